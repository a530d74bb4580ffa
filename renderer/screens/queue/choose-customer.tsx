import type { CustomerHit } from '../../../preload/contract/lookup'
import { useRecording } from '../../state/use-recording'
import { queueDetailText } from '../../text/queue'
import { Button } from '../../ui/button'
import { CustomerFinder } from './customer-finder'
import { CustomerTable } from './customer-table'

type Props = { readonly id: string; readonly candidates: readonly CustomerHit[] }

/** Who it is: one of those that fit, another one, a new suspect, or nobody. */
export function ChooseCustomer({ id, candidates }: Props) {
  const chooseCustomer = useRecording((state) => state.chooseCustomer)
  const isBusy = useRecording(({ queue }) => queue.busy.includes(id))
  return (
    <div className="stack">
      <h3 className="section-title">{queueDetailText.who}</h3>
      {candidates.length === 0 ? (
        <p className="quiet">{queueDetailText.noCandidates}</p>
      ) : (
        <>
          <p className="quiet">{queueDetailText.candidates}</p>
          <CustomerTable id={id} hits={candidates} />
        </>
      )}
      <CustomerFinder id={id} />
      <div className="queue-who-acts">
        <Button disabledFocusable={isBusy} onClick={() => void chooseCustomer(id, 'new')}>
          {queueDetailText.makeNew}
        </Button>
        <p className="quiet">{queueDetailText.makeNewWords}</p>
        <Button
          appearance="subtle"
          disabledFocusable={isBusy}
          onClick={() => void chooseCustomer(id, 'skip')}
        >
          {queueDetailText.writeNothing}
        </Button>
        <p className="quiet">{queueDetailText.writeNothingWords}</p>
      </div>
    </div>
  )
}
