import { stepsOf, systemNames, type ConnectionKind } from '../../preload/contract/systems'

/** Lead Post and notifications have no sign-in: nothing may claim one. */
const signsIn = (kind: ConnectionKind): boolean => stepsOf[kind].includes('sign-in')

export const credentialsText = {
  list: 'Connections',
  groups: [
    {
      title: 'AMS360',
      kinds: ['ams360-wsapi', 'ams360-ems', 'ams360-ons', 'ams360-odata'],
    },
    { title: 'ConnectWise', kinds: ['connectwise'] },
    { title: 'AMS+', kinds: ['ams-plus'] },
    { title: 'Mail', kinds: ['smtp'] },
  ] satisfies readonly { title: string; kinds: readonly ConnectionKind[] }[],
  notSetUp: 'Not set up',
  stale: 'Not verified lately',
  retrying: 'Trying again',
  states: { healthy: 'Healthy', error: 'Error', waiting: 'Waiting check', paused: 'Paused' },
  verified: 'Verified',
  neverVerified: 'Not verified yet',
  newLead: (kind: ConnectionKind) =>
    signsIn(kind)
      ? 'Two steps: SyncDesk signs in with what you enter, and only what works can be saved.'
      : 'Two steps: SyncDesk tests what you enter, and only what works can be saved.',
  savedLead: 'What is stored works until you save something else that works.',
  loading: 'Reading what is stored',
  optional: (label: string) => `${label} (optional)`,
  fromSubscription: 'From your Vertafore app subscription',
  otherChoice: 'Another host',
  typedChoice: (label: string) => `${label}: another host`,
  details: 'Connection details',
  savedSecret: '•••• saved',
  replace: 'Replace',
  replaceLabel: (label: string) => `Replace the saved ${inSentence(label)}`,
  keep: 'Keep the saved one',
  validate: 'Validate',
  validating: 'Validating…',
  validateAgain: 'Validate again',
  save: 'Save',
  saving: 'Saving…',
  discard: 'Discard changes',
  saveLocked: 'Save unlocks when validation has passed.',
  saveRunning: (kind: ConnectionKind) =>
    signsIn(kind)
      ? 'Signing in with what you entered. Nothing is stored yet.'
      : 'Testing what you entered. Nothing is stored yet.',
  saveReady: 'Validated. Save stores exactly this.',
  saveEdited: (label: string) => `«${label}» changed since validation. Validate again, then save.`,
  saveProblems: 'Correct the marked fields, then validate.',
  saveRefused: 'Validation did not pass. Nothing was stored; what worked before stays.',
  saveUntested: (kind: ConnectionKind) =>
    `${untested(kind)}. Nothing was stored; what worked before stays.`,
  untested: (kind: ConnectionKind) => untested(kind),
  refused: 'Validation did not pass',
  notSaved: 'Not saved',
  stored: (kind: ConnectionKind) =>
    `Saved. ${systemNames[kind]} is connected and checked every morning.`,
  session: (kind: ConnectionKind, secret: string) =>
    `Kept for this session only. ${systemNames[kind]} is connected until SyncDesk quits; ${secret} is stored nowhere.`,
  removed: (name: string) => `${name} is removed from SyncDesk.`,
  toOverview: 'Open Overview',
  stepsTitle: 'What validation proves',
  notes: 'Good to know',
} as const

/** «Password» is a word, «App Access Key» is what the other system calls it. */
const inSentence = (label: string): string =>
  /[A-Z]/.test(label.slice(1)) ? label : label.toLowerCase()

const untested = (kind: ConnectionKind): string =>
  signsIn(kind) ? 'The sign-in could not be tested' : 'The connection could not be tested'

export const comparisonText = {
  title: (side: string) => `What ${side} reports`,
  lead: 'Left what SyncDesk stored, right what the other side said when last asked.',
  entered: 'Left what you entered, right what the other side just said.',
  value: 'Value',
  ours: 'Stored here',
  typed: 'Entered here',
  theirs: 'Reported',
  absent: '–',
  differs: 'differs',
  reported: (label: string) => `reported ${label}`,
  differences: (many: number) => (many === 1 ? '1 value differs' : `${many} values differ`),
  noDifferences: 'Both sides have the same values',
  nothingShared: 'Both sides know different things: there is nothing to compare line by line.',
} as const

export const careText = {
  scheduleTitle: 'When it is checked',
  daily: 'Every day at 6:00 a.m. New York time.',
  paused: 'Paused: no checks and no syncs until you resume it. What is stored stays.',
  next: 'Next check',
  extra: 'Extra check times',
  noExtra: 'None',
  addLabel: 'Another time, New York',
  add: 'Add time',
  take: (time: string) => `Remove ${time}`,
  badTime: 'Enter a time as hours and minutes: 14:30.',
  sameTime: 'This time is planned already.',
  dailyTime: 'Six in the morning is the daily check.',
  tooMany: 'Six extra times are the most.',
  planned: (time: string) => `Also checked at ${time} New York time.`,
  taken: (time: string) => `Not checked at ${time} any more.`,
  pause: 'Pause',
  resume: 'Resume',
  pauseWords: 'Pause it while the other side is being changed: no checks, no alarms, no syncs.',
  removeTitle: 'Remove this connection',
  removeWords: (name: string) => `When ${name} is removed from SyncDesk:`,
  removeFinal: (secret: string) =>
    `Its settings, ${secret} and its past checks are deleted from this PC. This cannot be undone.`,
  untouched: 'Nothing in the other system is changed.',
  remove: (name: string) => `Remove ${name} from SyncDesk`,
  removing: 'Removing…',
} as const
