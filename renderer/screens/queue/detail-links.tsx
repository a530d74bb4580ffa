import type { QueueItem } from '../../../preload/contract/queue'
import { useApp } from '../../state/use-app'
import { queueDetailText } from '../../text/queue'
import { Button } from '../../ui/button'
import { Copyable } from '../../ui/copyable'

type Props = { readonly item: QueueItem }

/** The ways to what this row is about. */
export function DetailLinks({ item: { recordId, profile } }: Props) {
  const go = useApp((state) => state.go)
  const closeRow = useApp((state) => state.closeRow)
  const uuid = profile?.customerId
  return (
    <>
      {uuid !== undefined && (
        <p className="queue-fingerprint">
          <strong>{queueDetailText.customer}</strong>{' '}
          <Copyable mono label={queueDetailText.customer} value={uuid} />
        </p>
      )}
      <div className="row">
        {recordId !== undefined && (
          <Button size="small" onClick={() => go({ screen: 'records', recordId })}>
            {queueDetailText.openRecord}
          </Button>
        )}
        {profile && (
          <Button
            size="small"
            onClick={() => go({ screen: 'records', tab: 'profile', profileId: profile.id })}
          >
            {queueDetailText.openProfile}
          </Button>
        )}
        {uuid !== undefined && (
          <Button size="small" onClick={() => go({ screen: 'lookup', uuid })}>
            {queueDetailText.lookUp}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={closeRow}>
          {queueDetailText.close}
        </Button>
      </div>
    </>
  )
}
