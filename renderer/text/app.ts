import type { Route } from '../../preload/contract/routes'
import type { DemoFault, ShellStatus } from '../../preload/contract/shell'
import { connectionKinds, systemNames, type ConnectionKind } from '../../preload/contract/systems'

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
    contact: 'Contact info',
    history: 'Past checks',
    captured: 'Captured notifications',
    records: 'Records',
    queue: 'Queue',
    mapping: 'AMS360 mapping',
    sources: 'Sources',
  } satisfies Record<Route['screen'], string>,
  /** Shorter than the title where the rail has no room. */
  rail: { mapping: 'Mapping' } as Partial<Record<Route['screen'], string>>,
  needYou: (many: number) => (many === 1 ? '1 needs you' : `${many} need you`),
  dryRun: 'Dry run',
  dryRunMeaning: ': nothing is written in AMS360',
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
  failing: (faulty: readonly Faulty[]) => `failing on purpose: ${faultyWords(faulty)}`,
} as const

type Faulty = { readonly kind: ConnectionKind; readonly fault: DemoFault }

/** Which of the demo agency's systems fail on purpose, in the order of the cards. */
export const faultyIn = (demo: ShellStatus['demo']): readonly Faulty[] =>
  connectionKinds.flatMap((kind) => {
    const fault = demo?.faults[kind] ?? 'none'
    return fault === 'none' ? [] : [{ kind, fault }]
  })

/** The band has one line: two systems by name, the others as a number. */
const namedAtMost = 2

function faultyWords(faulty: readonly Faulty[]): string {
  const named = faulty
    .slice(0, namedAtMost)
    .map(({ kind, fault }) => `${systemNames[kind]} (${faultText[fault].toLowerCase()})`)
  const more = faulty.length - named.length
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

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
