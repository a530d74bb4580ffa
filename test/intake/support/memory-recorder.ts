import { agencyEvent, type AgencyEvent } from '../../../preload/contract/events'
import type { Incoming, Received, Recorder } from '../../../main/engine/sync/incoming'

/** A recorder as the contract describes it, in memory; it takes only what the domain's schema takes. */
export function memoryRecorder() {
  const stored = new Map<string, Incoming>()
  let trouble: Error | undefined
  let calls = 0
  const keyOf = ({ sourceId, event }: Incoming): string => `${sourceId} ${event.eventId}`
  const contentOf = ({ event, files }: Incoming): string =>
    JSON.stringify([event, files.map(({ bytes }) => Buffer.from(bytes).toString('base64'))])

  const recorder: Recorder = {
    async record(incoming) {
      calls += 1
      await Promise.resolve()
      if (trouble) throw trouble
      for (const { event } of incoming) agencyEvent.parse(event)
      const isConflict = (one: Incoming): boolean => {
        const known = stored.get(keyOf(one))
        return known !== undefined && contentOf(known) !== contentOf(one)
      }
      if (incoming.some(isConflict)) {
        return incoming.map((one): Received => (isConflict(one) ? 'conflict' : 'not-stored'))
      }
      return incoming.map((one): Received => {
        if (stored.has(keyOf(one))) return 'duplicate'
        stored.set(keyOf(one), one)
        return 'stored'
      })
    },
  }
  return {
    recorder,
    /** What it says instead of storing, until told otherwise. */
    fail: (error: Error | undefined): void => {
      trouble = error
    },
    events: (): readonly AgencyEvent[] => [...stored.values()].map(({ event }) => event),
    incoming: (): readonly Incoming[] => [...stored.values()],
    calls: (): number => calls,
    clear: (): void => stored.clear(),
  }
}
