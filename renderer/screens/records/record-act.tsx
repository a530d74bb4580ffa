import type { RecordRow } from '../../../preload/contract/records'
import { failureOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { panelText } from '../../text/records-effect'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'

type Props = { readonly row: RecordRow }

/** *Mark completed* and *Move to Closed/Won*: what will be written, then the button. */
export function RecordAct({ row }: Props) {
  const acting = useRecording((state) => state.recordPanel.acting)
  const completeTicket = useRecording((state) => state.completeTicket)
  const winDeal = useRecording((state) => state.winDeal)
  const isTicket = row.kind === 'ticket'
  if (row.state !== 'open' || (!isTicket && row.kind !== 'deal')) return null
  const act = (): void => void (isTicket ? completeTicket() : winDeal())
  const isRunning = acting.phase === 'loading'
  const failure = failureOf(acting)
  const label = isTicket ? panelText.complete : panelText.win
  const running = isTicket ? panelText.completing : panelText.winning
  return (
    <section className="records-act">
      <p id="records-act-words">{isTicket ? panelText.completes(row) : panelText.wins(row)}</p>
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={isRunning}
          aria-describedby="records-act-words"
          onClick={act}
        >
          {isRunning ? running : label}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} onRetry={act} />}
    </section>
  )
}
