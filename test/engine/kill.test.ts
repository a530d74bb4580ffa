import type { Database } from 'better-sqlite3'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../main/engine/store/open'
import { agencyForTest, engineRig, formFor } from '../support/engine-rig'
import { fakeVault } from '../support/fake-vault'
import { tempFolder } from '../support/temp-folder'
import { buildDriver, runUntilKilled } from './kill/killed-engine'
import { markedVault } from './kill/marked-vault'
import { markOf, sealMark } from './kill/messages'

/** More of them by SYNCDESK_KILL_CYCLES: each is one more random moment. */
const cycles = Number(process.env['SYNCDESK_KILL_CYCLES'] ?? 25)
/** When they die, in turn: amid a save, on validating, between saves and checks, on the way up. */
const moments = [
  { after: 'saving', longestMs: 3 },
  { after: 'up', longestMs: 400 },
  { after: 'saved', longestMs: 200 },
  { after: 'start', longestMs: 400 },
] as const

const connection = z.object({
  settings: z.string().transform((text) => markOf.parse(JSON.parse(text))),
  updated_at: z.int(),
})
const stored = z.object({
  /** Which save it is. */
  number: z.int(),
  sealed: z.array(z.string()),
  proofs: z.int(),
  running: z.int(),
})

/** What a save leaves behind, read straight from the tables. */
function savedIn(db: Database): z.output<typeof stored> | undefined {
  const row: unknown = db.prepare('SELECT settings, updated_at FROM connection').get()
  if (row === undefined) return undefined
  const { settings, updated_at } = connection.parse(row)
  const count = (where: string, ...values: readonly number[]): unknown =>
    db
      .prepare(`SELECT count(*) FROM health_check WHERE ${where}`)
      .pluck()
      .get(...values)
  return stored.parse({
    number: settings,
    sealed: db.prepare('SELECT sealed FROM secret').pluck().all(),
    proofs: count(`trigger = 'save' AND outcome = 'passed' AND started_at = ?`, updated_at),
    running: count(`outcome = 'running'`),
  })
}

let driver: string
beforeAll(async () => {
  driver = await buildDriver()
}, 60_000)

/** The engine's own way to open it, and what it finds: whole, or the test fails. */
function openedAfterKill(folder: string): ReturnType<typeof savedIn> {
  const db = openStore(folder, Date.now())
  try {
    expect(db.pragma('quick_check', { simple: true })).toBe('ok')
    return savedIn(db)
  } finally {
    db.close()
  }
}

it(
  `killed ${cycles} times at random moments, it always comes back whole`,
  async () => {
    const agency = await agencyForTest()
    const folder = tempFolder()
    const vault = fakeVault()
    const { settings, secrets } = formFor(agency)
    let acknowledged = -1
    let interrupted = 0

    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const { after, longestMs } = moments[cycle % moments.length] ?? moments[0]
      const killed = await runUntilKilled(
        driver,
        { folder, settings, password: secrets.password, from: acknowledged + 1 },
        { after, ms: Math.random() * longestMs },
      )
      expect(killed.errors).toEqual([])
      acknowledged = killed.acknowledged ?? acknowledged

      const last = openedAfterKill(folder)
      // Acknowledged means there; the one under way is there whole or not at all.
      expect([acknowledged, acknowledged + 1]).toContain(last?.number ?? -1)
      if (last === undefined) continue
      const open = await Promise.all(last.sealed.map((sealed) => vault.open(sealed)))
      expect(open).toEqual([sealMark(last.number, secrets.password)])
      expect(last.proofs).toBe(1)
      expect(last.running).toBeLessThanOrEqual(1)
      interrupted += last.running
      acknowledged = last.number
    }
    // The moments have hit: work was saved and checks were cut off.
    expect(acknowledged).toBeGreaterThan(0)
    expect(interrupted).toBeGreaterThan(0)

    const rig = await engineRig({
      folder,
      change: { now: Date.now, vault: markedVault(() => acknowledged) },
    })
    const { strip, state } = await rig.connection()
    expect(state).toBe('healthy')
    expect(new Set(strip.map(({ outcome }) => outcome))).toEqual(new Set(['passed', 'interrupted']))
  },
  60_000 + cycles * 10_000,
)
