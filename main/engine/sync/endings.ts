import { failureFrom, type FailureFacts } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'
import { systemNames } from '../../../preload/contract/systems'
import { OutcomeUnknown } from '../connectors/agency-records'
import { Fault } from '../connectors/fault'
import type { StoredEffect } from '../store/effect-repository'
import type { HistoryWhat } from '../store/history-repository'
import { isOfTheLine } from './breaker'
import { memberLabel } from './customer/property-words'
import { canBeFound } from './executors/executors'
import type { Outcome } from './outcome'
import { mostTries, waitBefore } from './pace'
import { isOfStore, type SyncParts, type SyncPorts, type SyncTiming } from './parts'

/** How a try came back. */
export type Ending = {
  readonly effect: StoredEffect
  readonly startedAt: number
} & ({ readonly outcome: Outcome } | { readonly error: unknown })

/** The service may get over these by itself; they are of the one call, not of the line. */
const passing: ReadonlySet<string> = new Set(['answer-too-large', 'service-fault', 'cancelled'])

/** Writes down how effects end: part of the runner's transaction. The runner alone sets end states. */
export function createEndings(
  parts: SyncParts,
  ports: SyncPorts,
  timing: SyncTiming,
  settle: (profileId: number) => void,
) {
  const { stores } = parts
  const { effects, history, triggers } = stores
  const { now, random } = ports
  const lineFacts: FailureFacts = {
    system: systemNames['ams360-wsapi'],
    connectionId: 'ams360-wsapi',
  }

  const note = (
    effect: StoredEffect,
    what: HistoryWhat,
    more: { readonly failure?: Failure | undefined; readonly isVerified?: boolean } = {},
  ): void =>
    history.add({
      at: now(),
      what,
      triggerId: effect.triggerId,
      profileId: effect.profileId,
      effectId: effect.id,
      facts: { kind: effect.kind },
      ...more,
    })
  const tried = ({ effect, startedAt }: Ending, failure?: Failure): void =>
    effects.addAttempt(effect.id, { at: startedAt, ms: Math.max(0, now() - startedAt), failure })

  /** Nobody can know whether it was written. */
  const decide = (effect: StoredEffect, failure: Failure): void => {
    effects.change(effect.id, { state: 'decision', failure })
    note(effect, 'undecided', { failure })
  }

  const done = (ending: Ending, outcome: Outcome & { readonly end: 'done' }): void => {
    const { effect } = ending
    const { verification, remoteId, differing = [] } = outcome
    const isVerified = verification === 'read-back' || verification === 'unchanged'
    effects.change(effect.id, {
      state: 'done',
      verification,
      remoteId,
      differing,
      endedAt: now(),
      ...(verification === 'differs' && {
        failure: failureFrom(
          'read-back-differs',
          { ...lineFacts, field: differing.map(memberLabel).join(', ') },
          'read-back',
        ),
      }),
    })
    outcome.also?.()
    tried(ending)
    // Whoever turned out to be a customer that another profile is already became one with it.
    const written = effect.kind === 'customer.insert' ? (effects.find(effect.id) ?? effect) : effect
    note(written, verification === 'differs' ? 'differs' : 'written', { isVerified })
    if (effect.kind === 'customer.insert') releaseThoseWithoutCustomer(written)
    effects.advance(written.profileId, now())
  }
  /** What failed because the customer was missing goes on now that it is there, one by one. */
  const releaseThoseWithoutCustomer = ({ profileId }: StoredEffect): void => {
    for (const one of effects.failedOf(profileId)) {
      if (one.failure?.code !== 'customer-not-there') continue
      effects.change(one.id, { ...goingOn(one), attempts: 0 })
    }
  }

  const failed = (ending: Ending, failure: Failure): void => {
    const { effect } = ending
    effects.change(effect.id, { state: 'failed', failure, endedAt: now() })
    tried(ending, failure)
    note(effect, 'failed', { failure })
    effects.advance(effect.profileId, now())
  }
  /** How an effect that is not over is kept: dry run may have been switched on since it began. */
  const goingOn = ({ kind }: StoredEffect, failure?: Failure) =>
    parts.isDryRun() && kind !== 'customer.read' && failure?.code !== 'outcome-unknown'
      ? ({ state: 'dry-run', endedAt: now(), nextAttemptAt: undefined } as const)
      : ({ state: 'waiting' } as const)
  /** @param kept what stands with the effect; the try itself is noted with what spoiled it */
  const again = (ending: Ending, failure: Failure, waitMs: number, kept = failure): void => {
    const { effect } = ending
    const nextAttemptAt = now() + waitMs
    effects.change(effect.id, { nextAttemptAt, ...goingOn(effect, kept), failure: kept })
    tried(ending, failure)
    effects.advance(effect.profileId, now())
  }
  const heldBack = (ending: Ending): void => {
    const { effect } = ending
    effects.change(effect.id, { state: 'dry-run', endedAt: now() })
    tried(ending)
    effects.advance(effect.profileId, now())
  }

  /** Tries that ended like this: those that the line spoiled say nothing about the record. */
  const triesOf = ({ id }: StoredEffect, codes: ReadonlySet<string>): number =>
    effects.attempts(id).filter(({ failure }) => failure && codes.has(failure.code)).length

  const unknown = (ending: Ending, fault: unknown): void => {
    const code = fault instanceof Fault ? [fault.code] : []
    const failure = failureFrom('outcome-unknown', { ...lineFacts, codes: code }, 'outbox')
    const isOver = triesOf(ending.effect, new Set(['outcome-unknown'])) >= mostTries
    if (!canBeFound(ending.effect.kind) || isOver) {
      tried(ending, failure)
      decide(ending.effect, failure)
      return
    }
    // Looked up once what may still be under way over there has settled.
    settle(ending.effect.profileId)
    again(ending, failure, timing.settleMs)
    note(ending.effect, 'unknown', { failure })
  }

  const refused = (ending: Ending, error: unknown): void => {
    const { effect } = ending
    const failure = parts.toFailure(error, `effect ${effect.kind}`, lineFacts)
    // A first question that could not be answered leaves the doubt where it was.
    const doubt = effect.failure?.code === 'outcome-unknown' ? effect.failure : undefined
    const isPassing = passing.has(failure.code) && triesOf(effect, passing) < mostTries
    if (isOfTheLine(failure.code) || isPassing) {
      again(ending, failure, waitBefore(effect.attempts + 1, random), doubt ?? failure)
    } else if (doubt) {
      decide(effect, doubt)
      tried(ending, failure)
    } else failed(ending, failure)
  }

  return {
    lineFacts,
    /** Part of the runner's transaction, each in a savepoint: one that fails spoils no other. */
    record(ending: Ending): void {
      try {
        parts.together(() => record(ending))
      } catch (error) {
        const failure = parts.toFailure(error, 'outbox')
        if (isOfStore(failure)) throw error
        // What was written cannot be recorded as it should: a person looks, nothing is sent again.
        decide(ending.effect, failure)
      }
    },
    /** Found in flight at the start: the last engine ended before it heard the answer. */
    cutOff(effect: StoredEffect): void {
      const startedAt = effect.startedAt ?? now()
      unknown({ effect, startedAt, error: undefined }, undefined)
    },
  }

  function record(ending: Ending): void {
    const { effect } = ending
    if ('error' in ending) {
      if (ending.error instanceof OutcomeUnknown) unknown(ending, ending.error.fault)
      else refused(ending, ending.error)
    } else if (ending.outcome.end === 'decision') {
      const { failure, candidates } = ending.outcome
      const { triggerId } = effect
      if (candidates && triggerId !== undefined) triggers.setCandidates(triggerId, candidates)
      tried(ending, failure)
      decide(effect, failure)
    } else if (ending.outcome.end === 'held-back') heldBack(ending)
    else done(ending, ending.outcome)
  }
}
