import type { QueueList } from '../../../preload/contract/event-kinds'
import type { ListedState, StoredEffect } from '../store/effect-repository'
import type { StoredTrigger } from '../store/trigger-repository'
import { markOf } from '../sync/keys'
import { fieldsOfPayload } from '../sync/written-fields'
import type { Candidates } from './candidates'
import type { CodeNames } from './code-names'
import { pageSize, type HandlersOf, type RecordingParts } from './parts'
import { placeFrom, type Queued, type QueueItems } from './queue-items'
import { payloadOf } from './views'

/** Which effects a list shows. */
export const statesOf: Readonly<Record<QueueList, readonly ListedState[]>> = {
  decision: ['decision'],
  mapping: ['mapping'],
  failed: ['failed'],
  waiting: ['waiting', 'in-flight'],
  'dry-run': ['dry-run'],
}

const parts = ['effect', 'trigger', 'suggestion'] as const

/** The short text that stands in AMS360 if an effect was written. */
function fingerprintOf(effect: StoredEffect): string | undefined {
  const mark = markOf(effect.dedupe)
  if (effect.kind === 'activity.insert' || effect.kind === 'suspense.insert') return mark
  const payload = payloadOf(effect)
  // A policy shell without a number carries the mark in its place.
  return payload?.kind === 'policy.insert' ? payload.number || mark : undefined
}

/** The queue: what waits, what failed, and what only a person can decide. */
export function createQueue(
  { stores }: RecordingParts,
  items: QueueItems,
  candidatesOf: Candidates,
  { nameOf }: CodeNames,
): HandlersOf<'queue.list' | 'queue.open'> {
  const { effects, suggestions, triggers } = stores

  const effectsIn = (list: QueueList, after: number, limit: number): readonly Queued[] =>
    statesOf[list]
      .flatMap((state) => effects.list(state, after, limit))
      .toSorted((one, other) => one.id - other.id)
      .map((effect) => ({ is: 'effect', effect }))
  const triggersOf = (list: QueueList, after: number, limit: number): readonly StoredTrigger[] => {
    if (list === 'decision' || list === 'failed') return triggers.list(list, after, limit)
    return list === 'waiting' ? triggers.retried(after, limit) : []
  }
  const rowsOf = (
    of: Queued['is'],
    list: QueueList,
    after: number,
    limit: number,
  ): readonly Queued[] => {
    switch (of) {
      case 'effect':
        return effectsIn(list, after, limit)
      case 'trigger':
        return triggersOf(list, after, limit).map((trigger) => ({ is: 'trigger', trigger }))
      case 'suggestion':
        return list === 'decision'
          ? suggestions.open(after, limit).map((suggestion) => ({ is: 'suggestion', suggestion }))
          : []
    }
  }

  const candidateIdsOf = (queued: Queued): readonly string[] => {
    if (queued.is === 'trigger') return queued.trigger.candidates
    if (queued.is === 'suggestion') return []
    const { kind, state, triggerId } = queued.effect
    if (kind !== 'customer.insert' || state !== 'decision' || triggerId === undefined) return []
    return triggers.find(triggerId)?.candidates ?? []
  }

  return {
    /** Effects first, then events, then suggestions; within each the oldest first. */
    'queue.list'({ list, after }) {
      const start = after === undefined ? { of: 'effect' as const, id: 0 } : placeFrom(after)
      const rows: Queued[] = []
      for (const of of parts.slice(parts.indexOf(start.of))) {
        const behind = of === start.of ? start.id : 0
        rows.push(...rowsOf(of, list, behind, pageSize + 1 - rows.length))
        if (rows.length > pageSize) break
      }
      return {
        rows: rows.slice(0, pageSize).map(items.itemFrom),
        more: rows.length > pageSize,
      }
    },
    async 'queue.open'({ id }) {
      const queued = items.demand(id)
      const candidates = await candidatesOf(candidateIdsOf(queued))
      const item = items.itemFrom(queued)
      if (queued.is !== 'effect') return { item, fields: [], attempts: [], candidates }
      const { effect } = queued
      const payload = payloadOf(effect)
      const fingerprint = fingerprintOf(effect)
      return {
        item,
        fields: payload ? fieldsOfPayload(payload, nameOf) : [],
        attempts: effects.attempts(effect.id).map(({ at, ms, failure }) => ({
          at,
          ...(ms !== undefined && { ms }),
          ...(failure && { failure }),
        })),
        candidates,
        ...(fingerprint !== undefined && { fingerprint }),
      }
    },
  }
}
