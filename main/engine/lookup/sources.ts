import type { ConnectionKind } from '../../../preload/contract/connections'
import { systemNames } from '../../../preload/contract/systems'
import { Fault } from '../connectors/fault'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'

/** The systems that can show a customer, in the order in which their answers stand. */
const customerKinds = [
  'ams360-wsapi',
  'ams360-ems',
  'ams360-odata',
] as const satisfies readonly ConnectionKind[]
type CustomerKind = (typeof customerKinds)[number]

/** A connection of a kind that the type checker knows. */
export type Of<K extends ConnectionKind> = StoredConnection & { readonly kind: K }

const isOf = <K extends ConnectionKind>(
  connection: StoredConnection,
  kind: K,
): connection is Of<K> => connection.kind === kind

/**
 * Those of them to ask; paused ones are not asked.
 * @throws Fault `not-set-up`, `connection-paused`
 */
function live<C extends StoredConnection>(connections: readonly C[]): readonly C[] {
  const [first] = connections
  if (!first) throw new Fault('not-set-up')
  const unpaused = connections.filter(({ pausedAt }) => pausedAt === undefined)
  if (unpaused.length > 0) return unpaused
  throw new Fault('connection-paused', {
    system: systemNames[first.kind],
    connectionId: first.id,
  })
}

/** Which connections are asked for one customer. */
export function customerSources(
  stored: Pick<ConnectionRepository, 'list'>,
): readonly Of<CustomerKind>[] {
  const all = stored.list()
  return live(customerKinds.flatMap((kind) => all.filter((connection) => isOf(connection, kind))))
}

/** Which connection is searched: the search stays on WSAPI, the only one that can. */
export function searchSource(stored: Pick<ConnectionRepository, 'list'>): Of<'ams360-wsapi'> {
  const [connection] = live(stored.list().filter((connection) => isOf(connection, 'ams360-wsapi')))
  if (!connection) throw new Fault('not-set-up')
  return connection
}
