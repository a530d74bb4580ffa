import type { ConnectionStatus } from '../../../preload/contract/connections'
import { overviewText } from '../../text/overview'
import { When } from '../../ui/when'

type Props = { readonly connection: ConnectionStatus }

/** What was proved and when, and when it is proved again. Few elements: there are many cards. */
export function CardFacts({ connection }: Props) {
  const { verifiedAt, verified, lastCheckAt, nextCheckAt, state, failure } = connection
  const { since, pausedAt } = connection
  const isGood = state === 'healthy' && !failure
  const isLaterCheck = lastCheckAt !== undefined && lastCheckAt !== verifiedAt
  return (
    <div className="card-facts">
      {isGood && verified && <p className="card-proof">{verified}</p>}
      {state === 'error' && (
        <p>
          {overviewText.failingSince} <When at={since} as="moment" />
        </p>
      )}
      {state === 'paused' && (
        <p>
          {overviewText.pausedSince} <When at={pausedAt ?? since} as="moment" />
        </p>
      )}
      <dl className="card-times">
        <dt>{overviewText.verified}</dt>
        <dd>
          {verifiedAt === undefined ? overviewText.neverVerified : <When at={verifiedAt} />}
          {/* What was proved then must not read as if it were true now. */}
          {!isGood && verified && <span className="quiet"> · {verified}</span>}
        </dd>
        {isLaterCheck && <dt>{overviewText.lastCheck}</dt>}
        {isLaterCheck && (
          <dd>
            <When at={lastCheckAt} />
          </dd>
        )}
        <dt>{overviewText.nextCheck}</dt>
        <dd>{nextCheckAt === undefined ? overviewText.noNextCheck : <When at={nextCheckAt} />}</dd>
      </dl>
    </div>
  )
}
