import type { FailureCode } from '../../preload/contract/failures'
import type { ConnectionKind } from '../../preload/contract/systems'

export type Reason =
  | 'uuid'
  | 'not-found'
  | 'configuration'
  | 'credential'
  | 'access'
  | 'network'
  | 'service'
  | 'paused'
  | 'here'

/** Why a lookup fails, in the words the admin knows from AMS360's own set-up. */
export const reasonText: Readonly<Record<Reason, string>> = {
  uuid: 'Invalid UUID',
  'not-found': 'Not found',
  configuration: 'WSAPI configuration',
  credential: 'Credential',
  access: 'Access',
  network: 'Network',
  service: 'AMS360 service',
  paused: 'Paused',
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
  'answer-not-json': 'configuration',
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
  'company-unknown': 'configuration',
  'member-unknown': 'configuration',
  'mail-refused': 'service',
  'mail-not-encrypted': 'configuration',
  'uuid-invalid': 'uuid',
  'customer-not-found': 'not-found',
  'not-set-up': 'configuration',
  'connection-paused': 'paused',
  'only-wsapi-works': 'configuration',
  'only-ems-works': 'configuration',
  'ons-silent': 'configuration',
  'systems-differ': 'access',
  'listener-port-taken': 'here',
  'listener-address-unusable': 'configuration',
  'listener-certificate': 'configuration',
  'public-address-silent': 'network',
  'public-address-elsewhere': 'configuration',
  'code-not-accepted': 'credential',
  'wrong-code-sent': 'credential',
  'never-notified': 'configuration',
  'switch-off-near': 'service',
  'contact-missing': 'configuration',
  'mail-server-missing': 'configuration',
  'choice-missing': 'here',
  'outcome-unknown': 'service',
  'customer-several': 'not-found',
  'customer-nobody': 'not-found',
  'customer-not-there': 'not-found',
  'ticket-unknown': 'not-found',
  'read-back-differs': 'service',
  'line-resting': 'service',
  'inbox-unreachable': 'here',
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

/** Another system than WSAPI is called by its own name. */
const otherSystems: Partial<Record<ConnectionKind, string>> = {
  'ams360-ems': 'EMS',
  'ams360-odata': 'OData',
}

/** The reason in words, of the system that was asked. */
export function reasonWords(code: FailureCode, kind: ConnectionKind): string {
  const reason = reasons[code]
  const system = otherSystems[kind]
  return reason === 'configuration' && system ? `${system} configuration` : reasonText[reason]
}

/** The sign-in was never judged: that must not be called an invalid credential. */
export const isUntested = (code: FailureCode): boolean =>
  ['network', 'service', 'here'].includes(reasons[code])
