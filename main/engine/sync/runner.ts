import { failureFrom } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'
import { OutcomeUnknown } from '../connectors/agency-records'
import { Fault } from '../connectors/fault'
import type { StoredEffect } from '../store/effect-repository'
import { createBreaker, isOfTheLine } from './breaker'
import { createEndings, type Ending } from './endings'
import { longestPlanMs } from './pace'
import { longestSleepMs, type SyncParts, type SyncPorts, type SyncTiming } from './parts'
import { createTrying } from './trying'

/** A store that cannot be written is not tried every second. */
const troubleMs = 15_000
/** While the connection is paused or not set up, it is looked at this often. */
const heldMs = 60_000

type Running = { readonly over: Promise<void>; readonly cut: () => void }

/**
 * Carries the outbox out: one effect per customer at a time, several customers side by side. Ends
 * and new starts are committed together, so that a commit serves as many as there are.
 */
export function createRunner(parts: SyncParts, ports: SyncPorts, timing: SyncTiming) {
  const { stores, together, line, log } = parts
  const { effects } = stores
  const { now } = ports
  const breaker = createBreaker(now)
  /**
   * Customers for whom a write of unknown outcome may still be under way over there. Timed by a
   * timer and not by the clock: one that jumps ahead must not end it early.
   */
  const settling = new Map<number, () => void>()
  const settle = (profileId: number): void => {
    if (settling.has(profileId)) return
    const forget = ports.after(timing.settleMs, () => {
      settling.delete(profileId)
      poke()
    })
    settling.set(profileId, forget)
  }
  const endings = createEndings(parts, ports, timing, settle)
  const outcomeOf = createTrying(parts, now)
  const running = new Map<number, Running>()
  /** Profiles that are written for now. */
  const busy = new Set<number>()
  let ended: Ending[] = []
  let cancel = (): void => undefined
  let isTurning = false
  let isStopped = false
  let hasTrouble = false
  /** The line is back: what was put off for its sake is due. */
  let isBack = false
  let isRecovered = false

  const run = async (effect: StoredEffect, signal: AbortSignal): Promise<void> => {
    const startedAt = now()
    try {
      const outcome = await outcomeOf(effect, signal)
      lineIsGood()
      ended.push({ effect, startedAt, outcome })
    } catch (error) {
      noteFailure(error)
      ended.push({ effect, startedAt, error })
    }
    running.delete(effect.id)
    poke()
  }
  const begin = (effect: StoredEffect): void => {
    const cutting = new AbortController()
    const cut = (): void => cutting.abort()
    const forget = ports.after(timing.capMs, cut)
    busy.add(effect.profileId)
    breaker.started()
    const over = run(effect, cutting.signal).finally(forget)
    running.set(effect.id, { over, cut })
  }
  /** It answered: what was put off for the line's sake goes now. */
  const lineIsGood = (): void => {
    if (breaker.succeeded()) isBack = true
  }
  const noteFailure = (error: unknown): void => {
    const fault = error instanceof OutcomeUnknown ? error.fault : error
    if (!(fault instanceof Fault) || fault.code === 'cancelled') breaker.saidNothing()
    else if (isOfTheLine(fault.code)) breaker.failed(fault.code, (fault.facts.seconds ?? 0) * 1_000)
    // The service answered: the line is good, whatever it thinks of this record.
    else lineIsGood()
  }

  /** Records what ended and marks what starts, in one transaction; answers with what starts. */
  const turn = (): readonly StoredEffect[] => {
    const closing = ended
    ended = []
    try {
      const starting = together(() => {
        if (!isRecovered) recover()
        for (const ending of closing) {
          endings.record(ending)
          busy.delete(ending.effect.profileId)
        }
        // Beyond the longest wait: made while the clock was ahead.
        effects.pullInAll(now() + longestPlanMs, now())
        if (isBack) effects.pullIn(now(), now())
        isBack = false
        const starting = isStopped || line.held() ? [] : claim()
        for (const { id } of starting) effects.start(id, now())
        return starting
      })
      isRecovered = true
      return starting
    } catch (error) {
      // Nothing of it is on disk: recorded later, and its profiles stay busy till then.
      ended = [...closing, ...ended]
      for (const { effect } of closing) busy.add(effect.profileId)
      throw error
    }
  }
  /** What the last engine was sending has an unknown outcome: looked up, or asked. */
  const recover = (): void => {
    for (const effect of effects.inFlight()) endings.cutOff(effect)
    for (const profileId of effects.unsettledProfiles()) settle(profileId)
  }
  const claim = (): readonly StoredEffect[] => {
    const free = breaker.allowed(timing.parallel - running.size)
    if (free <= 0) return []
    const taken: StoredEffect[] = []
    const taking = new Set([...busy, ...settling.keys()])
    for (const { id, profileId } of effects.due(now(), free + taking.size)) {
      if (taken.length === free) break
      if (taking.has(profileId)) continue
      const effect = effects.find(id)
      if (!effect) continue
      taking.add(profileId)
      taken.push(effect)
    }
    return taken
  }
  const turnOnce = (): void => {
    const starting = turn()
    for (const effect of starting) begin(effect)
    if (starting.length > 0) parts.changed()
  }

  const go = (): void => {
    isTurning = false
    if (isStopped) return
    const hadEnds = ended.length > 0
    try {
      turnOnce()
      hasTrouble = false
      if (hadEnds) parts.changed()
    } catch (error) {
      hasTrouble = true
      parts.toFailure(error, 'outbox')
    }
    plan()
  }
  /** Looks again as soon as what happens at the same moment has happened. */
  function poke(): void {
    if (isTurning || isStopped) return
    isTurning = true
    cancel()
    if (hasTrouble) {
      isTurning = false
      plan()
      return
    }
    ports.soon(go)
  }
  const waitMs = (): number => {
    if (hasTrouble) return troubleMs
    if (line.held()) return heldMs
    const rest = breaker.restsUntil()
    if (rest > 0) return Math.max(1, rest - now())
    // Something ends soon; that pokes.
    if (running.size >= timing.parallel) return longestSleepMs
    const at = effects.nextDueAt()
    return at === undefined
      ? longestSleepMs
      : Math.max(busy.size + settling.size > 0 ? 1_000 : 0, at - now())
  }
  function plan(): void {
    cancel()
    if (isStopped || isTurning) return
    cancel = ports.after(Math.min(waitMs(), longestSleepMs), go)
  }

  return {
    /** Something may be due now. */
    poke,
    /** A connection was saved, resumed or mended: what waits for it goes on. */
    goOn(): void {
      breaker.reset()
      hasTrouble = false
      isBack = true
      poke()
    },
    /** Why nothing goes out at the moment. */
    held(): Failure | undefined {
      const held = line.held()
      if (held || breaker.restsUntil() === 0) return held
      return failureFrom('line-resting', endings.lineFacts, 'outbox')
    },
    start: poke,
    /** What is under way may finish for a moment; then it is cut, and its outcome is unknown. */
    async stop(graceMs = 3_000): Promise<void> {
      isStopped = true
      cancel()
      for (const forget of settling.values()) forget()
      const forget = ports.after(graceMs, () => {
        for (const { cut } of running.values()) cut()
      })
      await Promise.allSettled([...running.values()].map(({ over }) => over))
      forget()
      try {
        if (ended.length > 0) turn()
      } catch (error) {
        log.error('outbox: the last ends could not be stored', {
          cause: error instanceof Error ? error.name : 'unknown',
        })
      }
    },
  }
}
export type Runner = ReturnType<typeof createRunner>
