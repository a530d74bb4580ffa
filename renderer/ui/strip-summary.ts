import type { Mark } from '../../preload/contract/connections'
import { stripText } from '../text/ui'
import { dayAndMonth } from './time-words'

/** The strip in words: «30 checks in 30 days, 1 failed on 12 Nov». */
export function stripSummary(marks: readonly Mark[]): string {
  if (marks.length === 0) return stripText.none
  const failed = marks.filter((one) => one.outcome === 'failed')
  const lastFailed = failed.at(-1)
  const offline = marks.filter((one) => one.outcome === 'offline').length
  const interrupted = marks.filter((one) => one.outcome === 'interrupted').length
  const parts = [stripText.checks(marks.length)]
  if (lastFailed) {
    const day = dayAndMonth(lastFailed.at)
    parts.push(
      failed.length === 1 ? stripText.failedOnce(day) : stripText.failed(failed.length, day),
    )
  }
  if (offline > 0) parts.push(stripText.offline(offline))
  if (interrupted > 0) parts.push(stripText.interrupted(interrupted))
  if (parts.length === 1) parts.push(stripText.allPassed)
  return parts.join(', ')
}
