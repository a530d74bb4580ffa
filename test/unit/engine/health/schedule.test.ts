import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayNameOf,
  lastDailyCheck,
  nextCheck,
  nextDailyCheck,
} from '../../../../main/engine/health/schedule'

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

describe('extra times in New York', () => {
  const after = (now: string, ...times: string[]): string => iso(nextCheck(Date.parse(now), times))

  it.each([
    ['none: the daily check', '2026-07-01T12:00:00Z', [], '2026-07-02T10:00:00.000Z'],
    [
      'the afternoon of the same day',
      '2026-07-01T12:00:00Z',
      ['14:15'],
      '2026-07-01T18:15:00.000Z',
    ],
    ['exactly then is the next one', '2026-07-01T18:15:00Z', ['14:15'], '2026-07-02T10:00:00.000Z'],
    [
      'the earliest of several',
      '2026-07-01T12:00:00Z',
      ['22:00', '09:30'],
      '2026-07-01T13:30:00.000Z',
    ],
    ['shortly after midnight there', '2026-07-02T03:59:00Z', ['00:05'], '2026-07-02T04:05:00.000Z'],
    ['the daily check itself', '2026-07-01T12:00:00Z', ['06:00'], '2026-07-02T10:00:00.000Z'],
  ])('%s', (_name, now, times, then) => {
    expect(after(now, ...times)).toBe(then)
  })

  it.each([
    // 2:30 does not exist on 8 March 2026: half an hour past where it would have been.
    ['skipped in spring', '2026-03-08T06:00:00Z', ['02:30'], '2026-03-08T07:30:00.000Z'],
    ['after the gap it was', '2026-03-08T07:30:00Z', ['02:30'], '2026-03-08T10:00:00.000Z'],
    ['the first moment of the gap', '2026-03-08T06:00:00Z', ['02:00'], '2026-03-08T07:00:00.000Z'],
    ['just before the gap', '2026-03-08T06:00:00Z', ['01:59'], '2026-03-08T06:59:00.000Z'],
    [
      'the day after it is 2:30 again',
      '2026-03-08T10:00:00Z',
      ['02:30'],
      '2026-03-09T06:30:00.000Z',
    ],
    // 1:30 comes twice on 1 November 2026: the first one counts.
    ['doubled in autumn', '2026-11-01T04:00:00Z', ['01:30'], '2026-11-01T05:30:00.000Z'],
    ['the second one is none', '2026-11-01T05:30:00Z', ['01:30'], '2026-11-01T11:00:00.000Z'],
    ['between the two', '2026-11-01T06:15:00Z', ['01:30'], '2026-11-01T11:00:00.000Z'],
    ['2:30 that day comes once', '2026-11-01T05:30:00Z', ['02:30'], '2026-11-01T07:30:00.000Z'],
    ['the day after', '2026-11-01T11:00:00Z', ['01:30'], '2026-11-02T06:30:00.000Z'],
  ])('when the clocks change: %s', (_name, now, times, then) => {
    expect(after(now, ...times)).toBe(then)
  })

  it('come once a day each, over two years, never on another wall-clock time but in the gap', () => {
    const times = ['01:30', '02:30', '23:59']
    const seen: string[] = []
    let at = Date.UTC(2026, 0, 1, 12)
    for (let count = 0; count < 4 * 730; count += 1) {
      at = nextCheck(at, times)
      seen.push(newYork.format(at))
    }
    const counts = Object.groupBy(seen, (time) => time)
    expect(
      Object.fromEntries(Object.entries(counts).map(([time, all]) => [time, all?.length])),
    ).toEqual({
      '01:30:00': 730,
      '02:30:00': 728,
      '03:30:00': 2,
      '06:00:00': 730,
      '23:59:00': 730,
    })
  })
})

describe('the newest 6:00 that has been', () => {
  it.each([
    ['before six', '2026-07-01T09:59:59.999Z', '2026-06-30T10:00:00.000Z'],
    ['at six', '2026-07-01T10:00:00.000Z', '2026-07-01T10:00:00.000Z'],
    ['on the day of the spring switch', '2026-03-08T09:00:00Z', '2026-03-07T11:00:00.000Z'],
    ['on the day of the autumn switch', '2026-11-01T12:00:00Z', '2026-11-01T11:00:00.000Z'],
  ])('%s', (_name, now, then) => {
    expect(iso(lastDailyCheck(Date.parse(now)))).toBe(then)
  })
})

it('names the day as New York has it', () => {
  const names = ['2026-07-02T03:59:00Z', '2026-07-02T04:00:00Z'].map((at) =>
    dayNameOf(Date.parse(at)),
  )
  expect(names).toEqual(['2026-07-01', '2026-07-02'])
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
