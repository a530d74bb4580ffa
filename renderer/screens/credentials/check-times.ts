import { careText } from '../../text/credentials'

const wallClock = /^([01]\d|2[0-3]):([0-5]\d)$/
const most = 6

/** «14:30» as people say it: «2:30 p.m.». */
export function wallClockWords(time: string): string {
  const [, hours = '0', minutes = '00'] = wallClock.exec(time) ?? []
  const hour = Number(hours)
  return `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`
}

/** What speaks against planning one more check at this time. */
export function newTimeProblem(time: string, planned: readonly string[]): string | undefined {
  if (!wallClock.test(time)) return careText.badTime
  if (time === '06:00') return careText.dailyTime
  if (planned.includes(time)) return careText.sameTime
  return planned.length >= most ? careText.tooMany : undefined
}
