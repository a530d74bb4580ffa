import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { DemoAgency } from '../../../main/demo/agency'
import { effectRepository, type StoredEffect } from '../../../main/engine/store/effect-repository'
import { openStore } from '../../../main/engine/store/open'
import { profileRepository } from '../../../main/engine/store/profile-repository'
import { openSealer, type Sealer } from '../../../main/engine/store/sealer'
import { triggerRepository } from '../../../main/engine/store/trigger-repository'
import {
  effectKeyOf,
  eventKeyOf,
  markOf,
  recordKeyOf,
  recordOf,
} from '../../../main/engine/sync/keys'
import { fakeLog } from '../../support/fake-log'
import { fakeVault } from '../../support/fake-vault'
import type { Delivery } from './messages'
import type { Writes } from './writes'
import type { Workspace } from './workspace'

export type Evidence = {
  readonly agency: DemoAgency
  readonly workspace: Workspace
  readonly accepted: ReadonlyMap<string, Delivery>
  readonly writes: Writes
}

const ids = z.array(z.int())

/** What has to stand in AMS360 for an event, by the key of its effect. */
function expectedOf({ event, via }: Delivery, { sources }: Workspace): readonly Buffer[] {
  const { kind, id } = recordOf(event)
  const sourceId = sources[via]
  const own = recordKeyOf(sourceId, kind, id)
  switch (event.kind) {
    case 'conversation.created':
      return [effectKeyOf(own, 'activity.insert')]
    case 'ticket.created': {
      const { conversation } = event
      const talk = conversation && recordKeyOf(sourceId, 'conversation', conversation.id)
      return [
        effectKeyOf(own, 'suspense.insert'),
        ...(talk ? [effectKeyOf(talk, 'activity.insert')] : []),
      ]
    }
    case 'ticket.completed':
      return [effectKeyOf(own, 'suspense.complete')]
    case 'deal.won':
      return [effectKeyOf(own, 'policy.insert')]
    case 'deal.created':
    case 'contact.created':
    case 'contact.updated':
      return []
  }
}

/** Effects of the test's own events. */
function effectsSince(db: Database, sealer: Sealer, { lastPast }: Workspace): StoredEffect[] {
  const effects = effectRepository(db, sealer)
  return ids
    .parse(db.prepare('SELECT id FROM effect WHERE id > ? ORDER BY id').pluck().all(lastPast))
    .flatMap((id) => effects.find(id) ?? [])
}

/** What must never be, whoever still has to decide what. */
function wrongEffects(effects: readonly StoredEffect[], writes: Writes): string[] {
  const wrong: string[] = []
  const undecided = new Set<number>()
  const known = new Set(effects.map(({ dedupe }) => markOf(dedupe)))
  for (const { id, kind, state, failure, dedupe, profileId, nextAttemptAt } of effects) {
    const count = writes.countOf(kind, markOf(dedupe))
    const say = (what: string): void =>
      void wrong.push(
        `${what}: ${kind} ${id} (${state}, ${count ?? '-'}) ${JSON.stringify(failure)}`,
      )
    if (state === 'decision') undecided.add(profileId)
    const isBehind = nextAttemptAt === undefined && undecided.has(profileId)
    if (state === 'in-flight') say('still in flight')
    if (state === 'waiting' && !isBehind) say('waits for nobody')
    if (state === 'failed' || state === 'mapping' || state === 'skipped') say('given up')
    if (failure?.code === 'bug') say('a bug of ours')
    if (count === undefined) continue
    if (count > 1) say('written twice')
    if (state === 'done' && count !== 1) say('done, but not there')
    if (count > 0 && state !== 'done' && state !== 'decision') say('there, and nobody is asked')
  }
  for (const mark of writes.marks()) if (!known.has(mark)) wrong.push(`nobody's: ${mark}`)
  return wrong
}

/** What was written for one customer stands there in the order in which it was asked for. */
function outOfOrder(effects: readonly StoredEffect[], writes: Writes): string[] {
  const idOf = new Map(effects.map(({ id, dedupe }) => [markOf(dedupe), id]))
  const last = new Map<string, number>()
  return writes.inOrder().flatMap(({ customerId, mark }) => {
    const id = idOf.get(mark) ?? 0
    const before = last.get(customerId) ?? 0
    last.set(customerId, id)
    return id < before ? [`out of order: ${mark} (${id} after ${before})`] : []
  })
}

