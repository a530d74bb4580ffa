import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { Fault } from '../fault'
import { withoutMarks } from '../wire-text'
import { rightAdvice, signInAdvice, tooLargeAdvice } from './advice'
import type { ConnectwiseSettings } from './settings'
import { refusal, type Refusal } from './wire-types'

const control = /[\u0000-\u001f\u007f-\u009f]+/g

/** ConnectWise's own words, fit to be shown. */
const saidBy = ({ message }: Refusal): string =>
  withoutMarks(message).replace(control, ' ').trim().slice(0, 200)

/** Names of errors only: what else stands there could name persons. */
const codesOf = ({ code, errors }: Refusal): readonly string[] =>
  [code, ...errors.map((one) => one.code)].filter((one) => /^[A-Za-z]\w{0,39}$/.test(one))

/** What the shared client threw, with this system's own advice where the usual one is of no use. */
export function advised(error: unknown, settings: ConnectwiseSettings): unknown {
  if (!(error instanceof Fault) || error.code !== 'answer-too-large') return error
  const facts = { ...error.facts, advice: tooLargeAdvice(settings) }
  return new Fault(error.code, facts, { cause: error })
}

/** The keys are not accepted; that is what 401 means here, with any body or none. */
export const keysRefused = (
  settings: ConnectwiseSettings,
  facts: FailureFacts,
  codes: readonly string[] = [],
): Fault =>
  new Fault('sign-in-refused', { ...facts, status: 401, codes, advice: signInAdvice(settings) })

/**
 * What an answer outside 2xx means when ConnectWise itself wrote it; undefined when it did not, or
 * when the status says it all.
 * @param right what a role has to grant for what was asked
 */
export function refusalFault(
  status: number,
  json: unknown,
  right: string,
  settings: ConnectwiseSettings,
  facts: FailureFacts,
): Fault | undefined {
  const parsed = refusal.safeParse(json)
  if (status === 401) {
    return keysRefused(settings, facts, parsed.success ? codesOf(parsed.data) : [])
  }
  if (!parsed.success) return undefined
  const said = saidBy(parsed.data)
  const all = { ...facts, status, codes: codesOf(parsed.data), ...(said && { said }) }
  switch (status) {
    case 403:
      return new Fault('right-missing', { ...all, right, advice: rightAdvice(settings, right) })
    case 404:
    case 407:
    case 408:
    case 410:
    case 429:
      return undefined
    default:
      return new Fault(status >= 500 ? 'service-fault' : 'request-refused', all)
  }
}
