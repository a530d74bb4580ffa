import type { ConnectionKind, ConnectionState } from '../../preload/contract/connections'

/** What a good check of each proves, as it is now and as it was when last asked. */
const proofs: Readonly<Record<ConnectionKind, readonly [now: string, then: string]>> = {
  'ams360-wsapi': ['AMS360 accepts our sign-in', 'AMS360 accepted our sign-in'],
  'ams360-ems': ['AMS360 EMS accepts our sign-in', 'AMS360 EMS accepted our sign-in'],
  'ams360-ons': ['AMS360’s notifications reach us', 'AMS360’s notifications reached us'],
  'ams360-odata': ['AMS360 OData accepts our sign-in', 'AMS360 OData accepted our sign-in'],
  connectwise: ['ConnectWise PSA accepts our keys', 'ConnectWise PSA accepted our keys'],
  'ams-plus': ['AMS+ can be reached', 'AMS+ could be reached'],
  smtp: ['The mail server accepts our sign-in', 'The mail server accepted our sign-in'],
}

export const headlineText = {
  healthy: (kind: ConnectionKind, when: string) => `${proofs[kind][0]}, checked ${when}`,
  allHealthy: (many: number, when: string) => `All ${many} connections work, checked ${when}`,
  lastGood: (kind: ConnectionKind, when: string) => `${proofs[kind][1]} when last asked, ${when}`,
  allLastGood: (many: number, when: string) =>
    `${many} connections worked when last asked, ${when}`,
  retrying: (name: string) => `${name} is being tried again`,
  severalRetrying: (many: number) => `${many} connections are being tried again`,
  severalWaiting: (many: number) => `${many} connections wait for their first check`,
  paused: (name: string, when: string) => `${name} is paused since ${when}`,
  pausedBesideOthers: (name: string, when: string) =>
    `${name} is paused since ${when}; everything else works`,
  severalPaused: (paused: number, many: number) => `${paused} of ${many} connections are paused`,
  notVerified: (name: string, when: string) => `${name} has not been verified since ${when}`,
  waiting: (name: string) => `${name} is saved and waits for its first check`,
  firstCheck: (name: string) => `${name} is being checked for the first time`,
  since: (title: string, when: string) => `${title} since ${when}`,
  severalFail: (failing: number, many: number) => `${failing} of ${many} connections need you`,
} as const

export const stateText: Readonly<Record<ConnectionState, string>> = {
  healthy: 'Healthy',
  error: 'Error',
  waiting: 'Waiting check',
  paused: 'Paused',
}

export const overviewText = {
  loading: 'Reading the state of your connections',
  unknown: 'The state of your connections is not known while the engine is stopped.',
  connections: 'Connections',
  checkAll: 'Check all now',
  notSetUp: 'Not set up:',
  setUp: 'Set up',
  setUpOf: (name: string) => `Set up ${name}`,
  findings: 'Seen together',
  retrying: 'Trying again',
  whatToDo: 'What to do',
  failingSince: 'Since',
  pausedSince: 'Paused since',
  stale: 'Not verified lately',
  sessionOnly: 'Password kept for this session only',
  verified: 'Verified',
  neverVerified: 'Not yet',
  lastCheck: 'Last check',
  nextCheck: 'Next check',
  noNextCheck: 'Not planned',
  configuration: 'Configuration',
  checkNow: 'Check now',
  checking: 'Checking…',
  credentials: 'Credentials',
  hideSteps: 'Hide steps',
  steps: (name: string) => `Check of ${name}`,
  health: 'Last 30 days',
  lastCheckNotMade: 'The last check could not be made',
  cutOff: 'The check was cut off',
  passed: 'Every step passed',
  pastChecks: 'Past checks',
} as const

export const welcomeText = {
  title: 'Keep AMS360 in step, and know it works',
  lead: 'SyncDesk sits in the tray, watches its connection to AMS360 and tells you before anyone else notices when something is broken.',
  connectTitle: 'Connect my agency',
  connectWords:
    'You create one Web Service API login in AMS360 and enter it here. SyncDesk shows every click and stores nothing before it is proved to work.',
  connectNeeds: [
    'An AMS360 user who may open Administration',
    'Your agency number',
    'About five minutes',
  ],
  demoTitle: 'Explore with the demo agency',
  demoWords:
    'An invented agency on this PC with customers, a working connection and failures to try. Nothing leaves this PC, and you can leave at any time.',
} as const
