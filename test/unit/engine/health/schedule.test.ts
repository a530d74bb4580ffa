import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextDailyCheck } from '../../../../main/engine/health/schedule'

const hour = 3_600_000
const iso = (at: number): string => new Date(at).toISOString()
const next = (now: string): string => iso(nextDailyCheck(Date.parse(now)))

const newYork = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/New_York',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

describe('the next 6:00 in New York', () => {
  it.each([
    ['in summer', '2026-07-01T12:00:00Z', '2026-07-02T10:00:00.000Z'],
    ['in winter', '2026-01-15T12:00:00Z', '2026-01-16T11:00:00.000Z'],
    ['the same day, before six', '2026-07-01T03:00:00Z', '2026-07-01T10:00:00.000Z'],
    ['a moment before six', '2026-07-01T09:59:59.999Z', '2026-07-01T10:00:00.000Z'],
    ['exactly at six is tomorrow', '2026-07-01T10:00:00.000Z', '2026-07-02T10:00:00.000Z'],
    ['late in the evening there', '2026-07-02T03:59:00Z', '2026-07-02T10:00:00.000Z'],
    ['over the year’s end', '2026-12-31T12:00:00Z', '2027-01-01T11:00:00.000Z'],
    ['over a leap day', '2028-02-28T12:00:00Z', '2028-02-29T11:00:00.000Z'],
  ])('%s', (_name, now, then) => {
    expect(next(now)).toBe(then)
  })
})

describe('when the clocks change', () => {
  it.each([
    ['2026: the day before spring', '2026-03-07T12:00:00Z', '2026-03-08T10:00:00.000Z'],
    ['2026: before the gap', '2026-03-08T06:59:59Z', '2026-03-08T10:00:00.000Z'],
    ['2026: after the gap', '2026-03-08T07:00:01Z', '2026-03-08T10:00:00.000Z'],
    ['2026: the day after spring', '2026-03-08T10:00:00Z', '2026-03-09T10:00:00.000Z'],
    ['2026: the day before autumn', '2026-10-31T11:00:00Z', '2026-11-01T11:00:00.000Z'],
    ['2026: in the first of the two hours', '2026-11-01T05:30:00Z', '2026-11-01T11:00:00.000Z'],
    ['2026: in the second', '2026-11-01T06:30:00Z', '2026-11-01T11:00:00.000Z'],
    ['2026: the day after autumn', '2026-11-01T11:00:00Z', '2026-11-02T11:00:00.000Z'],
    ['2027: the day before spring', '2027-03-13T12:00:00Z', '2027-03-14T10:00:00.000Z'],
    ['2027: the day before autumn', '2027-11-06T11:00:00Z', '2027-11-07T11:00:00.000Z'],
  ])('%s', (_name, now, then) => {
    expect(next(now)).toBe(then)
  })
})

it('is always ahead, at most 25 hours, and always at 6:00:00 on the wall', () => {
  const from = Date.UTC(2024, 0, 1)
  const until = Date.UTC(2040, 0, 1)
  fc.assert(
    fc.property(fc.integer({ min: from, max: until }), (now) => {
      const at = nextDailyCheck(now)
      expect(at).toBeGreaterThan(now)
      expect(at - now).toBeLessThanOrEqual(25 * hour)
      expect(newYork.format(at)).toBe('06:00:00')
    }),
    { numRuns: 500 },
  )
})

it('misses no day and doubles none over two years', () => {
  let at = nextDailyCheck(Date.UTC(2026, 0, 1))
  const days = new Set<string>()
  for (let day = 0; day < 730; day += 1) {
    days.add(iso(at).slice(0, 10))
    at = nextDailyCheck(at)
  }
  expect(days.size).toBe(730)
  expect(iso(at)).toBe('2028-01-01T11:00:00.000Z')
})
