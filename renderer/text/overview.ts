import type { ConnectionKind, ConnectionState } from '../../preload/contract/connections'
import type { Output } from '../../preload/contract'

/** The system as the sentence calls it; its connection's name is longer. */
const systems: Readonly<Record<ConnectionKind, string>> = { 'ams360-wsapi': 'AMS360' }

export const headlineText = {
  healthy: (kind: ConnectionKind, when: string) =>
    `${systems[kind]} accepts our sign-in, checked ${when}`,
  allHealthy: (many: number, when: string) => `All ${many} connections work, checked ${when}`,
  lastGood: (kind: ConnectionKind, when: string) =>
    `${systems[kind]} accepted our sign-in when last asked, ${when}`,
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
}

export const overviewText = {
  loading: 'Reading the state of your connections',
  unknown: 'The state of your connections is not known while the engine is stopped.',
  connections: 'Connections',
  stale: 'Not verified lately',
  sessionOnly: 'Password kept for this session only',
  verified: 'Last verified',
  neverVerified: 'Not yet',
  lastCheck: 'Last check',
  nextCheck: 'Next check',
  noNextCheck: 'Not planned',
  since: 'In this state since',
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
  everyStep: 'Every step passed',
  noPastChecks: 'No checks yet',
  readingPastChecks: 'Reading past checks',
  outcome: 'Outcome',
  when: 'When',
  why: 'Why',
  took: 'Took',
  found: 'Found',
  olderChecks: 'Show older checks',
} as const

export const triggerText: Readonly<
  Record<Output<'connection.history'>[number]['trigger'], string>
> = {
  scheduled: 'Daily check',
  manual: 'Check now',
  start: 'Start of SyncDesk',
  save: 'Saved credentials',
}

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
