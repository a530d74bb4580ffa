/** The last instant that JavaScript can name, milliseconds since 1970. */
const lastInstant = 8_640_000_000_000_000

/**
 * The same day and local time so many months later; the last of the month when it has no such day:
 * January 31 and one month is February 28.
 * @param at milliseconds since 1970
 */
export function addMonths(at: number, months: number): number {
  const from = new Date(at)
  const then = new Date(at)
  then.setDate(1)
  then.setMonth(from.getMonth() + months)
  const lastDay = new Date(then.getTime())
  lastDay.setMonth(then.getMonth() + 1, 0)
  then.setDate(Math.min(from.getDate(), lastDay.getDate()))
  const time = then.getTime()
  return Number.isNaN(time) ? lastInstant : time
}
