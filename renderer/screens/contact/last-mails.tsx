import type { Mails } from '../../state/contact'
import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { mailText } from '../../text/contact'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import '../../ui/table.css'
import { MailRow } from './mail-row'

const { columns } = mailText

/** Every mail and its fate, newest first. */
export function LastMails() {
  return (
    <section className="card last-mails" aria-labelledby="mails-title">
      <h2 id="mails-title" className="section-title">
        {mailText.title}
      </h2>
      <MailsBody />
    </section>
  )
}

function MailsBody() {
  const mails = useApp((state) => state.contact.mails)
  const openContact = useApp((state) => state.openContact)
  switch (mails.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={mailText.loading} lines={4} />
    case 'failed':
      return <FailureNote failure={mails.failure} onRetry={() => void openContact()} />
    case 'ready':
      return mails.value.rows.length === 0 ? (
        <p className="quiet">{mailText.none}</p>
      ) : (
        <MailTable mails={mails.value} />
      )
    default:
      return assertNever(mails)
  }
}

function MailTable({ mails: { rows, complete, older } }: { readonly mails: Mails }) {
  const showOlderMails = useApp((state) => state.showOlderMails)
  const again = (): void => void showOlderMails()
  const notRetried = useApp((state) => state.contact.notRetried)
  const reading = older.phase === 'loading'
  return (
    <>
      {notRetried && <FailureNote failure={notRetried} />}
      <div className="table-place">
        <table className="table mails">
          <thead>
            <tr>
              <th scope="col">{columns.subject}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.when}</th>
              <th scope="col">{columns.to}</th>
              <th scope="col">
                <span className="visually-hidden">{columns.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((mail) => (
              <MailRow key={mail.id} mail={mail} />
            ))}
          </tbody>
        </table>
      </div>
      {older.phase === 'failed' && <FailureNote failure={older.failure} onRetry={again} />}
      {!complete && (
        <div>
          <Button disabledFocusable={reading} onClick={again}>
            {reading ? mailText.readingOlder : mailText.older}
          </Button>
        </div>
      )}
    </>
  )
}
