import type { ConnectionKind } from '../../preload/contract/systems'

export type Field = {
  readonly key: string
  readonly secret: boolean
  readonly required: boolean
  /** Longer is a slip of the clipboard; the engine has its own, final rule. */
  readonly longest: number
  /** Kept behind «Connection details»: right for nearly everybody as it is. */
  readonly tucked: boolean
  readonly initial: string
  /** One of these is chosen; without any, the value is typed. */
  readonly choices: readonly string[]
  /** A value beside the choices may be typed too. */
  readonly free: boolean
  /** Vertafore publishes no value: it stands in the agency's own app subscription. */
  readonly fromSubscription: boolean
  /** A secret that only exists beside this setting: without a user there is no password. */
  readonly goesWith: string
}

const field = (key: string, longest: number, more: Partial<Field> = {}): Field => ({
  key,
  secret: false,
  required: false,
  longest,
  tucked: false,
  initial: '',
  choices: [],
  free: false,
  fromSubscription: false,
  goesWith: '',
  ...more,
})

const must = { required: true } as const
const hidden = { required: true, secret: true } as const
const tucked = { tucked: true } as const
const subscribed = { required: true, fromSubscription: true } as const

const last: readonly Field[] = [field('timeoutSeconds', 3, tucked), field('caFile', 1024, tucked)]

/** The login sites of the ConnectWise cloud (ConnectWise reference, «Site and codebase»). */
export const connectwiseSites = [
  'na.myconnectwise.net',
  'eu.myconnectwise.net',
  'au.myconnectwise.net',
  'aus.myconnectwise.net',
  'za.myconnectwise.net',
  'staging.connectwisedev.com',
] as const

/** What each kind of connection asks for, in the order of the form. */
export const fieldsOf: Readonly<Record<ConnectionKind, readonly Field[]>> = {
  'ams360-wsapi': [
    field('agencyNo', 20, must),
    field('loginId', 50, must),
    field('password', 128, hidden),
    field('employeeCode', 3),
    field('endpoint', 500, {
      required: true,
      tucked: true,
      initial: 'https://wsapi.ams360.com/v3/WSAPIService.svc',
    }),
    // What no public document states (`docs/assumptions.md`): right as it is until AMS360 refuses.
    field('actionListName', 60, { required: true, tucked: true, initial: 'ActivityAction' }),
    field('actionForm', 4, { tucked: true, choices: ['code', 'text'], initial: 'code' }),
    field('firstChunkNumber', 1, { tucked: true, choices: ['1', '0'], initial: '1' }),
    ...last,
  ],
  'ams360-ems': [
    field('agencyId', 60, must),
    field('appAccessKey', 4096, hidden),
    field('baseUrl', 500, subscribed),
    field('customerPath', 300, { ...subscribed, initial: '/customer/{id}' }),
    field('keyHeader', 100, { ...subscribed, initial: 'X-App-Access-Key' }),
    field('agencyHeader', 100, { ...subscribed, initial: 'X-Agency-Id' }),
    field('sampleCustomerId', 80),
    ...last,
  ],
  // The authentication code is made by SyncDesk: nobody types it.
  'ams360-ons': [
    field('publicAddress', 500),
    field('retryMethod', 10, { choices: ['single', 'blocking'], initial: 'single' }),
    field('probePublic', 3, { choices: ['yes', 'no'], initial: 'yes' }),
    field('bindAddress', 60, { required: true, tucked: true, initial: '127.0.0.1' }),
    field('port', 5, { required: true, tucked: true, initial: '8360' }),
    field('certFile', 1024, tucked),
    field('keyFile', 1024, tucked),
    ...last,
  ],
  'ams360-odata': [
    field('agencyNo', 20, must),
    field('email', 254, must),
    field('appUser', 100, must),
    field('appPassword', 500, hidden),
    field('tokenUrl', 500, {
      required: true,
      tucked: true,
      initial: 'https://api.vertafore.com/oauth/clienttoken/issue/v1/',
    }),
    field('dataUrl', 500, {
      required: true,
      tucked: true,
      initial: 'https://api.vertafore.com/authgrant/v1/api',
    }),
    ...last,
  ],
  connectwise: [
    field('site', 260, {
      required: true,
      choices: connectwiseSites,
      free: true,
      initial: connectwiseSites[0],
    }),
    field('companyId', 60, must),
    field('publicKey', 128, must),
    field('privateKey', 128, hidden),
    field('clientId', 100, hidden),
    field('memberId', 60, must),
    field('apiVersion', 20, { required: true, tucked: true, initial: '2025.16' }),
    ...last,
  ],
  'ams-plus': [
    field('postUrl', 2000, hidden),
    field('recordKind', 10, { choices: ['sales', 'individual'], initial: 'sales' }),
    ...last,
  ],
  smtp: [
    field('host', 253, must),
    // Empty is the usual one of the encryption that is chosen.
    field('port', 5),
    field('tls', 10, { choices: ['starttls', 'implicit', 'none'], initial: 'starttls' }),
    field('user', 254),
    field('password', 1024, { secret: true, goesWith: 'user' }),
    field('sender', 254, must),
    ...last,
  ],
}
