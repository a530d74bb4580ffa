import { useApp } from '../../state/use-app'
import { assertNever } from '../../state/remote'
import { capturedText } from '../../text/captured'
import { bringIntoView } from '../../ui/bring-into-view'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { Skeleton } from '../../ui/skeleton'
import { TeachForm } from './teach-form'

/** The message taken apart, above the list so that the list does not move under the pointer. */
export function OpenedMessage() {
  const openId = useApp((state) => state.ons.openId)
  const closeMessage = useApp((state) => state.closeMessage)
  if (openId === undefined) return null
  return (
    <section
      key={openId}
      ref={bringIntoView}
      className="card stack"
      aria-labelledby="message-title"
    >
      <div className="captured-head">
        <h2 id="message-title" className="section-title">
          {capturedText.message}
        </h2>
        <Button size="small" appearance="subtle" onClick={closeMessage}>
          {capturedText.close}
        </Button>
      </div>
      <MessagePlace id={openId} />
    </section>
  )
}

function MessagePlace({ id }: { readonly id: number }) {
  const opened = useApp((state) => state.ons.opened)
  const openMessage = useApp((state) => state.openMessage)
  switch (opened.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={capturedText.opening} lines={6} />
    case 'failed':
      return <FailureNote failure={opened.failure} onRetry={() => void openMessage(id)} />
    case 'ready':
      return <TeachForm message={opened.value} />
    default:
      return assertNever(opened)
  }
}
