import type {
  CheckOutcome,
  ConnectionStatus,
  EngineStatus,
  Step,
} from '../../../preload/contract/connections'
import { failureFrom } from '../../../preload/contract/failure-words'
import type { Failure, FailureCode } from '../../../preload/contract/failures'
import type { CustomerHit, CustomerRecord } from '../../../preload/contract/lookup'
import type { ShellStatus } from '../../../preload/contract/shell'

export const minute = 60_000
export const day = 24 * 60 * minute
/** A quiet Sunday afternoon. */
export const now = new Date(2026, 10, 22, 15, 20).getTime()

export const customerUuid = '3f2b8c1e-5d47-4a90-b6f2-9c1de07a4b58'

const facts = {
  system: 'AMS360 WSAPI',
  connectionId: 'wsapi',
  host: 'wsapi.ams360.com',
  codes: ['WSAPISecurityFault', '7d0f2c1a'],
  seconds: 30,
}
const refusedAdvice = [
  'In AMS360, click the “Administration” tab, then “Web Service API”.',
  'Open the login “SyncDesk” and choose a new “Password”; “Verify” it.',
  'Open Credentials here, choose Replace at the password and enter the same one.',
]

export const sampleFailure = (code: FailureCode): Failure =>
  failureFrom(
    code,
    { ...facts, ...(code === 'sign-in-refused' && { advice: refusedAdvice }) },
    'SD-4H7K2',
  )

export const sampleStep = (
  name: Step['name'],
  state: Step['state'] = 'passed',
  more: Partial<Step> = {},
): Step => ({ name, state, ...(state === 'running' ? {} : { ms: 42 }), ...more })

export const passedSteps: readonly Step[] = [
  sampleStep('address', 'passed', { ms: 31, evidence: 'wsapi.ams360.com answers' }),
  sampleStep('proxy', 'skipped', { ms: 2, evidence: 'Direct, no proxy' }),
  sampleStep('tls', 'passed', {
    ms: 58,
    evidence: 'TLS 1.3, certificate by DigiCert, valid until 3 May 2027',
  }),
  sampleStep('sign-in', 'passed', { ms: 412, evidence: 'Signed in as SyncDesk' }),
  sampleStep('agency', 'passed', { ms: 127, evidence: 'Harbor Insurance, Portland OR' }),
  sampleStep('customer', 'passed', { ms: 88, evidence: 'A customer can be read' }),
]

export const refusedSteps: readonly Step[] = [
  ...passedSteps.slice(0, 3),
  sampleStep('sign-in', 'failed', { ms: 380, failure: sampleFailure('sign-in-refused') }),
  { name: 'agency', state: 'skipped' },
  { name: 'customer', state: 'skipped' },
]

/** Thirty mornings, one mark each; `odd` names the days (0 = the oldest) that went otherwise. */
export const sampleStrip = (at: number, odd: Readonly<Record<number, CheckOutcome>> = {}) =>
  Array.from({ length: 30 }, (_, index) => ({
    at: new Date(at - (29 - index) * day).setHours(6, 0, 0, 0),
    outcome: odd[index] ?? 'passed',
  }))

export const sampleConnection = (
  at: number,
  more: Partial<ConnectionStatus> = {},
): ConnectionStatus => ({
  id: 'wsapi',
  kind: 'ams360-wsapi',
  name: 'AMS360 WSAPI',
  state: 'healthy',
  stale: false,
  since: at - 9 * day,
  verifiedAt: at - 14 * minute,
  verified: 'Signed in, read the agency and a customer',
  lastCheckAt: at - 14 * minute,
  nextCheckAt: new Date(at + day).setHours(6, 0, 0, 0),
  checking: false,
  retrying: false,
  extraTimes: [],
  details: [
    { label: 'Agency', value: 'Harbor Insurance' },
    { label: 'Address', value: 'https://wsapi.ams360.com/v3/WSAPIService.svc' },
    { label: 'Agency number', value: '1234567-1' },
    { label: 'WSAPI login ID', value: 'SyncDesk' },
    { label: 'Employee code', value: '!!:' },
    { label: 'Time-out', value: '30 seconds' },
  ],
  strip: sampleStrip(at, { 9: 'failed', 20: 'offline', 24: 'interrupted' }),
  sessionOnly: false,
  ...more,
})

export const errorConnection = (at: number): ConnectionStatus =>
  sampleConnection(at, {
    state: 'error',
    since: new Date(at).setHours(6, 0, 0, 0),
    verifiedAt: new Date(at - day).setHours(6, 0, 0, 0),
    lastCheckAt: new Date(at).setHours(6, 0, 0, 0),
    failure: sampleFailure('sign-in-refused'),
    strip: sampleStrip(at, { 29: 'failed' }),
  })

/** Saved, not yet checked: there is no proof yet. */
export function waitingConnection(at: number): ConnectionStatus {
  const { verifiedAt, verified, lastCheckAt, ...rest } = sampleConnection(at)
  const unknown = [verifiedAt, verified, lastCheckAt].length
  return { ...rest, state: 'waiting', since: at - unknown * minute, strip: [] }
}

export const sampleStatus = (
  at: number,
  connections: readonly ConnectionStatus[] = [sampleConnection(at)],
  revision = 7,
  findings: readonly Failure[] = [],
): EngineStatus => ({ revision, at, connections: [...connections], findings: [...findings] })

export const sampleShell = (more: Partial<ShellStatus> = {}): ShellStatus => ({
  revision: 3,
  workspace: 'agency',
  engine: { state: 'up' },
  vault: 'ready',
  version: '0.1.0',
  ...more,
})

export const sampleRecord: CustomerRecord = {
  uuid: customerUuid,
  number: '10482',
  name: 'Dana Whitlock',
  type: 'customer',
  active: true,
  groups: [
    {
      title: 'Who',
      fields: [
        { name: 'First name', value: 'Dana' },
        { name: 'Last name', value: 'Whitlock' },
        { name: 'Type of customer', value: 'Personal' },
      ],
    },
    {
      title: 'Where',
      fields: [
        { name: 'Address', value: '418 Larkspur Lane' },
        { name: 'City', value: 'Portland' },
        { name: 'State', value: 'OR' },
        { name: 'Zip', value: '97209' },
      ],
    },
    {
      title: 'Reach',
      fields: [
        { name: 'Home phone', value: '503 555 0142' },
        { name: 'E-mail', value: 'dana.whitlock@example.com' },
      ],
    },
    {
      title: 'Business',
      fields: [
        { name: 'Account executive', value: '!!:' },
        { name: 'Account representative', value: '!"G' },
        { name: 'Customer since', value: '4 Mar 2014' },
      ],
    },
  ],
  contacts: [
    {
      name: 'Rowan Whitlock',
      title: 'Spouse',
      email: 'rowan.whitlock@example.com',
      phone: '503 555 0177',
    },
  ],
}

const places = ['Portland, OR', 'Salem, OR', 'Vancouver, WA', 'Bend, OR']

export const sampleHits = (count: number): CustomerHit[] =>
  ['Dana Whitlock', 'Whitaker & Sons Roofing', 'Whitman Dental Group', 'Jules Whitney']
    .slice(0, count)
    .map((name, index) => ({
      uuid: customerUuid.replace(/.$/, String(index)),
      number: String(10_482 + index * 317),
      name,
      type: index === 3 ? 'prospect' : 'customer',
      active: index !== 2,
      place: places[index] ?? '',
    }))
