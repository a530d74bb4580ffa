/** Seed 1, Overview: «Credential checks normally run daily around 6:00 AM Eastern». */
export const checkHour = 6
export const checkZone = 'America/New_York'

const dayMs = 86_400_000
/** The interval after which a proof starts to age; twice this is stale. */
export const checkIntervalMs = dayMs
/** A passing trouble (network, service) is looked at again sooner than tomorrow. */
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

/** The instant of 6:00 wall-clock time on the zone's calendar day that `wallDay` (UTC form) names. */
function sixOn(wallDay: number): number {
  const wall = wallDay + checkHour * 3_600_000
  // Twice: the first guess may lie on the other side of a daylight-saving switch.
  const guess = wall - zoneOffset(wall)
  return wall - zoneOffset(guess)
}

/**
 * The next 6:00 a.m. in New York after `now`, right over daylight-saving changes.
 * @param now milliseconds since 1970
 */
export function nextDailyCheck(now: number): number {
  const wallNow = now + zoneOffset(now)
  const today = Math.floor(wallNow / dayMs) * dayMs
  const candidate = sixOn(today)
  return candidate > now ? candidate : sixOn(today + dayMs)
}
