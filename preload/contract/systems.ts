/**
 * The remote systems and what a check of each proves. Plain lists without zod: the page, the engine
 * and the demo agency share them.
 */

/** In the order in which cards and credentials stand. */
export const connectionKinds = [
  'ams360-wsapi',
  'ams360-ems',
  'ams360-ons',
  'ams360-odata',
  'connectwise',
  'ams-plus',
  'smtp',
] as const
export type ConnectionKind = (typeof connectionKinds)[number]

/** The human name of each, the same everywhere. */
export const systemNames: Readonly<Record<ConnectionKind, string>> = {
  'ams360-wsapi': 'AMS360 WSAPI',
  'ams360-ems': 'AMS360 EMS',
  'ams360-ons': 'AMS360 ONS',
  'ams360-odata': 'AMS360 OData',
  connectwise: 'ConnectWise PSA',
  'ams-plus': 'AMS+',
  smtp: 'Mail server',
}

export const stepNames = [
  'address',
  'proxy',
  'tls',
  'site',
  'sign-in',
  'agency',
  'customer',
  'members',
  'api-reports',
  'assignee',
  'listener',
  'public-address',
  'code',
  'heard',
  'blocking',
  'test-mail',
] as const
export type StepName = (typeof stepNames)[number]

/** The steps of each kind's check in their order; all are shown before the first one runs. */
export const stepsOf: Readonly<Record<ConnectionKind, readonly StepName[]>> = {
  'ams360-wsapi': ['address', 'proxy', 'tls', 'sign-in', 'agency', 'customer'],
  'ams360-ems': ['address', 'proxy', 'tls', 'sign-in', 'customer'],
  'ams360-ons': ['listener', 'public-address', 'code', 'heard', 'blocking'],
  'ams360-odata': ['address', 'proxy', 'tls', 'sign-in', 'customer'],
  connectwise: ['address', 'proxy', 'tls', 'site', 'sign-in', 'members', 'assignee', 'api-reports'],
  'ams-plus': ['address', 'proxy', 'tls'],
  smtp: ['address', 'tls', 'sign-in', 'test-mail'],
}
