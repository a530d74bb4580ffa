import type { MailState, SentMail } from '../../../preload/contract/contact'
import { useApp } from '../../state/use-app'
import { mailText } from '../../text/contact'
import { Button } from '../../ui/button'
import { FixButton } from '../../ui/fix-button'
import { StatusIcon, type Tone } from '../../ui/status-mark'
import { When } from '../../ui/when'

const tones: Readonly<Record<MailState, Tone>> = {
  waiting: 'wait',
  sending: 'busy',
  sent: 'ok',
  failed: 'error',
}

type Props = { readonly mail: SentMail }

export function MailRow({ mail }: Props) {
  const { id, kind, subject, to, createdAt, endedAt, state } = mail
  const retryMail = useApp((app) => app.retryMail)
  const asked = useApp((app) => app.contact.retried.includes(id))
  const isOpen = state === 'failed' || (state === 'waiting' && mail.attempts > 0)
  return (
    <tr>
      <th scope="row">
        {subject}
        <p className="mail-second">{mailText.kinds[kind]}</p>
      </th>
      <td>
        <span className="mail-state">
          <StatusIcon tone={tones[state]} size={16} />
          {mailText.states[state]}
        </span>
        <MailFate mail={mail} />
      </td>
      <td>
        <When at={endedAt ?? createdAt} />
      </td>
      <td className="mail-to">{to}</td>
      <td>
        {isOpen && (
          <Button
            size="small"
            aria-label={mailText.retryOf(subject)}
            disabledFocusable={asked}
            onClick={() => void retryMail(id)}
          >
            {mailText.retry}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** How often it was tried, when again, and why it did not leave. */
function MailFate({ mail: { state, attempts, nextAttemptAt, failure } }: Props) {
  if (state === 'sent' && attempts <= 1) return null
  const leads = failure?.fix.act === 'go' && failure.fix.route.screen !== 'contact'
  return (
    <>
      <p className="mail-second">
        {attempts > 0 && mailText.attempts(attempts)}
        {attempts > 0 && nextAttemptAt !== undefined && ', '}
        {nextAttemptAt !== undefined && (
          <>
            {mailText.next} <When at={nextAttemptAt} />
          </>
        )}
      </p>
      {failure && state !== 'sent' && (
        <>
          <p className="mail-why">{failure.title}</p>
          <p className="mail-second">
            {failure.advice.length > 0 ? failure.advice.join(' ') : failure.meaning}
          </p>
          {leads && state === 'failed' && <FixButton fix={failure.fix} />}
        </>
      )}
    </>
  )
}
