import fc from 'fast-check'
import { expect, it } from 'vitest'
import { prepareDisk } from '../../../simulation/simulation'
import { tempFolder } from '../../../support/temp-folder'
import { miscountedIn } from './checks'
import { commands } from './commands'
import { newWorld } from './world'

/** More of them, and for longer, by SYNCDESK_MODEL_SECONDS. */
const seconds = Number(process.env['SYNCDESK_MODEL_SECONDS'] ?? 60)

it(
  'whatever is done in whatever order, nothing is lost and nothing stands there twice',
  async () => {
    const disk = await prepareDisk(tempFolder())
    let runs = 0
    await fc.assert(
      fc.asyncProperty(commands(20), async (steps) => {
        const world = await newWorld(disk)
        try {
          await fc.asyncModelRun(() => world, steps)
          expect(await miscountedIn(world.real)).toEqual([])
          runs += 1
        } finally {
          world.real.rig.end()
        }
      }),
      { numRuns: 3_000, interruptAfterTimeLimit: seconds * 1_000, endOnFailure: false },
    )
    expect(runs).toBeGreaterThan(50)
  },
  (seconds + 60) * 1_000,
)
