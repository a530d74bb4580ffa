import { beforeAll, expect, it } from 'vitest'
import { quantile, say } from '../bench/measuring/figures.ts'
import { agencyForTest } from '../support/engine-rig'
import { tempFolder } from '../support/temp-folder'
import { createCrashing } from './crash/crashing'
import { buildDriver } from './crash/engine-life'
import { judge } from './crash/verdict'
import { prepareWorkspace } from './crash/workspace'
import { watchWrites } from './crash/writes'

/** `npm run test:crash -- --cycles 5000` sets them, and asks for the time too. */
const cycles = Number(process.env['SYNCDESK_CRASH_CYCLES'] ?? 300)
const readyWithinMs = process.env['SYNCDESK_CRASH_TIMED'] === '1' ? 2_000 : Number.POSITIVE_INFINITY

/** What went wrong, as much of it as somebody can read. */
const told = (violations: readonly string[], errors: readonly string[]): readonly string[] => [
  ...errors.slice(0, 20),
  ...violations.slice(0, 20),
  ...(violations.length > 20 ? [`… ${violations.length} in all`] : []),
]

let driver: string
beforeAll(async () => {
  driver = await buildDriver()
}, 120_000)

it(
  `killed ${cycles} times under load, nothing is lost and nothing is written twice`,
  async () => {
    const agency = await agencyForTest({ customers: 400 })
    const since = Date.now()
    const workspace = await prepareWorkspace(agency, tempFolder(), since)
    expect(workspace.pastRows).toBeGreaterThanOrEqual(200_000)
    const writes = watchWrites(agency)
    const crashing = createCrashing(driver, agency, workspace, since)

    for (let cycle = 0; cycle < cycles; cycle += 1) await crashing.killOne(cycle)
    const { accepted, ready, errors } = crashing.result()
    const measured = [...ready]

    await crashing.settle(false)
    const evidence = { agency, workspace, accepted, writes }
    writes.refresh()
    const undecided = await judge(evidence, false)
    expect(told(undecided.violations, errors)).toEqual([])

    await crashing.settle(true)
    writes.refresh()
    const { violations, effects, doubts } = await judge(evidence, true)
    const { kills, repeated, decided } = crashing.result()
    const p99 = quantile(measured, 0.99)
    const ms = (share: number): string => quantile(measured, share).toFixed(0)
    say(
      `${kills} kills, ${workspace.pastRows} rows before: ${accepted.size} events accepted ` +
        `(${repeated} stored before their sender was told), ${effects} effects, ` +
        `${doubts} of unknown outcome, ${decided} decided (${undecided.undecided} at the end); ` +
        `ready again p50 ${ms(0.5)} ms, p99 ${p99.toFixed(0)} ms, max ${ms(1)} ms`,
    )
    expect(told(violations, errors)).toEqual([])
    expect(kills).toBe(cycles)
    // The moments have hit: writes were cut off, and a person was asked.
    expect(doubts).toBeGreaterThan(0)
    expect(decided).toBeGreaterThan(0)
    expect(p99).toBeLessThan(readyWithinMs)
  },
  600_000 + cycles * 15_000,
)
