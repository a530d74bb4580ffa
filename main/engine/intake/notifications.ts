import type { EngineHandlers, Output } from '../../../preload/contract'
import { failureFrom } from '../../../preload/contract/failure-words'
import { systemNames } from '../../../preload/contract/systems'
import { destinationOf, onsSettings } from '../connectors/ams360-ons/settings'
import { Fault } from '../connectors/fault'
import type { EnginePorts } from '../ports'
import type { StoredConnection } from '../store/connection-repository'
import type { NotificationRepository } from '../store/notification-repository'
import type { Intake } from './intake'
import { regenerateCode, type RegenerateParts } from './regenerate'
import { elementsOf, readStored, teachShape } from './teaching'

const page = 50
const dayMs = 86_400_000

export type NotificationParts = Omit<RegenerateParts, 'now'> & {
  readonly intake: Intake
  readonly notifications: NotificationRepository
  /** What was validated with the old code must not bring it back. */
  readonly forgetDrafts: (connectionId: string) => void
  /** A connection's settings or plan changed. */
  readonly changed: () => void
}

type Handled =
  | 'ons.read'
  | 'ons.copyCode'
  | 'ons.regenerate'
  | 'ons.captured'
  | 'ons.open'
  | 'ons.teach'
  | 'ons.discard'

const system = systemNames['ams360-ons']

/** AMS360's notifications as the page sees them: what to enter there, what came, what is unknown. */
export function createNotifications(
  parts: NotificationParts,
  ports: EnginePorts,
): Pick<EngineHandlers, Handled> {
  const { intake, notifications, secrets } = parts

  const demand = (): StoredConnection => {
    const connection = intake.found()
    if (!connection) throw new Fault('not-set-up', { system })
    return connection
  }

  const read = (): Output<'ons.read'> => {
    const since = ports.now() - dayMs
    const connection = intake.found()
    const { isListening, failure, codeTail } = intake.state()
    const settings = connection && onsSettings.safeParse(connection.settings).data
    const until = Number(settings?.previousUntil ?? 0)
    const lastHeardAt = intake.tally.lastAt()
    const facts = { system, ...(connection && { connectionId: connection.id }) }
    const why =
      connection === undefined
        ? failureFrom('not-set-up', facts, 'ons')
        : connection.pausedAt === undefined
          ? failure
          : failureFrom('connection-paused', facts, 'ons')
    return {
      listening: isListening,
      ...(why && { failure: why }),
      destinationAddress: settings ? destinationOf(settings) : '',
      codeTail,
      ...(until > ports.now() && { previousUntil: until }),
      ...(lastHeardAt !== undefined && { lastHeardAt }),
      accepted: notifications.acceptedSince(since),
      refused: intake.tally.refusedSince(since),
      captured: notifications.capturedCount(),
    }
  }

  return {
    'ons.read': read,
    'ons.copyCode': async () => {
      const { code = '' } = await secrets.open(demand().rowId)
      await ports.copySecret(code)
      return {}
    },
    'ons.regenerate': async ({ graceHours }) => {
      const connection = demand()
      await regenerateCode({ ...parts, now: ports.now }, connection, graceHours)
      parts.forgetDrafts(connection.id)
      await intake.follow()
      parts.changed()
      intake.tally.changed()
      return {}
    },
    'ons.captured': ({ before }) => [
      ...notifications.captured(before ?? Number.MAX_SAFE_INTEGER, page),
    ],
    'ons.open': ({ id }) => {
      const { notification, reading } = readStored(notifications, id)
      return { notification, elements: elementsOf(reading) }
    },
    'ons.teach': async (taught) => {
      const recognised = await teachShape(notifications, taught, ports.now())
      intake.readRules()
      intake.tally.changed()
      return { recognised }
    },
    'ons.discard': ({ id }) => {
      notifications.discard(id)
      intake.tally.changed()
      return {}
    },
  }
}

type Moving = 'connection.save' | 'connection.pause' | 'connection.remove'

/** The same handlers, after which the listener listens as the connection says now. */
export const followedBy = (
  handlers: Pick<EngineHandlers, Moving>,
  { follow, tally }: Intake,
): Pick<EngineHandlers, Moving> => {
  const moved = async <T>(done: T): Promise<Awaited<T>> => {
    const output = await done
    await follow()
    tally.changed()
    return output
  }
  return {
    'connection.save': (input) => moved(handlers['connection.save'](input)),
    'connection.pause': (input) => moved(handlers['connection.pause'](input)),
    'connection.remove': (input) => moved(handlers['connection.remove'](input)),
  }
}
