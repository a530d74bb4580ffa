import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left'
import type { ProfilePage } from '../../state/profile'
import { assertNever } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { recordsText } from '../../text/records'
import { profileText } from '../../text/records-profile'
import { Button } from '../../ui/button'
import { Copyable } from '../../ui/copyable'
import { FailureNote } from '../../ui/failure-note'
import { takeLostFocus } from '../../ui/lost-focus'
import { Skeleton } from '../../ui/skeleton'
import { When } from '../../ui/when'
import { HistoryLines } from './history-lines'
import { ProfileFields } from './profile-fields'
import { ProfileRecords } from './profile-records'
import { Suggestions } from './suggestions'

/** Everything known about one person or firm, and what is open. */
export function ProfileView() {
  const { id, page } = useRecording((state) => state.profile)
  const go = useRecording((state) => state.go)
  const openProfile = useRecording((state) => state.openProfile)
  const place = (() => {
    switch (page.phase) {
      case 'idle':
      case 'loading':
        return <Skeleton label={profileText.loading} lines={8} />
      case 'failed':
        return (
          <section className="card">
            <FailureNote
              level={2}
              failure={page.failure}
              onRetry={() => void (id !== undefined && openProfile(id))}
            />
          </section>
        )
      case 'ready':
        return <Page page={page.value} />
      default:
        return assertNever(page)
    }
  })()
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        className="records-back"
        icon={<ArrowLeft16Regular />}
        onClick={() => go({ screen: 'records', tab: 'profile' })}
      >
        {profileText.back}
      </Button>
      {place}
    </>
  )
}

function Page({ page }: { readonly page: ProfilePage }) {
  const { fields, records, suggestions, history } = page
  return (
    <>
      <Head page={page} />
      {suggestions.length > 0 && <Suggestions suggestions={suggestions} />}
      <ProfileRecords records={records} />
      <ProfileFields fields={fields} />
      <div className="card">
        <HistoryLines lines={history} />
      </div>
    </>
  )
}

const news = ['ticket', 'deal', 'conversation'] as const

function Head({ page: { profile } }: { readonly page: ProfilePage }) {
  const go = useRecording((state) => state.go)
  const { id, name, isFirm, customerId, updatedAt } = profile
  return (
    <section className="card stack">
      <div className="records-head">
        <h2 ref={takeLostFocus} tabIndex={-1} className="records-title">
          {name}
        </h2>
        <p className="quiet">
          {isFirm ? profileText.firm : profileText.person} · {profileText.updated}{' '}
          <When at={updatedAt} />
        </p>
      </div>
      {customerId === undefined ? (
        <p className="quiet">{profileText.notLinked}</p>
      ) : (
        <div className="row">
          <span className="records-quiet">{profileText.customer}</span>
          <Copyable mono label={profileText.uuid} value={customerId} />
          <Button size="small" onClick={() => go({ screen: 'lookup', uuid: customerId })}>
            {profileText.lookUp}
          </Button>
        </div>
      )}
      <div className="row">
        {news.map((create) => (
          <Button
            key={create}
            onClick={() => go({ screen: 'records', tab: create, profileId: id, create })}
          >
            {recordsText.create[create]}
          </Button>
        ))}
      </div>
    </section>
  )
}
