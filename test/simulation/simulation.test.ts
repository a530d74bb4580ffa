import { expect, it } from 'vitest'
import { tempFolder } from '../support/temp-folder'
import { prepareDisk, simulate } from './simulation'

/** More of them by SYNCDESK_SEEDS; one of them again by SYNCDESK_SEED. */
const seeds = Number(process.env['SYNCDESK_SEEDS'] ?? 2_000)
const only = process.env['SYNCDESK_SEED']

it(
  `whatever goes wrong, nothing is lost and nothing is written twice (${only ?? seeds} runs)`,
  async () => {
    const disk = await prepareDisk(tempFolder())
    const first = only === undefined ? 1 : Number(only)
    const last = only === undefined ? seeds : first
    const failed: string[] = []
    for (let seed = first; seed <= last && failed.length < 20; seed += 1) {
      const violations = await simulate(seed, disk)
      failed.push(...violations.map((violation) => `SYNCDESK_SEED=${seed}: ${violation}`))
    }
    expect(failed).toEqual([])
  },
  60_000 + seeds * 400,
)
