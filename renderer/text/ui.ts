import type { CheckOutcome, Step } from '../../preload/contract/connections'

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
}

/** What a step is about to prove; its place is taken by the proof. */
export const stepPromise: Readonly<Record<Step['name'], string>> = {
  address: 'Its name is known and it answers',
  proxy: 'Directly or through the proxy of Windows',
  tls: 'Its certificate is trusted',
  'sign-in': 'AMS360 accepts login and password',
  agency: 'Its name and address',
  customer: 'The login may read customers',
}

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
