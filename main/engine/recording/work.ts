import type { QueueList } from '../../../preload/contract/event-kinds'
import type { WorkSummary } from '../../../preload/contract/queue'
import type { ChoicesKept } from './choices-kept'
import type { HandlersOf, RecordingParts, RecordingPorts } from './parts'
import { statesOf } from './queue'

/** Bursts change things thousands of times a second; the page is told at most this often. */
const tellEveryMs = 500

/** Midnight is looked for at least this often: clocks are set, and PCs sleep over it. */
const longestSleepMs = 600_000

/** When the day began on this PC's clock. */
function midnightBefore(at: number): number {
  const day = new Date(at)
  day.setHours(0, 0, 0, 0)
  return day.getTime()
}

/** When the next day begins; it may have 23 or 25 hours. */
function midnightAfter(at: number): number {
  const day = new Date(at)
  day.setHours(24, 0, 0, 0)
  return day.getTime()
}

/** What there is to know at a glance, and who is told that it changed. */
export function createWork(
  { stores, together, sync, toFailure }: RecordingParts,
  kept: ChoicesKept,
  { now, after, emit }: RecordingPorts,
) {
  const { effects, triggers, suggestions } = stores
  let cancel: (() => void) | undefined
  let cancelDay: (() => void) | undefined
  let isStopped = false

  const summary = (): WorkSummary => {
    const counts = effects.counts()
    const others = {
      decision: triggers.count('decision') + suggestions.count(),
      mapping: 0,
      failed: triggers.count('failed'),
      waiting: triggers.countRetried(),
      'dry-run': 0,
    }
    const count = (list: QueueList): number =>
      statesOf[list].reduce((sum, state) => sum + (counts.get(state) ?? 0), others[list])
    const lists = {
      decision: count('decision'),
      mapping: count('mapping'),
      failed: count('failed'),
      waiting: count('waiting'),
      'dry-run': count('dry-run'),
    }
    const { recorded, verified } = effects.doneSince(midnightBefore(now()))
    const held = sync.runner.held()
    return {
      lists,
      needsYou: lists.decision + lists.mapping + lists.failed,
      recordedToday: recorded,
      verifiedToday: verified,
      isDryRun: kept.isDryRun(),
      ...(held && { held }),
    }
  }
  const tell = (): void => {
    cancel = undefined
    try {
      emit('work.changed', summary())
      emit('records.changed', {})
    } catch (error) {
      // Counting is for the eye only: nothing that has to be recorded may end because of it.
      toFailure(error, 'work')
    }
  }
  const changed = (): void => {
    if (!isStopped) cancel ??= after(tellEveryMs, tell)
  }

  /** The numbers of the day begin anew at midnight, though nothing else happens then. */
  const watchDay = (day: number): void => {
    const at = now()
    const today = midnightBefore(at)
    if (today !== day) changed()
    const wait = Math.min(longestSleepMs, midnightAfter(at) - at)
    cancelDay = after(wait, () => watchDay(today))
  }

  const handlers: HandlersOf<'work.read' | 'work.setDryRun'> = {
    'work.read': summary,
    'work.setDryRun'({ on }) {
      together(() => {
        kept.setDryRun(on)
        // What waits already is not written either.
        if (on) effects.holdBack(now())
      })
      sync.runner.poke()
      changed()
      return {}
    },
  }
  return {
    handlers,
    /** Something that a screen may show changed; told together with what follows at once. */
    changed,
    start(): void {
      changed()
      watchDay(midnightBefore(now()))
    },
    stop(): void {
      isStopped = true
      cancel?.()
      cancelDay?.()
    },
  }
}
