import type { z } from 'zod'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { Fault } from '../fault'
import { operations, type Answer, type OperationName } from './operations'

/** The paths that do not fit; never the values, which can name persons. */
const where = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map((issue) => issue.path.join('.'))
    .join(' ')

/** What the library makes of an answer's own element without content: the update was done. */
const isNothing = (result: unknown): boolean =>
  result === null ||
  (typeof result === 'string' && result.trim() === '') ||
  (typeof result === 'object' && Object.keys(result).length === 0)

/**
 * Reads one operation's answer out of what the soap library made of it. The library also hands
 * out envelopes without a body and foreign elements as results: those are refused here.
 * @throws Fault `answer-unexpected`
 */
export function answerFrom<K extends OperationName>(
  operation: K,
  result: unknown,
  facts: FailureFacts,
): Answer<K> {
  const unexpected = (why: string, cause?: unknown): Fault =>
    new Fault('answer-unexpected', { ...facts, codes: [operation, why] }, cause ? { cause } : {})
  if (operations[operation].isEmpty) {
    if (!isNothing(result)) throw unexpected('not empty')
    return {} as Answer<K>
  }
  const name = `${operation}Result`
  // A nil result leaves its element empty, which the library turns into null.
  const inner: unknown =
    result === null
      ? {}
      : typeof result === 'object' && Object.hasOwn(result, name)
        ? ((result as Record<string, unknown>)[name] ?? {})
        : undefined
  if (inner === undefined) throw unexpected('no result')
  const parsed = operations[operation].answer.safeParse(inner)
  if (!parsed.success) {
    throw unexpected(where(parsed.error), new Error(`schema: ${where(parsed.error)}`))
  }
  return parsed.data as Answer<K>
}
