import { expect, it } from 'vitest'
import { createRetention, keptMs, sliceRows } from '../../../../main/engine/health/retention'
import { checkRepository } from '../../../../main/engine/store/check-repository'
import { fakeClock } from '../../../support/fake-clock'
import { testStore } from '../../../support/open-databases'
import { pastCheck, storedConnection } from '../../../support/past-check'
import { noon } from '../../../support/status-sample'

const day = 86_400_000

function rig(old: number) {
  const db = testStore()
  db.exec(`INSERT INTO connection (name, kind, settings, created_at, updated_at)
           VALUES ('ams360-wsapi', 'ams360-wsapi', '{}', 1, 1)`)
  const checks = checkRepository(db)
  db.transaction(() => {
    for (let n = 0; n < old; n += 1) checks.add(1, pastCheck({ at: noon - keptMs - 1 - n }))
    checks.add(1, pastCheck({ at: noon }))
  })()
  const clock = fakeClock(noon)
  const slices: number[] = []
  const retention = createRetention(
    {
      stored: { list: () => [storedConnection()] },
      checks: {
        prune(...parts) {
          const gone = checks.prune(...parts)
          slices.push(gone)
          return gone
        },
      },
    },
    clock,
  )
  const left = (): unknown => db.prepare('SELECT count(*) FROM health_check').pluck().get()
  return { clock, slices, retention, left, checks }
}

it('forgets what is older than 400 days, in slices with pauses between them', () => {
  const { clock, slices, retention, left } = rig(2 * sliceRows + 7)
  retention.start()
  expect(slices).toEqual([])
  clock.advance(60_000)
  expect(slices).toEqual([sliceRows])
  clock.advance(1_000)
  expect(slices).toEqual([sliceRows, sliceRows, 7])
  expect(left()).toBe(1)
})

it('looks again every day', () => {
  const { clock, slices, retention, left, checks } = rig(0)
  retention.start()
  clock.advance(60_000)
  checks.add(1, pastCheck({ at: noon - keptMs + day }))
  checks.add(1, pastCheck({ at: noon + 1 }))
  clock.advance(day)
  expect([slices, left()]).toEqual([[0, 1], 2])
})

it('stops with the engine', () => {
  const { clock, retention } = rig(0)
  retention.start()
  retention.stop()
  expect(clock.pending()).toEqual([])
})
