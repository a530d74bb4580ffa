import type { EngineHandlers } from '../../../preload/contract'
import type { FailureFacts } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'
import type { CustomerHit, CustomerRecord, LookupAnswer } from '../../../preload/contract/lookup'
import type { Connections } from '../connections/connections'
import { Fault } from '../connectors/fault'
import { connectors, type AnySession } from '../connectors/registry'
import type { EnginePorts } from '../ports'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'
import type { RecentRepository } from '../store/recent-repository'
import { uuidFrom } from './uuid'

/** The page gets at most this many rows of a search. */
const shownHits = 100
/** A look-up that takes longer is given up, in milliseconds. */
const capMs = 60_000

export type LookupParts = {
  readonly connections: Connections
  readonly stored: ConnectionRepository
  readonly recent: RecentRepository
  readonly toFailure: (error: unknown, during: string, extra?: FailureFacts) => Failure
}

type Handled = 'lookup.customer' | 'lookup.search' | 'lookup.recent' | 'lookup.forget'

const byName = (one: CustomerHit, other: CustomerHit): number => one.name.localeCompare(other.name)

/** Contacts are an extra: without the right to read them the customer is still shown. */
async function withContacts(
  session: AnySession,
  uuid: string,
  signal: AbortSignal,
): Promise<CustomerRecord> {
  const [record, contacts] = await Promise.allSettled([
    session.customerById(uuid, signal),
    session.contactsOf(uuid, signal),
  ])
  if (record.status === 'rejected') throw record.reason
  return { ...record.value, contacts: contacts.status === 'fulfilled' ? contacts.value : [] }
}

async function search(
  session: AnySession,
  by: 'name' | 'number' | 'phone',
  text: string,
  signal: AbortSignal,
): Promise<readonly CustomerHit[]> {
  if (by === 'name') return session.customersByNamePrefix(text, signal)
  if (by === 'phone') return session.searchByPhone(text, signal)
  try {
    const { uuid, number, name, type, active } = await session.customerByNumber(text, signal)
    return [{ uuid, number, name, type, active, place: '' }]
  } catch (error) {
    // For a search, nobody is an answer.
    if (error instanceof Fault && error.code === 'customer-not-found') return []
    throw error
  }
}

/** Seed 1, Lookup: can we see this customer, through which system, and if not, why. */
export function createLookup(
  parts: LookupParts,
  ports: EnginePorts,
): Pick<EngineHandlers, Handled> {
  const { connections, stored, recent, toFailure } = parts

  const sources = (): readonly StoredConnection[] => {
    const all = stored.list()
    if (all.length === 0) throw new Fault('not-set-up')
    return all
  }

  const ask = async (connection: StoredConnection, uuid: string): Promise<LookupAnswer> => {
    const { kind } = connection
    const { name } = connectors[kind]
    const from = ports.now()
    const ms = (): number => Math.max(0, Math.round(ports.now() - from))
    try {
      const session = await connections.session(connection)
      const record = await withContacts(session, uuid, AbortSignal.timeout(capMs))
      return { kind, name, ms: ms(), record }
    } catch (error) {
      await dropRefused(connection, error)
      const facts = { system: name, connectionId: connection.id }
      return { kind, name, ms: ms(), failure: toFailure(error, 'lookup', facts) }
    }
  }

  /** A session remembers its refusal. Whoever looks up again asks AMS360 again, not that memory. */
  const dropRefused = async ({ id }: StoredConnection, error: unknown): Promise<void> => {
    if (error instanceof Fault && error.code === 'sign-in-refused') {
      await connections.closeSession(id)
    }
  }

  return {
    async 'lookup.customer'({ uuid: typed }) {
      const uuid = uuidFrom(typed)
      if (uuid === undefined) throw new Fault('uuid-invalid')
      const answers = await Promise.all(sources().map((connection) => ask(connection, uuid)))
      const found = answers.find((answer) => answer.record)?.record
      if (found) recent.put(uuid, found.name, ports.now())
      return { uuid, answers }
    },
    async 'lookup.search'({ by, text }) {
      const [connection] = sources()
      if (!connection) throw new Fault('not-set-up')
      const from = ports.now()
      try {
        const session = await connections.session(connection)
        const hits = await search(session, by, text, AbortSignal.timeout(capMs))
        return {
          hits: hits.toSorted(byName).slice(0, shownHits),
          total: hits.length,
          ms: Math.max(0, Math.round(ports.now() - from)),
        }
      } catch (error) {
        await dropRefused(connection, error)
        if (!(error instanceof Fault)) throw error
        throw new Fault(
          error.code,
          { connectionId: connection.id, ...error.facts },
          { cause: error },
        )
      }
    },
    'lookup.recent': () => [...recent.list()],
    'lookup.forget': () => {
      recent.clear()
      return {}
    },
  }
}
