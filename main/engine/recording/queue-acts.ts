import { z } from 'zod'
import type { Input } from '../../../preload/contract'
import { effectStates, type EffectState } from '../../../preload/contract/event-kinds'
import type { StoredEffect } from '../store/effect-repository'
import type { HistoryWhat, StoredEntry } from '../store/history-repository'
import { triggerStates, type StoredTrigger, type TriggerState } from '../store/trigger-repository'
import { canBeFound } from '../sync/executors/executors'
import { recordOf } from '../sync/keys'
import type { ChoicesKept } from './choices-kept'
import type { HandlersOf, RecordingParts, RecordingPorts } from './parts'
import type { QueueItems } from './queue-items'
import type { Renewing } from './renewing'

type Act = Input<'queue.act'>['act']

/** What can still be skipped: the end of everything else is decided, or it is on its way. */
const skippableEffects: ReadonlySet<EffectState> = new Set([
  'waiting',
  'decision',
  'mapping',
  'failed',
  'dry-run',
])
const skippableTriggers: ReadonlySet<TriggerState> = new Set(['new', 'decision', 'failed'])

const effectState = z.enum(effectStates)
const triggerState = z.enum(triggerStates)

/** What a person does with rows of the queue: verbs for one or many, one transaction per call. */
export function createQueueActs(
  { stores, together, sync }: RecordingParts,
  { outgoing }: ChoicesKept,
  { renewed, release }: Renewing,
  items: QueueItems,
  { now }: Pick<RecordingPorts, 'now'>,
  changed: () => void,
) {
  const { effects, triggers, history } = stores

  const note = (
    { id: effectId, triggerId, profileId, kind }: StoredEffect,
    what: HistoryWhat,
    facts: Readonly<Record<string, string>> = {},
  ): void =>
    history.add({ at: now(), what, triggerId, profileId, effectId, facts: { kind, ...facts } })
  const noteTrigger = (
    { id: triggerId, event, profileId }: StoredTrigger,
    what: HistoryWhat,
    facts: Readonly<Record<string, string>> = {},
  ): void => {
    const kind = event ? { kind: recordOf(event).kind } : {}
    history.add({ at: now(), what, triggerId, profileId, facts: { ...kind, ...facts } })
  }

  /** A person wants it sent: it goes when its turn comes. */
  const send = (effect: StoredEffect, what: HistoryWhat): true => {
    effects.change(effect.id, { ...outgoing(effect.kind), attempts: 0 })
    note(effect, what)
    return true
  }
  /** Planned dry: the choices of today are what it goes out with. */
  const sendForReal = (effect: StoredEffect): true => {
    const next = renewed(effect)
    const missing = next?.missing ?? effect.missing
    const payload = next ? JSON.stringify(next.payload) : undefined
    const state = missing.length > 0 ? 'mapping' : 'waiting'
    effects.change(effect.id, { state, attempts: 0, missing, payload })
    note(effect, 'sent-for-real')
    return true
  }
  const retry = (effect: StoredEffect): boolean => {
    if (effect.state === 'failed') return send(effect, 'retried')
    // Behind another one its turn has not come: only that one can be hurried.
    if (effect.state !== 'waiting' || effect.nextAttemptAt === undefined) return false
    const { failure } = effect
    // A doubt stays a doubt: it is looked up before anything is sent.
    effects.change(effect.id, { state: 'waiting', nextAttemptAt: now(), attempts: 0, failure })
    note(effect, 'retried')
    return true
  }
  const again = (effect: StoredEffect): boolean => {
    if (effect.state === 'dry-run') return sendForReal(effect)
    if (effect.state !== 'decision') return false
    const { kind, failure } = effect
    const isDoubt = failure?.code === 'outcome-unknown' && canBeFound(kind)
    if (!isDoubt) return send(effect, 'sent-again')
    // AMS360 can be asked: it is looked up once more before it is sent.
    effects.change(effect.id, { state: 'waiting', attempts: 0, failure })
    note(effect, 'sent-again')
    return true
  }
  const there = (effect: StoredEffect): boolean => {
    // Which customer it would be is not said by «there»: that has to be chosen.
    if (effect.state !== 'decision' || effect.kind === 'customer.insert') return false
    effects.change(effect.id, { state: 'done', verification: 'answered', endedAt: now() })
    note(effect, 'there')
    return true
  }
  const skip = (effect: StoredEffect): boolean => {
    const { state: from, failure } = effect
    if (!skippableEffects.has(from)) return false
    // The failure stays: what is taken back is as it was.
    effects.change(effect.id, { state: 'skipped', endedAt: now(), failure })
    note(effect, 'skipped', { from })
    return true
  }
  /** What it was when it was skipped stands in the history. */
  const skippedFrom = (lines: readonly StoredEntry[]): unknown =>
    lines.find(({ what }) => what === 'skipped')?.facts['from']
  const linesOf = ({ id, triggerId, profileId }: StoredEffect): readonly StoredEntry[] =>
    (triggerId === undefined
      ? history.ofProfile(profileId, Number.MAX_SAFE_INTEGER, 500)
      : history.ofTrigger(triggerId)
    ).filter(({ effectId }) => effectId === id)
  const restore = (effect: StoredEffect): boolean => {
    if (effect.state !== 'skipped') return false
    const state = effectState.catch('waiting').parse(skippedFrom(linesOf(effect)))
    const isEnd = state === 'failed' || state === 'dry-run'
    const { failure, endedAt, kind } = effect
    // What may stand there already is looked up, dry run or not.
    const isHeld = state === 'waiting' && failure?.code !== 'outcome-unknown'
    effects.change(effect.id, {
      ...(isHeld ? outgoing(kind) : { state, ...(isEnd && { endedAt }) }),
      failure,
    })
    note(effect, 'restored')
    // The choice may have been made while it was skipped.
    if (state === 'mapping') release({ ...effect, state })
    return true
  }

  const retryTrigger = (trigger: StoredTrigger): boolean => {
    const { id, state, attempts, failure } = trigger
    const nextAttemptAt = now()
    if (state === 'failed') {
      triggers.change(id, { state: 'new', attempts: 0, nextAttemptAt })
    } else if (state === 'new' && attempts > 0) {
      triggers.change(id, { state, attempts, nextAttemptAt, failure })
    } else return false
    noteTrigger(trigger, 'retried')
    return true
  }
  const skipTrigger = (trigger: StoredTrigger): boolean => {
    const { id, state: from, attempts, failure, candidates } = trigger
    if (!skippableTriggers.has(from)) return false
    triggers.change(id, { state: 'skipped', attempts, failure, candidates })
    noteTrigger(trigger, 'skipped', { from })
    return true
  }
  const restoreTrigger = (trigger: StoredTrigger): boolean => {
    const { id, attempts, failure, candidates } = trigger
    if (trigger.state !== 'skipped') return false
    const state = triggerState.catch('new').parse(skippedFrom(history.ofTrigger(id)))
    const nextAttemptAt = state === 'new' ? now() : undefined
    triggers.change(id, { state, attempts, failure, candidates, nextAttemptAt })
    noteTrigger(trigger, 'restored')
    return true
  }

  const effectActs: Readonly<Record<Act, (effect: StoredEffect) => boolean>> = {
    retry,
    again,
    there,
    skip,
    restore,
  }
  const triggerActs: Readonly<Record<Act, (trigger: StoredTrigger) => boolean>> = {
    retry: retryTrigger,
    again: () => false,
    there: () => false,
    skip: skipTrigger,
    restore: restoreTrigger,
  }

  const actOn = (id: string, act: Act): boolean => {
    // Read anew for each row: one act may move another one of the same call.
    const queued = items.find(id)
    if (queued?.is === 'trigger') return triggerActs[act](queued.trigger)
    if (queued?.is !== 'effect') return false
    const { effect } = queued
    const isDone = effectActs[act](effect)
    if (isDone) effects.advance(effect.profileId, now())
    return isDone
  }

  const handlers: HandlersOf<'queue.act'> = {
    'queue.act'({ ids, act }) {
      // A row that is named twice is one row.
      const rows = [...new Set(ids)]
      const done = together(() => rows.filter((id) => actOn(id, act)).length)
      sync.runner.poke()
      sync.planner.poke()
      changed()
      return { done }
    },
  }
  return { handlers, skip, skipTrigger }
}
