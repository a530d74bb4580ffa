import type { Route } from '../../preload/contract/routes'
import type { DemoFault } from '../../preload/contract/shell'

export const appText = {
  name: 'SyncDesk',
  navigation: 'Main',
  collapse: 'Show icons only',
  expand: 'Show words beside the icons',
  loading: 'Loading',
  screens: {
    overview: 'Overview',
    lookup: 'Lookup',
    credentials: 'Credentials',
  } satisfies Record<Route['screen'], string>,
  workspace: { agency: 'live', demo: 'demo' },
  noAgency: 'No agency yet',
  demoAgency: 'Demo agency',
  toDemo: 'Explore with the demo agency',
  toAgency: 'Back to my agency',
  isLive: 'This is your agency. Everything is real.',
  switchWorkspace: 'Switch between your agency and the demo agency',
} as const

export const demoText = {
  band: 'Demo agency – nothing here is real',
  tryFailure: 'Try a failure',
  leave: 'Leave the demo',
  failing: (fault: DemoFault) => `failing on purpose: ${faultText[fault].toLowerCase()}`,
} as const

export const faultText: Readonly<Record<DemoFault, string>> = {
  none: 'No failure',
  'wrong-password': 'Password refused',
  'missing-right': 'A right is missing',
  slow: 'Answers take too long',
  'reset-before': 'Connection breaks before the request arrives',
  'reset-after': 'Connection breaks after the request arrived',
  'http-500': 'Server error (HTTP 500)',
  'html-page': 'A web page instead of data',
  'malformed-xml': 'A damaged answer',
  'huge-body': 'A far too large answer',
  'empty-200': 'An empty answer',
  'expired-ticket': 'The session ends early',
}

export const engineText = {
  starting: 'SyncDesk’s engine is starting.',
  restarting:
    'SyncDesk’s engine stopped and is starting again. Nothing is lost; what you typed stays.',
  attempt: (attempt: number) => `Attempt ${attempt}`,
  unreachable: 'SyncDesk’s engine does not answer yet.',
} as const

export const crashText = {
  title: 'This screen made a mistake',
  meaning: 'The rest of SyncDesk goes on working. Nothing stored was changed by it.',
  again: 'Show the screen again',
  copy: 'Copy details',
  logs: 'Open logs',
} as const
