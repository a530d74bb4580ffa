import { connectionsOf } from '../../state/facts'
import { valueOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { contactText } from '../../text/contact'
import { Button } from '../../ui/button'
import { StatusIcon } from '../../ui/status-mark'

const words = {
  'not-set-up': [contactText.noServer, contactText.noServerMeaning, contactText.setUpServer],
  failing: [contactText.failing, contactText.failingMeaning, contactText.openServer],
  paused: [contactText.paused, contactText.pausedMeaning, contactText.openServer],
} as const

/** What is missing before a mail can leave, and the way there. */
export function MailServerNote() {
  const server = useApp((state) => valueOf(state.contact.saved)?.mailServer ?? 'ready')
  const connectionId = useApp(
    (state) => connectionsOf(state.status).find(({ kind }) => kind === 'smtp')?.id,
  )
  const go = useApp((state) => state.go)
  if (server === 'ready') return null
  const [title, meaning, act] = words[server]
  return (
    <section className="card server-note" aria-labelledby="server-note">
      <StatusIcon tone={server === 'failing' ? 'error' : 'warn'} />
      <div>
        <h2 id="server-note" className="section-title">
          {title}
        </h2>
        <p className="quiet">{meaning}</p>
      </div>
      <Button
        appearance="primary"
        onClick={() =>
          go({ screen: 'credentials', ...(connectionId ? { connectionId } : { kind: 'smtp' }) })
        }
      >
        {act}
      </Button>
    </section>
  )
}
