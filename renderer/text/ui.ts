import type { CheckOutcome, Step } from '../../preload/contract/connections'
import type { ConnectionKind } from '../../preload/contract/systems'

export const uiText = {
  copy: (what: string) => `Copy ${what}`,
  copied: 'Copied',
  reference: 'reference',
  details: 'error details',
  whatToDo: 'What to do',
  again: 'Try again',
} as const

export const stepText: Readonly<Record<Step['name'], string>> = {
  address: 'Find the server',
  proxy: 'Network route',
  tls: 'Secure connection',
  'sign-in': 'Sign in',
  agency: 'Read the agency',
  customer: 'Read a customer',
  site: 'Find the company’s site',
  members: 'Read the members',
  'api-reports': 'Read the reports',
  assignee: 'Find the member',
  listener: 'Listen',
  'public-address': 'Public address',
  code: 'Authentication code',
  heard: 'Last notification',
  blocking: 'Two-week limit',
  'test-mail': 'Test mail',
}

const promises: Readonly<Record<Step['name'], string>> = {
  address: 'Its name is known and it answers',
  proxy: 'Directly or through the proxy of Windows',
  tls: 'Its certificate is trusted',
  'sign-in': 'AMS360 accepts login and password',
  agency: 'Its name and address',
  customer: 'The login may read customers',
  site: 'Where ConnectWise keeps this company',
  members: 'The keys may read the member list',
  'api-reports': 'The keys may read «API Reports»',
  assignee: 'The Member ID who gets the records',
  listener: 'This PC takes notifications in',
  'public-address': 'What is sent there arrives here',
  code: 'It arrives as it was sent',
  heard: 'AMS360 has sent one, and when',
  blocking: 'Far from AMS360’s switch-off',
  'test-mail': 'The technical contact gets one on request',
}

/** Where another system proves the same step in another way. */
const otherPromises: Partial<Record<ConnectionKind, Partial<Record<Step['name'], string>>>> = {
  'ams360-ems': {
    'sign-in': 'EMS accepts Agency ID and App Access Key',
    customer: 'The key may read customers',
  },
  'ams360-odata': {
    'sign-in': 'The service accepts the user',
    customer: 'The user may read customers',
  },
  connectwise: { 'sign-in': 'ConnectWise accepts the keys' },
  smtp: { 'sign-in': 'The server accepts the user, or asks for none' },
}

/** What a step is about to prove; its place is taken by the proof. */
export const stepPromise = (kind: ConnectionKind, name: Step['name']): string =>
  otherPromises[kind]?.[name] ?? promises[name]

export const notReached = 'Not reached'

export const stepStateText: Readonly<Record<Step['state'] | 'pending', string>> = {
  pending: 'waiting',
  running: 'running',
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  noted: 'noted',
}

const outcomes: Readonly<Record<CheckOutcome, string>> = {
  passed: 'passed',
  failed: 'failed',
  offline: 'not made, PC offline',
  interrupted: 'interrupted',
}

const count = (many: number, one: string): string => `${many} ${many === 1 ? one : `${one}s`}`

export const outcomeText: Readonly<Record<CheckOutcome, string>> = {
  passed: 'Passed',
  failed: 'Failed',
  offline: 'PC offline',
  interrupted: 'Interrupted',
}

export const stripText = {
  outcome: outcomes,
  none: 'No checks in the last 30 days',
  checks: (many: number) => `${count(many, 'check')} in 30 days`,
  allPassed: 'all passed',
  failedOnce: (day: string) => `1 failed on ${day}`,
  failed: (many: number, day: string) => `${many} failed, the last on ${day}`,
  offline: (many: number) => `${many} not made because this PC was offline`,
  interrupted: (many: number) => `${many} interrupted`,
} as const
