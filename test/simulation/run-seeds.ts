import { expect, it } from 'vitest'
import { tempFolder } from '../support/temp-folder'
import { prepareDisk, simulate } from './simulation'

/** More of them by SYNCDESK_SEEDS; one of them again by SYNCDESK_SEED. */
const count = Number(process.env['SYNCDESK_SEEDS'] ?? 2_000)
const only = process.env['SYNCDESK_SEED']
const enough = 20

const seedsOf = (half: 0 | 1): readonly number[] =>
  (only === undefined ? Array.from({ length: count }, (_, n) => n + 1) : [Number(only)]).filter(
    (seed) => seed % 2 === half,
  )

/** Every other seed; both halves run side by side, each in its own process. */
export function runSeeds(half: 0 | 1): void {
  const seeds = seedsOf(half)
  it(
    `whatever goes wrong, nothing is lost and nothing is written twice (${seeds.length} runs)`,
    async () => {
      const disk = await prepareDisk(tempFolder())
      const failed: string[] = []
      for (const seed of seeds) {
        const violations = await simulate(seed, disk)
        failed.push(...violations.map((one) => `SYNCDESK_SEED=${seed}: ${one}`))
        if (failed.length >= enough) break
      }
      expect(failed).toEqual([])
    },
    60_000 + seeds.length * 800,
  )
}
