import { createHash } from 'node:crypto'
import type { AgencyEvent } from '../../../preload/contract/events'
import { Fault } from '../connectors/fault'
import { maskNumbers } from './extraction/masking'
import type { Incoming, Received, Recorder } from './incoming'
import { contentHashOf, eventKeyOf, recordOf } from './keys'
import { matchKeys } from './matching/match-keys'
import type { SyncParts, SyncPorts } from './parts'

/** Groups what arrives meanwhile into one transaction; `intake/group-commit.ts` has one. */
export type GroupCommit = <T, R>(
  write: (items: readonly T[]) => readonly R[],
) => {
  add(item: T): Promise<R>
  flush(): void
}

/** Every text of an event that people wrote; ids, addresses and times are left as they are. */
const written: ReadonlySet<string> = new Set(['text', 'subject', 'title', 'name', 'occupation'])

/** SSNs and card numbers never reach the disk, not even sealed (issue: properties found). */
export function maskedEvent(event: AgencyEvent): AgencyEvent {
  const masked = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return written.has(name) ? maskNumbers(value) : value
    if (Array.isArray(value)) return value.map((one: unknown) => masked(one, name))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]: [string, unknown]) => [key, masked(one, key)]),
    )
  }
  return masked(event, '') as AgencyEvent
}

/** Events about the same person are planned one after the other, before anybody knows who it is. */
function partyKeyOf({ party }: AgencyEvent): Buffer | null {
  const keys = matchKeys(party)
  const first = party.profileId ?? party.customerId ?? party.customerNumber ?? keys[0]
  if (first === undefined) return null
  return createHash('sha256').update(`party\0${first}`).digest().subarray(0, 16)
}

type Prepared = Incoming & { readonly eventKey: Buffer; readonly contentHash: Buffer }

/** Where every way in ends: events are stored, once, before anybody is told that they are. */
export function createRecorder(
  { stores: { triggers, history }, together, changed }: SyncParts,
  { now }: Pick<SyncPorts, 'now'>,
  groupCommit: GroupCommit,
  /** Something new can be planned. */
  arrived: () => void,
): Recorder & { flush(): void } {
  const prepare = ({ sourceId, event, files }: Incoming): Prepared => ({
    sourceId,
    event: maskedEvent(event),
    files,
    eventKey: eventKeyOf(sourceId, event.eventId),
    contentHash: contentHashOf(
      event,
      files.map(({ bytes }) => bytes),
    ),
  })
  const addOne = ({ event, ...one }: Prepared): Received => {
    if (triggers.known(one.eventKey)) return 'duplicate'
    const at = now()
    const triggerId = triggers.add({ ...one, event, partyKey: partyKeyOf(event), receivedAt: at })
    history.add({ at, what: 'received', triggerId, facts: { kind: recordOf(event).kind } })
    return 'stored'
  }
  /** One call is stored whole or not at all; those that commit with it do not suffer. */
  const addCall = (call: readonly Incoming[]): readonly Received[] => {
    const prepared = call.map(prepare)
    const inCall = new Map<string, Buffer>()
    const conflicts = prepared.map(({ eventKey, contentHash }) => {
      const name = eventKey.toString('hex')
      const known = triggers.known(eventKey)?.contentHash ?? inCall.get(name)
      inCall.set(name, contentHash)
      return known !== undefined && !known.equals(contentHash)
    })
    if (conflicts.includes(true)) {
      return conflicts.map((isConflict) => (isConflict ? 'conflict' : 'not-stored'))
    }
    return prepared.map(addOne)
  }

  const commit = groupCommit<readonly Incoming[], readonly Received[]>((calls) =>
    together(() => calls.map(addCall)),
  )
  return {
    async record(incoming) {
      if (!triggers.canSeal()) throw new Fault('vault-unavailable')
      const received = await commit.add(incoming)
      if (received.includes('stored')) {
        arrived()
        changed()
      }
      return received
    },
    flush: commit.flush,
  }
}
