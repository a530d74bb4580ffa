import Sqlite from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyMapping } from '../../main/engine/recording/choices-kept'
import { notificationRepository } from '../../main/engine/store/notification-repository'
import { openStore } from '../../main/engine/store/open'
import { openSealer } from '../../main/engine/store/sealer'
import { fakeLog } from '../support/fake-log'
import { fakeVault } from '../support/fake-vault'
import { chosenMapping } from '../support/mapping-sample'
import { noon } from '../support/status-sample'
import { dealWithEverything } from './admin'
import { createChance } from './chance'
import { violationsIn, type Evidence } from './invariants'
import { createHappenings, peopleOf, type Happening } from './simulated-agency-life'
import { calm, createSimulatedAgency } from './simulated-agency'
import { startSimulatedEngine, storesOf, type SimulatedEngine } from './simulated-engine'
import { createTelling } from './telling'
import { createVirtualTime } from './virtual-time'

const hourMs = 3_600_000
const cities = ['Springfield', 'Shelbyville', 'Ogdenville'] as const

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
  const sealer = await openSealer(db, fakeVault(), noon, fakeLog())
  const heard = notificationRepository(db, sealer)
  let engine: SimulatedEngine | undefined
  let isCalm = false

  const telling = createTelling(time, chance, heard, () => engine)
  const agency = createSimulatedAgency(time, chance, telling.tell)
  const killChance = chance.next() * 0.02
  const start = (firstMapping?: typeof emptyMapping): void => {
    engine = startSimulatedEngine({
      ...{ db, sealer, time, chance },
      agency: agency.records,
      notifications: heard,
      diesNow: () => !isCalm && chance.happens(killChance),
      ...(firstMapping && { firstMapping }),
    })
  }
  start(chance.happens(0.3) ? emptyMapping : chosenMapping)

  const people = peopleOf(agency, chance)
  const happen = createHappenings(people, chance)
  const accepted: Happening[] = []
  const pending: Happening[] = []
  const unanswered = new Set<Happening>()
  const violations: string[] = []
  const evidence: Evidence = { db, agency, accepted, errors: [], stores: storesOf(db, sealer) }

  const deliver = (happening: Happening): void => {
    if (!engine?.isAlive()) return void pending.push(happening)
    unanswered.add(happening)
    engine.sync.recorder
      .record([{ sourceId: 1, event: happening.event, files: [] }])
      .then(() => void accepted.push(happening))
      // Not acknowledged: whoever sent it sends it again.
      .catch(() => void pending.push(happening))
      .finally(() => unanswered.delete(happening))
  }
  /** The same id with other words: refused, and what was stored first stays. */
  const contradict = ({ event }: Happening): void => {
    const other = { ...event, occurredAt: event.occurredAt + 1 }
    engine?.sync.recorder
      .record([{ sourceId: 1, event: other, files: [] }])
      .then(([status]) => {
        if (status !== 'conflict') violations.push(`contradicted, and ${status}: ${event.eventId}`)
      })
      .catch(() => undefined)
  }
  const revive = (): void => {
    if (engine?.isAlive()) return
    evidence.errors.push(...(engine?.bugs() ?? []).map(({ message }) => message))
    start()
    for (const happening of [...unanswered, ...pending.splice(0)]) deliver(happening)
  }
  /** No page more than there is: every write that needs one fails as on a full disk. */
  const setDiskFull = (isFull: boolean): void => {
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${isFull ? pages : 1_000_000}`)
  }
  const trouble = (): void => {
    const [told] = accepted.slice(-1)
    if (told && chance.happens(0.05)) contradict(told)
    if (chance.happens(0.05)) agency.setOffline(chance.happens(0.7))
    if (chance.happens(0.02)) agency.setRejecting(chance.happens(0.6))
    if (chance.happens(0.03)) time.setSkew((chance.below(8) - 4) * hourMs)
    if (chance.happens(0.04)) setDiskFull(chance.happens(0.5))
    if (chance.happens(0.03)) time.endLife()
    if (chance.happens(0.1)) engine?.sync.goOn()
    if (chance.happens(0.03)) {
      time.sleep(chance.below(12) * hourMs)
      engine?.sync.goOn()
    }
    if (chance.happens(0.05)) {
      const on = chance.happens(0.4)
      engine?.act((handlers) => handlers['work.setDryRun']({ on }))
    }
    if (chance.happens(0.05)) {
      const mapping = chance.happens(0.8) ? chosenMapping : emptyMapping
      engine?.act((handlers) => handlers['mapping.save']({ mapping }))
    }
    const ids = [...agency.customers.keys()]
    const [first, ...others] = ids
    if (first !== undefined && chance.happens(0.1)) {
      agency.edit(chance.pick([first, ...others]), { City: chance.pick(cities) })
    }
  }

  agency.setWeather({
    lostBefore: chance.next() * 0.1,
    lostAfter: chance.next() * 0.15,
    emptyAnswer: chance.next() * 0.05,
    refused: chance.next() * 0.03,
    stumbles: chance.next() * 0.05,
    slow: chance.next() * 0.1,
  })
  const events = 15 + chance.below(25)
  for (let n = 0; n < events; n += 1) {
    revive()
    const happening = happen(time.wall())
    deliver(happening)
    if (chance.happens(0.1)) deliver(happening)
    trouble()
    await time.run(chance.happens(0.1) ? chance.below(hourMs) : chance.below(3_000))
  }

  isCalm = true
  telling.becomeSure()
  setDiskFull(false)
  agency.setWeather(calm)
  agency.setOffline(false)
  agency.setRejecting(false)
  time.setSkew(0)
  revive()
  // What is still under way over there is over before anybody looks.
  await time.run(60_000)
  for (let round = 0; round < 6; round += 1) {
    engine?.act((handlers) => {
      dealWithEverything(handlers, evidence.stores, agency)
    })
    engine?.sync.goOn()
    if (round === 4)
      for (const id of agency.customers.keys()) agency.edit(id, { City: 'Lastville' })
    await time.run(4 * hourMs)
    for (const happening of pending.splice(0)) deliver(happening)
  }
  evidence.errors.push(...(engine?.bugs() ?? []).map(({ message }) => message))
  violations.push(...violationsIn(evidence))
  time.endLife()
  db.close()
  return violations
}
