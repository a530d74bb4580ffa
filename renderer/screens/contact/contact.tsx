import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { contactText } from '../../text/contact'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { Fluent } from '../../ui/fluent'
import { Skeleton } from '../../ui/skeleton'
import { ContactForm } from './contact-form'
import './contact.css'
import { LastMails } from './last-mails'
import { MailServerNote } from './mail-server-note'

/** Who gets told, and did the last mail arrive? */
export function Contact() {
  return (
    <Fluent>
      <div className="stack">
        <MailServerNote />
        <section className="card" aria-labelledby="contact-title">
          <h2 id="contact-title" className="section-title">
            {contactText.title}
          </h2>
          <FormPlace />
        </section>
        <LastMails />
        <Resync />
      </div>
    </Fluent>
  )
}

function FormPlace() {
  const saved = useApp((state) => state.contact.saved)
  const openContact = useApp((state) => state.openContact)
  switch (saved.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={contactText.loading} lines={6} />
    case 'failed':
      return <FailureNote failure={saved.failure} onRetry={() => void openContact()} />
    case 'ready':
      return <ContactForm isFirst={saved.value.contact === undefined} />
    default:
      return assertNever(saved)
  }
}

/** Seed 1 has the manual resync in this section; there is nothing to sync yet, so there is no act. */
function Resync() {
  const go = useApp((state) => state.go)
  return (
    <section className="contact-resync" aria-labelledby="resync-title">
      <h2 id="resync-title" className="section-title">
        {contactText.resync}
      </h2>
      <p className="quiet">{contactText.resyncWords}</p>
      <Button appearance="subtle" size="small" onClick={() => go({ screen: 'overview' })}>
        {contactText.toOverview}
      </Button>
    </section>
  )
}
