import { failureOf, valueOf } from '../../state/remote'
import type { ContactState } from '../../state/contact'
import { useApp } from '../../state/use-app'
import { contactText } from '../../text/contact'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'

const isEdited = ({ typed }: ContactState): boolean => Object.keys(typed).length > 0

/** Why the test mail cannot be sent now; nothing when it can. */
function testLock(state: ContactState): string | undefined {
  const saved = valueOf(state.saved)
  if (saved?.contact === undefined) return contactText.testNeedsContact
  if (isEdited(state)) return contactText.testNeedsSave
  return saved.mailServer === 'not-set-up' ? contactText.testNeedsServer : undefined
}

/** What became of the last press of a button, in the one line reserved for it. */
function outcome({ problems, justSaved, testing }: ContactState, lock: string | undefined): string {
  if (Object.keys(problems).length > 0) return contactText.correct
  if (justSaved) return [contactText.saved, lock].filter(Boolean).join(' ')
  if (lock) return lock
  return testing.phase === 'ready' ? contactText.testQueued : ''
}

export function ContactActs() {
  const contact = useApp((state) => state.contact)
  const discardContact = useApp((state) => state.discardContact)
  const sendTestMail = useApp((state) => state.sendTestMail)
  const saveContact = useApp((state) => state.saveContact)
  const lock = testLock(contact)
  const edited = isEdited(contact)
  const saving = contact.saving.phase === 'loading'
  const sending = contact.testing.phase === 'loading'
  const notSaved = failureOf(contact.saving)
  const notQueued = failureOf(contact.testing)
  return (
    <div className="contact-acts">
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={saving || !edited}>
          {saving ? contactText.saving : contactText.save}
        </Button>
        <Button
          disabledFocusable={lock !== undefined || sending}
          aria-describedby="contact-outcome"
          onClick={() => void sendTestMail()}
        >
          {sending ? contactText.sendingTest : contactText.testMail}
        </Button>
        {edited && (
          <Button appearance="subtle" onClick={discardContact}>
            {contactText.discard}
          </Button>
        )}
      </div>
      <p id="contact-outcome" role="status" className="contact-outcome">
        {outcome(contact, lock)}
      </p>
      {notSaved && <FailureNote failure={notSaved} onRetry={() => void saveContact()} />}
      {notQueued && <FailureNote failure={notQueued} onRetry={() => void sendTestMail()} />}
    </div>
  )
}
