import type { Heard } from '../connector'

const hourMs = 3_600_000
/** «Up to nine times over two weeks, then the recipient is switched off» (AMS360 reference §12). */
const blockingHours = 14 * 24

/**
 * From so few hours on it is a failure. Checks are a day apart: whoever is to be told at least a
 * day before has to be told two days before.
 */
export const nearHours = 48

/** Since when nothing was heard: the longest that a notification can be waiting in AMS360. */
export const silentSince = (heard: Heard | undefined): number | undefined =>
  heard?.lastAt ?? heard?.since

/** Hours until AMS360 gives up, if a notification waits since then; negative when it is over. */
export const hoursLeft = (since: number | undefined, now: number): number | undefined =>
  since === undefined ? undefined : blockingHours - (now - since) / hourMs

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** A length of time in the largest unit that tells it: «3 hours». */
export function spanWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return 'less than a minute'
  if (minutes < 60) return plural(minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day')
}
