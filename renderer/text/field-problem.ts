import type { ConnectionKind } from '../../preload/contract/systems'

const missing: Readonly<Record<ConnectionKind, Readonly<Record<string, string>>>> = {
  'ams360-wsapi': {
    agencyNo: 'Enter the agency number.',
    loginId: 'Enter the WSAPI login ID.',
    password: 'Enter the password of the WSAPI login.',
    endpoint: 'Enter the address of the service.',
    actionListName: 'Enter the name of the action list, as in ActivityAction.',
  },
  'ams360-ems': {
    agencyId: 'Enter the Agency ID of your app subscription.',
    appAccessKey: 'Enter the App Access Key of your app subscription.',
    baseUrl: 'Enter the base URL from your Vertafore app subscription.',
    customerPath: 'Enter the customer path from your Vertafore app subscription.',
    keyHeader: 'Enter the name of the header that carries the App Access Key.',
    agencyHeader: 'Enter the name of the header that carries the Agency ID.',
  },
  'ams360-ons': {
    bindAddress: 'Enter the address to listen on: 127.0.0.1 is this PC only.',
    port: 'Enter the port to listen on.',
  },
  'ams360-odata': {
    agencyNo: 'Enter the agency number.',
    email: 'Enter the e-mail address of the app.',
    appUser: 'Enter the app user.',
    appPassword: 'Enter the password of the app user.',
    tokenUrl: 'Enter the address for signing in.',
    dataUrl: 'Enter the address of the data.',
  },
  connectwise: {
    site: 'Enter the host of your ConnectWise, as in na.myconnectwise.net.',
    companyId: 'Enter the company ID that you type when you log in to ConnectWise.',
    publicKey: 'Enter the Public Key of the API member.',
    privateKey: 'Enter the Private Key of the API member.',
    clientId: 'Enter the client ID of the integration.',
    memberId: 'Enter the Member ID to whom records are assigned.',
    apiVersion: 'Enter the version of the API, as in 2025.16.',
  },
  'ams-plus': { postUrl: 'Enter the Lead Post URL.' },
  smtp: {
    host: 'Enter the name of the mail server.',
    sender: 'Enter the address that mails are sent from.',
  },
}

/** What is wrong with a form field, in words that name the way out. */
export const fieldProblem = {
  missing: (kind: ConnectionKind, key: string) => missing[kind][key] ?? 'Enter a value.',
  tooLong: (length: number, longest: number) =>
    `This has ${length.toLocaleString('en-US')} characters; at most ${longest.toLocaleString('en-US')} fit. Something else may have been pasted.`,
  invisible: (name: string) =>
    `This holds an invisible character (${name}), probably pasted along. Type it again.`,
} as const
