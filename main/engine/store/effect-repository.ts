import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { EffectState, Verification } from '../../../preload/contract/event-kinds'
import {
  attemptRow,
  counts,
  effectFromRow,
  effectPlace,
  failureIn,
  listIn,
  today,
  type Attempt,
  type EffectChange,
  type NewEffect,
  type StoredEffect,
} from './effect-rows'
import { effectSql } from './effect-statements'
import type { Sealer } from './sealer'

export type { Attempt, EffectChange, NewEffect, StoredEffect }

/** What has ended for good is not listed: it is found by its record. */
export type ListedState = Exclude<EffectState, 'done' | 'skipped'>

const int = z.int()
const ints = z.array(int)
const dueRows = z.array(z.object({ id: int, profileId: int }))

/**
 * The outbox. Of one profile only the first open effect has a due time: those behind it get theirs
 * when it ends, so that finding what is due never walks over what has to wait.
 */
export function effectRepository(db: Database, sealer: Sealer) {
  const statement = (name: keyof typeof effectSql) => db.prepare(effectSql[name])
  const sql = {
    insert: statement('insert'),
    hasOpen: statement('hasOpen').pluck(),
    byId: statement('byId'),
    byDedupe: statement('byDedupe'),
    due: statement('due'),
    nextDue: statement('nextDue').pluck(),
    start: statement('start'),
    change: statement('change'),
    attempt: statement('attempt'),
    verify: statement('verify'),
    attempts: statement('attempts'),
    ready: statement('ready'),
    inFlight: statement('inFlight'),
    missing: statement('missing').pluck(),
    list: statement('list'),
    counts: statement('counts'),
    today: statement('today'),
    ofRecord: statement('ofRecord'),
    ofTrigger: statement('ofTrigger'),
    failedOf: statement('failedOf'),
    behind: statement('behind').pluck(),
    remote: statement('remote'),
    unproved: statement('unproved').pluck(),
    unsettled: statement('unsettled').pluck(),
    openOf: statement('openOf'),
    held: statement('held').pluck(),
    holdBack: statement('holdBack'),
    pullIn: statement('pullIn'),
    pullInAll: statement('pullInAll'),
  }
  const seal = (text: string): Buffer => {
    const sealed = sealer.seal(effectPlace, text)
    if (!sealed) throw new Error('There is no key to seal with')
    return sealed
  }
  const fromRow = (raw: unknown): StoredEffect => effectFromRow(raw, sealer)
  const rows = (raw: readonly unknown[]): readonly StoredEffect[] => raw.map(fromRow)
  const perhaps = (raw: unknown): StoredEffect | undefined =>
    raw === undefined ? undefined : fromRow(raw)

  return {
    /** @returns its id; undefined when this very thing is in the outbox already */
    add(one: NewEffect, now: number): number | undefined {
      const isFirst = one.state === 'waiting' && sql.hasOpen.get(one.profileId) === undefined
      const { changes, lastInsertRowid } = sql.insert.run({
        triggerId: one.triggerId ?? null,
        profileId: one.profileId,
        recordId: one.recordId ?? null,
        kind: one.kind,
        dedupe: one.dedupe,
        state: one.state,
        dueAt: isFirst ? now : null,
        now,
        endedAt: one.state === 'dry-run' ? now : null,
        missing: JSON.stringify(one.missing),
        sealed: seal(one.payload),
      })
      return changes === 0 ? undefined : Number(lastInsertRowid)
    },
    find: (id: number): StoredEffect | undefined => perhaps(sql.byId.get(id)),
    findByKey: (dedupe: Buffer): StoredEffect | undefined => perhaps(sql.byDedupe.get(dedupe)),
    /** Those that may go, soonest first: which and for whom. */
    due: (now: number, limit: number) => dueRows.parse(sql.due.all(now, limit)),
    nextDueAt: (): number | undefined => z.int().nullable().parse(sql.nextDue.get()) ?? undefined,
    /** Committed before the first byte leaves. */
    start: (id: number, now: number): void => void sql.start.run(now, id),
    change(id: number, to: EffectChange): void {
      sql.change.run({
        id,
        state: to.state,
        verification: to.verification ?? null,
        nextAttemptAt: to.nextAttemptAt ?? null,
        endedAt: to.endedAt ?? null,
        remoteId: to.remoteId ?? null,
        failure: to.failure ? JSON.stringify(to.failure) : null,
        differing: to.differing ? JSON.stringify(to.differing) : null,
        missing: to.missing ? JSON.stringify(to.missing) : null,
        sealed: to.payload === undefined ? null : seal(to.payload),
        attempts: to.attempts ?? null,
      })
    },
    /** The proof came later than the answer. */
    verify: (id: number, verification: Verification): void => void sql.verify.run(verification, id),
    addAttempt: (id: number, one: Attempt): void =>
      void sql.attempt.run(
        id,
        one.at,
        one.ms ?? null,
        one.failure ? JSON.stringify(one.failure) : null,
      ),
    attempts: (id: number): readonly Attempt[] =>
      sql.attempts.all(id).map((raw) => {
        const one = attemptRow.parse(raw)
        return { at: one.at, ms: one.ms ?? undefined, failure: failureIn(one.failure) }
      }),
    /** The next of this profile may go, unless the first open one waits for a person. */
    advance: (profileId: number, now: number): void => void sql.ready.run({ profileId, now }),
    inFlight: (): readonly StoredEffect[] => rows(sql.inFlight.all()),
    list: (state: ListedState, after: number, limit: number): readonly StoredEffect[] =>
      rows(sql.list.all(state, after, limit)),
    /** How many wait for each choice, by its name in the mapping. */
    waitingFor(): ReadonlyMap<string, number> {
      const waiting = new Map<string, number>()
      for (const text of sql.missing.iterate()) {
        for (const name of listIn(z.string().parse(text))) {
          waiting.set(name, (waiting.get(name) ?? 0) + 1)
        }
      }
      return waiting
    },
    counts: (): ReadonlyMap<EffectState, number> =>
      new Map(counts.parse(sql.counts.all()).map(({ state, n }) => [state, n])),
    doneSince: (at: number) => today.parse(sql.today.get(at)),
    ofRecord: (recordId: number): readonly StoredEffect[] => rows(sql.ofRecord.all(recordId)),
    ofTrigger: (triggerId: number): readonly StoredEffect[] => rows(sql.ofTrigger.all(triggerId)),
    openOf: (profileId: number): readonly StoredEffect[] => rows(sql.openOf.all(profileId)),
    failedOf: (profileId: number): readonly StoredEffect[] => rows(sql.failedOf.all(profileId)),
    /** How many effects of the profile wait behind this one. */
    behind: (profileId: number, id: number): number => z.int().parse(sql.behind.get(profileId, id)),
    /** Profiles for which something was written since then that nothing has proved. */
    unprovedProfiles: (since: number): readonly number[] => ints.parse(sql.unproved.all(since)),
    /** What was written under this id of AMS360. */
    withRemote: (remoteId: string): readonly StoredEffect[] => rows(sql.remote.all(remoteId)),
    unsettledProfiles: (): readonly number[] => ints.parse(sql.unsettled.all()),
    /**
     * Dry run was switched on: nothing that waits is written any more, except what a person sends. A
     * doubt is still looked up, and what AMS360 tells is still read.
     */
    holdBack(now: number): void {
      const profileIds = ints.parse(sql.held.all())
      sql.holdBack.run({ now })
      for (const profileId of profileIds) sql.ready.run({ profileId, now })
    },
    /** What was put off beyond this is tried now; what has to settle first keeps its time. */
    pullIn: (after: number, now: number): void => void sql.pullIn.run({ after, now }),
    /** The same with no exception: those times were made while the clock was ahead. */
    pullInAll: (after: number, now: number): void => void sql.pullInAll.run({ after, now }),
  }
}
export type EffectRepository = ReturnType<typeof effectRepository>
