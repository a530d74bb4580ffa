import Sqlite from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../main/engine/store/open'
import { notificationRepository } from '../../main/engine/store/notification-repository'
import { openSealer } from '../../main/engine/store/sealer'
import type { AgencyEvent } from '../../preload/contract/events'
import { fakeLog } from '../support/fake-log'
import { fakeVault } from '../support/fake-vault'
import { noon } from '../support/status-sample'
import { markOf } from '../../main/engine/sync/keys'
import { createChance } from './chance'
import { violationsIn, type Evidence } from './invariants'
import { createHappenings, peopleOf } from './simulated-agency-life'
import { calm, createSimulatedAgency } from './simulated-agency'
import { startSimulatedEngine, storesOf, type SimulatedEngine } from './simulated-engine'
import { createVirtualTime } from './virtual-time'

const hourMs = 3_600_000

/** An empty database with its data key, made once: each run starts from a copy in memory. */
export async function prepareDisk(folder: string): Promise<Buffer> {
  const db = openStore(folder, noon)
  await openSealer(db, fakeVault(), noon, fakeLog())
  db.exec(
    `INSERT INTO source (id, kind, name, created_at) VALUES (1, 'api', 'Simulation', ${noon})`,
  )
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma('journal_mode = DELETE')
  db.close()
  return readFileSync(join(folder, 'syncdesk.db'))
}

/** One run: an agency at work while everything goes wrong, then calm until nothing moves. */
export async function simulate(seed: number, disk: Buffer): Promise<readonly string[]> {
  const chance = createChance(seed)
  const time = createVirtualTime(noon)
  const db = new Sqlite(disk)
  const log = fakeLog()
  const sealer = await openSealer(db, fakeVault(), noon, log)
  const heard = notificationRepository(db, sealer)
  const loss = chance.next() * 0.4
  let engine: SimulatedEngine | undefined
  let isCalm = false
  let told = 0

  const agency = createSimulatedAgency(time, chance, (entity, id) => {
    if (!isCalm && chance.happens(loss)) return
    const copies = chance.happens(0.1) ? 2 : 1
    for (let copy = 0; copy < copies; copy += 1) {
      time.world(50 + chance.below(30_000), () => {
        if (!engine?.isAlive()) return
        told += 1
        const dedupe = Buffer.from(`${entity} ${id} ${told}`)
        const keys = { [`${entity}Id`]: id }
        const about = { at: time.wall(), format: 'json', version: '2.0', entity } as const
        const known = { change: 'updated', keys, shape: 's', isCaptured: false } as const
        try {
          heard.addAll([{ ...about, ...known, raw: '', dedupe, repeatedSince: 0 }])
        } catch {
          // A full disk: it is not acknowledged, and AMS360 deletes it after its second try.
          return
        }
        engine.sync.heard()
      })
    }
  })
  const killChance = chance.next() * 0.02
  const start = (): void => {
    engine = startSimulatedEngine({
      db,
      sealer,
      agency: agency.records,
      notifications: heard,
      time,
      chance,
      diesNow: () => !isCalm && chance.happens(killChance),
    })
  }
  start()

  const people = peopleOf(agency, chance)
  const happen = createHappenings(people, chance)
  const accepted: AgencyEvent[] = []
  const pending: AgencyEvent[] = []
  const evidence: Evidence = { db, agency, accepted, errors: [], stores: storesOf(db, sealer) }

  const deliver = (event: AgencyEvent): void => {
    if (!engine?.isAlive()) return void pending.push(event)
    engine.sync.recorder
      .record([{ sourceId: 1, event, files: [] }])
      .then(() => void accepted.push(event))
      // Not acknowledged: whoever sent it sends it again.
      .catch(() => void pending.push(event))
  }
  const revive = (): void => {
    if (engine?.isAlive()) return
    evidence.errors.push(...(engine?.bugs() ?? []).map(({ message }) => message))
    start()
    for (const event of pending.splice(0)) deliver(event)
  }

  agency.setWeather({
    lostBefore: chance.next() * 0.1,
    lostAfter: chance.next() * 0.15,
    emptyAnswer: chance.next() * 0.05,
    refused: chance.next() * 0.03,
    slow: chance.next() * 0.1,
  })
  const events = 15 + chance.below(25)
  for (let n = 0; n < events; n += 1) {
    revive()
    const event = happen(time.wall())
    deliver(event)
    if (chance.happens(0.1)) deliver(event)
    if (chance.happens(0.05)) agency.setOffline(chance.happens(0.7))
    if (chance.happens(0.02)) agency.setRejecting(chance.happens(0.6))
    if (chance.happens(0.03)) time.setSkew((chance.below(8) - 4) * hourMs)
    if (chance.happens(0.04)) setDiskFull(chance.happens(0.5))
    if (chance.happens(0.03)) time.endLife()
    if (chance.happens(0.1)) engine?.sync.goOn()
    await time.run(chance.happens(0.1) ? chance.below(hourMs) : chance.below(3_000))
  }

  /** No page more than there is: every write that needs one fails as on a full disk. */
  function setDiskFull(isFull: boolean): void {
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${isFull ? pages : 1_000_000}`)
  }

  /** The admin looks into AMS360 for each mark, and says what is there. */
  function decideAll(): void {
    const { effects } = evidence.stores
    for (const { id, profileId, dedupe } of effects.list('decision', 0, 1_000)) {
      const isThere = agency.activities.some(({ text }) => text.includes(markOf(dedupe)))
      effects.change(
        id,
        isThere
          ? { state: 'done', verification: 'answered', endedAt: time.wall() }
          : { state: 'waiting', nextAttemptAt: time.wall() },
      )
      effects.advance(profileId, time.wall())
    }
  }

  isCalm = true
  setDiskFull(false)
  agency.setWeather(calm)
  agency.setOffline(false)
  agency.setRejecting(false)
  time.setSkew(0)
  revive()
  for (let round = 0; round < 6; round += 1) {
    decideAll()
    engine?.sync.goOn()
    await time.run(4 * hourMs)
    for (const event of pending.splice(0)) deliver(event)
  }
  evidence.errors.push(...(engine?.bugs() ?? []).map(({ message }) => message))
  const violations = violationsIn(evidence)
  time.endLife()
  db.close()
  return violations
}