/** Every event that was acknowledged has come to what it had to come to, once. */
function lostEvents(db: Database, sealer: Sealer, evidence: Evidence, isOver: boolean): string[] {
  const { agency, workspace, accepted } = evidence
  const effects = effectRepository(db, sealer)
  const triggers = triggerRepository(db, sealer)
  const profiles = profileRepository(db, sealer)
  return [...accepted.values()].flatMap((delivery): string[] => {
    const { event, via } = delivery
    const say = (what: string): string => `${what}: ${event.kind} ${event.eventId}`
    const known = triggers.known(eventKeyOf(workspace.sources[via], event.eventId))
    const trigger = known && triggers.find(known.id)
    if (!trigger) return [say('lost')]
    if (trigger.state !== 'planned') return [say(`not planned (${trigger.state})`)]
    const expected = expectedOf(delivery, workspace).map(effects.findByKey)
    if (expected.includes(undefined)) return [say('lost an effect')]
    if (!isOver) return []
    const wrong: string[] = expected.some((one) => one?.state !== 'done') ? [say('not done')] : []
    const profile = trigger.profileId === undefined ? undefined : profiles.find(trigger.profileId)
    const customer = agency.customerById(profile?.customerId ?? '')
    if (!customer) wrong.push(say('no customer'))
    if (event.kind === 'deal.won' && customer?.CustomerType !== 'C')
      wrong.push(say('no customer yet'))
    if (event.kind === 'ticket.completed') {
      const { id: remoteId } = { id: expected[0]?.remoteId }
      const suspense = agency.suspenses.find(({ SuspenseId }) => SuspenseId === remoteId)
      if (suspense?.IsCompleted !== true) wrong.push(say('not completed there'))
    }
    if (delivery.file) {
      const mark = expected[0] ? markOf(expected[0].dedupe) : ''
      if (evidence.writes.filesOf(mark) !== 1) wrong.push(say('not with its file'))
    }
    return wrong
  })
}

/** Nobody became a customer twice. */
function twins({ agency }: Evidence): string[] {
  const seen = new Set<string>()
  return agency.customers.flatMap(({ Email = '' }) => {
    if (!Email.endsWith('@crash.example')) return []
    if (seen.has(Email)) return [`twice a customer: ${Email}`]
    seen.add(Email)
    return []
  })
}

/** Failures that only a mistake of ours can cause, wherever they stand. */
const bugs = (db: Database): string[] =>
  ['effect', 'trigger_event', 'attempt', 'history'].flatMap((table) => {
    const found = db
      .prepare(`SELECT count(*) FROM ${table} WHERE failure ->> '$.code' = 'bug'`)
      .pluck()
      .get()
    return found === 0 ? [] : [`${String(found)} bugs in ${table}`]
  })

const doubtsIn = (db: Database): number =>
  z
    .int()
    .parse(
      db
        .prepare(`SELECT count(*) FROM history WHERE failure ->> '$.code' = 'outcome-unknown'`)
        .pluck()
        .get(),
    )

export type Verdict = {
  readonly violations: readonly string[]
  readonly effects: number
  readonly undecided: number
  /** How often nobody could know whether a write had happened. */
  readonly doubts: number
}

/**
 * Looks at the folder and at AMS360 while no engine runs.
 * @param isOver whether a person has decided everything, so that nothing may be left
 */
export async function judge(evidence: Evidence, isOver: boolean): Promise<Verdict> {
  const { workspace, writes } = evidence
  const db = openStore(workspace.folder, Date.now())
  try {
    const sealer = await openSealer(db, fakeVault(), Date.now(), fakeLog())
    const effects = effectsSince(db, sealer, workspace)
    const check = String(db.pragma('integrity_check', { simple: true }))
    return {
      violations: [
        ...(check === 'ok' ? [] : [`the file is damaged: ${check}`]),
        ...wrongEffects(effects, writes),
        ...outOfOrder(effects, writes),
        ...lostEvents(db, sealer, evidence, isOver),
        ...twins(evidence),
        ...bugs(db),
      ],
      effects: effects.length,
      doubts: doubtsIn(db),
      undecided: effects.filter(({ state }) => state === 'decision').length,
    }
  } finally {
    db.close()
  }
}
