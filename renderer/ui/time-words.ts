/** Times as people say them. By hand: Intl's formatters cost milliseconds of the first paint. */

const minute = 60_000
const hour = 60 * minute
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export function clockTime(at: number): string {
  const date = new Date(at)
  const minutes = String(date.getMinutes()).padStart(2, '0')
  const half = date.getHours() < 12 ? 'a.m.' : 'p.m.'
  return `${date.getHours() % 12 || 12}:${minutes} ${half}`
}

export function dayAndMonth(at: number): string {
  const date = new Date(at)
  return `${date.getDate()} ${months[date.getMonth()]}`
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** Whole days between two instants as a calendar counts them, also across a clock change. */
const daysBetween = (from: number, to: number): number =>
  Math.round((midnight(to) - midnight(from)) / (24 * hour))

/** «today 6:00 a.m.», «yesterday 6:00 a.m.», «12 Nov, 6:00 a.m.». */
export function momentWords(at: number, now: number): string {
  const ahead = daysBetween(now, at)
  if (ahead === 0) return `today ${clockTime(at)}`
  if (ahead === -1) return `yesterday ${clockTime(at)}`
  if (ahead === 1) return `tomorrow ${clockTime(at)}`
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return `${dayAndMonth(at)}${isThisYear ? '' : ` ${new Date(at).getFullYear()}`}, ${clockTime(at)}`
}

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`)

/** «just now», «14 minutes ago», «today 6:00 a.m.»; «in 14 minutes», «tomorrow 6:00 a.m.». */
export function relativeWords(at: number, now: number): string {
  const away = Math.abs(now - at)
  if (away >= hour) return momentWords(at, now)
  const count = Math.floor(away / minute)
  if (count === 0) return at > now ? 'in a moment' : 'just now'
  return at > now ? `in ${minutes(count)}` : `${minutes(count)} ago`
}

/** «Tuesday, 12 Nov 2026, 6:00:04 a.m.», for the hover. */
export function exactWords(at: number): string {
  const date = new Date(at)
  const seconds = String(date.getSeconds()).padStart(2, '0')
  const time = clockTime(at).replace(' ', `:${seconds} `)
  return `${days[date.getDay()]}, ${dayAndMonth(at)} ${date.getFullYear()}, ${time}`
}

/** «38 ms», «1.2 s», «1 min 5 s». */
export function durationWords(ms: number): string {
  if (ms < 1_000) return `${ms} ms`
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`
}
