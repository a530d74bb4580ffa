/** Seed 1, Overview: «Credential checks normally run daily around 6:00 AM Eastern». */
export const checkHour = 6
export const checkZone = 'America/New_York'

const dayMs = 86_400_000
/** The interval after which a proof starts to age; twice this is stale. */
export const checkIntervalMs = dayMs
/** A trouble of the network or the service is looked at again sooner than tomorrow. */
export const recheckMs = 15 * 60_000

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: checkZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})

/** Milliseconds that the zone's wall clock is ahead of UTC at this instant (negative in America). */
function zoneOffset(at: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of clock.formatToParts(at)) part[type] = Number(value)
  const wall = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  )
  return wall - Math.floor(at / 1000) * 1000
}

/**
 * The instant at which the zone's clock shows `minutes` after midnight on the calendar day that
 * `wallDay` (UTC form) names. A time that the clock skips is as long after midnight as ever (2:30
 * becomes 3:30); of one that it shows twice it is the first.
 */
function instantOf(wallDay: number, minutes: number): number {
  const wall = wallDay + minutes * 60_000
  const guess = wall - zoneOffset(wall)
  // The first guess may lie on the other side of a daylight-saving switch.
  const instant = wall - zoneOffset(guess)
  return instant + zoneOffset(instant) === wall ? instant : Math.max(guess, instant)
}

const sixOn = (wallDay: number): number => instantOf(wallDay, checkHour * 60)
const wallDayOf = (at: number): number => Math.floor((at + zoneOffset(at)) / dayMs) * dayMs

/** `HH:MM` → minutes after midnight. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/**
 * The next 6:00 a.m. in New York after `now`, right over daylight-saving changes.
 * @param now milliseconds since 1970
 */
export function nextDailyCheck(now: number): number {
  const today = wallDayOf(now)
  const candidate = sixOn(today)
  return candidate > now ? candidate : sixOn(today + dayMs)
}

/** The newest 6:00 a.m. in New York that is not after `now`. */
export function lastDailyCheck(now: number): number {
  const today = wallDayOf(now)
  const candidate = sixOn(today)
  return candidate <= now ? candidate : sixOn(today - dayMs)
}

/**
 * The next planned check: the daily one, or one of the connection's extra times before it.
 * @param extraTimes New York wall-clock times `HH:MM`
 */
export function nextCheck(now: number, extraTimes: readonly string[]): number {
  const today = wallDayOf(now)
  const extra = [today, today + dayMs].flatMap((day) =>
    extraTimes.map((time) => instantOf(day, minutesOf(time))),
  )
  return Math.min(nextDailyCheck(now), ...extra.filter((at) => at > now))
}

/** The calendar day in New York, `2026-07-01`: what «once a day» goes by in mails. */
export const dayNameOf = (at: number): string => new Date(wallDayOf(at)).toISOString().slice(0, 10)
