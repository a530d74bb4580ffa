import { assertNever } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { recordsText } from '../../text/records'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { StatusIcon } from '../../ui/status-mark'
import { NothingHere } from './nothing-here'
import { ProfileTable } from './profile-table'
import { RecordTable } from './record-table'
import { SearchBar } from './search-bar'
import { Tabs, tabId, tabPanelId } from './tabs'

/** Tabs, search and the list of one kind. */
export function Browse() {
  const tab = useRecording((state) => state.records.tab)
  return (
    <>
      <Tabs />
      <div id={tabPanelId} role="tabpanel" aria-labelledby={tabId(tab)} className="stack">
        <Sent />
        <SearchBar />
        {tab === 'profile' ? <ProfileList /> : <RecordList />}
      </div>
    </>
  )
}

/** What became of the form that was just sent. */
function Sent() {
  const sent = useRecording((state) => state.records.sent)
  return (
    <p role="status" className="records-sent">
      {sent && <StatusIcon tone={sent.status === 'stored' ? 'ok' : 'off'} />}
      {sent && recordsText.sent(sent)}
    </p>
  )
}

function RecordList() {
  const list = useRecording((state) => state.records.list)
  const tab = useRecording((state) => state.records.tab)
  const readRecords = useRecording((state) => state.readRecords)
  switch (list.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={recordsText.loading(tab)} lines={8} />
    case 'failed':
      return (
        <section className="card">
          <FailureNote level={2} failure={list.failure} onRetry={() => void readRecords()} />
        </section>
      )
    case 'ready':
      return isEmpty(list.value) ? <NothingHere /> : <RecordTable list={list.value} />
    default:
      return assertNever(list)
  }
}

function ProfileList() {
  const profiles = useRecording((state) => state.records.profiles)
  const readRecords = useRecording((state) => state.readRecords)
  switch (profiles.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={recordsText.loading('profile')} lines={8} />
    case 'failed':
      return (
        <section className="card">
          <FailureNote level={2} failure={profiles.failure} onRetry={() => void readRecords()} />
        </section>
      )
    case 'ready':
      return isEmpty(profiles.value) ? <NothingHere /> : <ProfileTable list={profiles.value} />
    default:
      return assertNever(profiles)
  }
}

type Some = { readonly rows: readonly unknown[]; readonly newer: readonly unknown[] }
const isEmpty = ({ rows, newer }: Some): boolean => rows.length === 0 && newer.length === 0
