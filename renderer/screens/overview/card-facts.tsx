import type { ConnectionStatus } from '../../../preload/contract/connections'
import { overviewText } from '../../text/overview'
import { When } from '../../ui/when'

type Props = { readonly connection: ConnectionStatus }

/** What was proved and when, and when it is proved again. */
export function CardFacts({ connection }: Props) {
  const { verifiedAt, verified, lastCheckAt, nextCheckAt } = connection
  return (
    <dl className="facts">
      <dt>{overviewText.verified}</dt>
      <dd>
        {verifiedAt === undefined ? overviewText.neverVerified : <When at={verifiedAt} />}
        {verified && <p className="quiet">{verified}</p>}
      </dd>
      {lastCheckAt !== undefined && lastCheckAt !== verifiedAt && (
        <>
          <dt>{overviewText.lastCheck}</dt>
          <dd>
            <When at={lastCheckAt} />
          </dd>
        </>
      )}
      <dt>{overviewText.nextCheck}</dt>
      <dd>{nextCheckAt === undefined ? overviewText.noNextCheck : <When at={nextCheckAt} />}</dd>
    </dl>
  )
}
