import type { Database } from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { failureFrom } from '../../../preload/contract/failure-words'
import type { AgencyEvent, Party } from '../../../preload/contract/events'
import type { Mapping } from '../../../preload/contract/mapping'
import { notificationRepository } from '../../../main/engine/store/notification-repository'
import { openSealer } from '../../../main/engine/store/sealer'
import type { StoredEffect } from '../../../main/engine/store/effect-repository'
import type { IncomingFile } from '../../../main/engine/sync/incoming'
import { createChance } from '../../simulation/chance'
import {
  startSimulatedEngine,
  storesOf,
  type SimulatedEngine,
} from '../../simulation/simulated-engine'
import { createVirtualTime } from '../../simulation/virtual-time'
import { fakeLog } from '../../support/fake-log'
import { fakeVault } from '../../support/fake-vault'
import { chosenMapping } from '../../support/mapping-sample'
import { testStore } from '../../support/open-databases'
import { settled } from '../../support/settled'
import { noon } from '../../support/status-sample'
import { steeredAgency } from './steered-agency'

export const minute = 60_000
export const hour = 60 * minute

/** Named, so that its type can be told to whoever uses the rig. */
type Disk = { readonly db: Database }
type Options = { readonly mapping?: Mapping; readonly db?: Database }

/** The whole of sync on a real file, with time that passes when the test says so. */
export async function syncRig(options: Options = {}) {
  const { mapping = chosenMapping } = options
  const { db }: Disk = { db: options.db ?? testStore() }
  const sealer = await openSealer(db, fakeVault(), noon, fakeLog())
  db.exec(`INSERT OR IGNORE INTO source (id, kind, name, created_at)
    VALUES (1, 'api', 'Phones', ${noon})`)
  const time = createVirtualTime(noon)
  const agency = steeredAgency(time)
  const notifications = notificationRepository(db, sealer)
  const stores = storesOf(db, sealer)
  let isHeld = false
  let isFull = false
  let count = 0
  let engine: SimulatedEngine
  const start = (): void => {
    engine = startSimulatedEngine({
      ...{ db, sealer, time, notifications },
      agency: agency.records,
      chance: createChance(7 + count),
      diesNow: () => false,
      isDiskFull: () => isFull,
      held: () => (isHeld ? failureFrom('connection-paused', {}, 'ref') : undefined),
      ...(count === 0 && { firstMapping: mapping }),
    })
  }
  start()
  if (!options.db) onTestFinished(() => time.endLife())
  const pass = async (ms: number): Promise<void> => {
    await settled()
    await time.run(ms)
    await settled()
  }

  const effects = (): readonly StoredEffect[] =>
    (db.prepare('SELECT id FROM effect ORDER BY id').pluck().all() as number[]).flatMap(
      (id) => stores.effects.find(id) ?? [],
    )

  const disk: Disk = { db }
  return {
    ...disk,
    time,
    agency,
    stores,
    notifications,
    pass,
    engine: () => engine,
    hold(on: boolean): void {
      isHeld = on
    },
    fillDisk(full: boolean): void {
      isFull = full
    },
    /** The process is killed, and another one starts. */
    async crash(): Promise<void> {
      time.endLife()
      count += 1
      start()
      await pass(0)
    },
    async record(event: AgencyEvent, ms = 2_000, files: readonly IncomingFile[] = []) {
      const received = engine.sync.recorder.record([{ sourceId: 1, event, files }])
      await pass(ms)
      return received
    },
    effects,
    /** One line per effect: what it is and how it stands. */
    outbox(): readonly string[] {
      return effects().map(({ kind, state, verification }) =>
        state === 'done' ? `${kind} ${verification}` : `${kind} ${state}`,
      )
    },
    /** What is noted of an effect, oldest first. */
    notes: (id: number): readonly string[] =>
      db
        .prepare('SELECT what FROM history WHERE effect_id = ? ORDER BY id')
        .pluck()
        .all(id) as string[],
    /** AMS360 tells of a record. */
    async notify(entity: string, id: string, ms = 2_000): Promise<void> {
      count += 1
      const keys = { [`${entity}Id`]: id.toUpperCase() }
      const about = { at: time.wall(), format: 'json', version: '2.0', entity } as const
      const known = { change: 'updated', keys, shape: 's', isCaptured: false, raw: '' } as const
      notifications.addAll([
        { ...about, ...known, dedupe: Buffer.from(`${id} ${count}`), repeatedSince: 0 },
      ])
      engine.sync.heard()
      await pass(ms)
    },
    act: async (what: Parameters<SimulatedEngine['act']>[0], ms = 2_000): Promise<void> => {
      engine.act(what)
      await pass(ms)
    },
    bugs: () => engine.bugs(),
    /** For whoever brought the database: many rigs of one test. */
    end(): void {
      time.endLife()
      db.close()
    },
  }
}
export type SyncRig = Awaited<ReturnType<typeof syncRig>>

let events = 0
const every = (party: Party) => ({ eventId: `e${(events += 1)}`, occurredAt: noon, party })

export const callWith = (party: Party, id = `c${events}`, text = 'They asked.'): AgencyEvent => ({
  kind: 'conversation.created',
  ...every(party),
  conversation: { id, type: 'call', callType: 'billing', text },
})
export const ticketWith = (party: Party, id: string, conversationId?: string): AgencyEvent => ({
  kind: 'ticket.created',
  ...every(party),
  ticket: { id, title: `Ticket ${id}.`, dueAt: noon + hour },
  ...(conversationId !== undefined && {
    conversation: { id: conversationId, type: 'call', text: `Talk ${conversationId}.` },
  }),
})
export const completionOf = (party: Party, id: string): AgencyEvent => ({
  kind: 'ticket.completed',
  ...every(party),
  ticket: { id },
})
export const dealWith = (party: Party, id = `d${events}`): AgencyEvent => ({
  kind: 'deal.created',
  ...every(party),
  deal: { id, title: 'Auto' },
})
export const wonWith = (party: Party, id: string): AgencyEvent => ({
  kind: 'deal.won',
  ...every(party),
  deal: { id, title: 'Auto' },
})
export const contactWith = (party: Party, id = `k${events}`): AgencyEvent => ({
  kind: 'contact.created',
  ...every(party),
  contact: { id },
})
