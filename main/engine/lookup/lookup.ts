import type { EngineHandlers } from '../../../preload/contract'
import type { FailureFacts } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'
import type { CustomerHit, LookupAnswer } from '../../../preload/contract/lookup'
import type { Connections } from '../connections/connections'
import type { CustomerSource } from '../connectors/connector'
import { Fault } from '../connectors/fault'
import { connectors, type SessionOf } from '../connectors/registry'
import type { EnginePorts } from '../ports'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'
import type { RecentRepository } from '../store/recent-repository'
import { diagnosisFrom } from './diagnosis'
import { customerSources, searchSource } from './sources'
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

async function search(
  session: SessionOf<'ams360-wsapi'>,
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

  /** Each system answers for itself: what one of them suffers is its own answer. */
  const ask = async (
    connection: ReturnType<typeof customerSources>[number],
    uuid: string,
  ): Promise<LookupAnswer> => {
    const { kind } = connection
    const { name } = connectors[kind]
    const from = ports.now()
    const ms = (): number => Math.max(0, Math.round(ports.now() - from))
    try {
      const source: CustomerSource = await connections.session(connection)
      const record = await source.customer(uuid, AbortSignal.timeout(capMs))
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
      const asked = await Promise.all(
        customerSources(stored).map(async (connection) => ({
          connectionId: connection.id,
          answer: await ask(connection, uuid),
        })),
      )
      const answers = asked.map(({ answer }) => answer)
      const found = answers.find((answer) => answer.record)?.record
      if (found) recent.put(uuid, found.name, ports.now())
      const diagnosis = diagnosisFrom(asked)
      return { uuid, answers, ...(diagnosis && { diagnosis }) }
    },
    async 'lookup.search'({ by, text }) {
      const connection = searchSource(stored)
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
