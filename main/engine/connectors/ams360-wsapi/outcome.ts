import type { FailureFacts } from '../../../../preload/contract/failure-words'
import type { FailureCode } from '../../../../preload/contract/failures'
import { OutcomeUnknown } from '../agency-records'
import { Fault } from '../fault'
import { Refusal, faultFrom } from './faults'

/** What a failed write tells: it was surely not done, or nobody can know. */
export type Outcome = 'not-done' | 'unknown'

/**
 * Every failure, so that a new code has to be thought about. When in doubt it is unknown: an activity
 * that is written twice can never be taken back (WSAPI v3 reference §5, item 11).
 */
export const outcomes: Readonly<Record<FailureCode, Outcome>> = {
  // The request never reached the service.
  offline: 'not-done',
  'address-invalid': 'not-done',
  'address-not-found': 'not-done',
  'connection-refused': 'not-done',
  'proxy-unreachable': 'not-done',
  'proxy-sign-in': 'not-done',
  'tls-untrusted': 'not-done',
  'tls-expired': 'not-done',
  'tls-wrong-name': 'not-done',
  'tls-failed': 'not-done',
  'ca-file-unreadable': 'not-done',
  // It may have.
  'connection-reset': 'unknown',
  'timed-out': 'unknown',
  cancelled: 'unknown',
  // Turned away at the door.
  'service-not-found': 'not-done',
  'access-denied': 'not-done',
  'rate-limited': 'not-done',
  // Something answered, but it is not what AMS360 says when a write is done or refused.
  'server-error': 'unknown',
  redirected: 'unknown',
  'answer-not-soap': 'unknown',
  'answer-not-json': 'unknown',
  'answer-malformed': 'unknown',
  'answer-unsafe': 'unknown',
  'answer-too-large': 'unknown',
  'answer-empty': 'unknown',
  'answer-unexpected': 'unknown',
  'service-fault': 'unknown',
  // AMS360 itself said no.
  'sign-in-refused': 'not-done',
  'session-refused': 'not-done',
  'right-missing': 'not-done',
  'request-refused': 'not-done',
  'customer-not-found': 'not-done',
  // Decided here, before anything is sent.
  'uuid-invalid': 'not-done',
  'input-invalid': 'not-done',
  'not-set-up': 'not-done',
  'connection-paused': 'not-done',
  'choice-missing': 'not-done',
  'customer-several': 'not-done',
  'customer-nobody': 'not-done',
  'customer-not-there': 'not-done',
  'ticket-unknown': 'not-done',
  'line-resting': 'not-done',
  'vault-unavailable': 'not-done',
  'vault-locked': 'not-done',
  'secret-unreadable': 'not-done',
  'validation-expired': 'not-done',
  // Not of a write, or nothing is known: no proof that it was not done.
  'company-unknown': 'unknown',
  'member-unknown': 'unknown',
  'mail-refused': 'unknown',
  'mail-not-encrypted': 'unknown',
  'only-wsapi-works': 'unknown',
  'only-ems-works': 'unknown',
  'ons-silent': 'unknown',
  'systems-differ': 'unknown',
  'listener-port-taken': 'unknown',
  'listener-address-unusable': 'unknown',
  'listener-certificate': 'unknown',
  'public-address-silent': 'unknown',
  'public-address-elsewhere': 'unknown',
  'code-not-accepted': 'unknown',
  'wrong-code-sent': 'unknown',
  'never-notified': 'unknown',
  'switch-off-near': 'unknown',
  'contact-missing': 'unknown',
  'mail-server-missing': 'unknown',
  'outcome-unknown': 'unknown',
  'read-back-differs': 'unknown',
  'inbox-unreachable': 'unknown',
  'store-damaged': 'unknown',
  'store-too-new': 'unknown',
  'disk-full': 'unknown',
  'engine-down': 'unknown',
  'validation-failed': 'unknown',
  bug: 'unknown',
}

/** Chromium's names for a network that went away under a request that was on its way. */
const midway: ReadonlySet<string> = new Set(['ERR_NETWORK_CHANGED', 'ERR_NETWORK_IO_SUSPENDED'])

/** «Offline» is told before a connection stands, and also when one breaks. */
function brokeMidway({ facts, cause }: Fault): boolean {
  if (facts.codes?.some((name) => midway.has(name))) return true
  for (let at = cause, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('syscall' in at && (at.syscall === 'read' || at.syscall === 'write')) return true
  }
  return false
}

export function outcomeOf(fault: Fault): Outcome {
  if (fault.code === 'offline' && brokeMidway(fault)) return 'unknown'
  return outcomes[fault.code]
}

/**
 * What a write that failed after it was sent ends with: the error itself when it was surely not done,
 * else `OutcomeUnknown`. A security fault passes: it says no, and only the session can judge it.
 */
export function writeError(error: unknown, facts: FailureFacts): unknown {
  if (error instanceof Refusal && error.kind === 'security') return error
  const fault =
    error instanceof Refusal
      ? faultFrom(error, facts)
      : error instanceof Fault
        ? error
        : new Fault('bug', facts, { cause: error })
  return outcomeOf(fault) === 'unknown' ? new OutcomeUnknown(fault) : fault
}
