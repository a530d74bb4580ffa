import type { ConnectionStatus } from '../../../preload/contract/connections'
import type { Failure } from '../../../preload/contract/failures'
import { FixButton } from '../../ui/fix-button'
import { Advice } from './advice'

/** The way out is another check, for which the card has its button. */
export const isCheck = ({ fix }: Failure): boolean => fix.act === 'check' || fix.act === 'retry'

type Props = { readonly connection: ConnectionStatus; readonly failure: Failure }

/** What is wrong with this one, when the headline does not say it already. */
export function CardFailure({ connection: { state }, failure }: Props) {
  return (
    <div className={`connection-failure connection-failure-${state}`}>
      <p className="connection-failure-title">{failure.title}</p>
      <p className="quiet">{failure.meaning}</p>
      {failure.advice.length > 0 && <Advice failure={failure} open={false} />}
      {!isCheck(failure) && <FixButton fix={failure.fix} />}
    </div>
  )
}
