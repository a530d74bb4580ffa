import { WithRecording } from '../../app/with-recording'
import { useRecording } from '../../state/use-recording'
import { Fluent } from '../../ui/fluent'
import { Browse } from './browse'
import { ProfileView } from './profile-view'
import { RecordFormView } from './record-form-view'
import { RecordPanel } from './record-panel'
import './record-parts.css'
import './records.css'

/** What do we know about this person or firm, and what is open? */
export function Records() {
  return (
    <WithRecording>
      <RecordsScreen />
    </WithRecording>
  )
}

function RecordsScreen() {
  const create = useRecording(({ route }) =>
    route.screen === 'records' ? route.create : undefined,
  )
  const profileId = useRecording(({ route }) =>
    route.screen === 'records' ? route.profileId : undefined,
  )
  return (
    <Fluent>
      {create ? (
        <RecordFormView kind={create} profileId={profileId} />
      ) : (
        <Beside>{profileId === undefined ? <Browse /> : <ProfileView />}</Beside>
      )}
    </Fluent>
  )
}

/** The open record stands beside the list, and in its place where there is no room for both. */
function Beside({ children }: { readonly children: React.ReactNode }) {
  const isOpen = useRecording((state) => state.recordPanel.id !== undefined)
  return (
    <div className={isOpen ? 'records records-split' : 'records'}>
      <div className="records-main stack">{children}</div>
      <RecordPanel />
    </div>
  )
}
