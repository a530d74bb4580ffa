import type { FailureCode } from '../../preload/contract/failures'

export type Reason =
  'uuid' | 'not-found' | 'configuration' | 'credential' | 'access' | 'network' | 'service' | 'here'

/** Why a lookup fails, in the words the admin knows from AMS360's own set-up. */
export const reasonText: Readonly<Record<Reason, string>> = {
  uuid: 'Invalid UUID',
  'not-found': 'Not found',
  configuration: 'WSAPI configuration',
  credential: 'Credential',
  access: 'Access',
  network: 'Network',
  service: 'AMS360 service',
  here: 'This PC',
}

/** Exhaustive: a code without its reason does not compile. */
const reasons: Readonly<Record<FailureCode, Reason>> = {
  offline: 'network',
  'address-invalid': 'configuration',
  'address-not-found': 'configuration',
  'connection-refused': 'network',
  'connection-reset': 'network',
  'timed-out': 'network',
  'proxy-unreachable': 'network',
  'proxy-sign-in': 'network',
  'tls-untrusted': 'configuration',
  'tls-expired': 'service',
  'tls-wrong-name': 'configuration',
  'tls-failed': 'network',
  'ca-file-unreadable': 'configuration',
  'server-error': 'service',
  'service-not-found': 'configuration',
  'access-denied': 'access',
  redirected: 'configuration',
  'rate-limited': 'service',
  'answer-not-soap': 'configuration',
  'answer-malformed': 'service',
  'answer-unsafe': 'configuration',
  'answer-too-large': 'service',
  'answer-empty': 'service',
  'answer-unexpected': 'service',
  'sign-in-refused': 'credential',
  'session-refused': 'credential',
  'right-missing': 'access',
  'request-refused': 'service',
  'service-fault': 'service',
  'uuid-invalid': 'uuid',
  'customer-not-found': 'not-found',
  'not-set-up': 'configuration',
  'vault-unavailable': 'here',
  'vault-locked': 'here',
  'secret-unreadable': 'credential',
  'store-damaged': 'here',
  'store-too-new': 'here',
  'disk-full': 'here',
  'engine-down': 'here',
  'input-invalid': 'uuid',
  'validation-expired': 'here',
  'validation-failed': 'here',
  cancelled: 'here',
  bug: 'here',
}

export const reasonFrom = (code: FailureCode): Reason => reasons[code]

/** The sign-in was never judged: that must not be called an invalid credential. */
export const isUntested = (code: FailureCode): boolean =>
  ['network', 'service', 'here'].includes(reasons[code])
