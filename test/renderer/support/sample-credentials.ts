import type { Output } from '../../../preload/contract'
import type { ConnectionStatus } from '../../../preload/contract/connections'
import type { Notification } from '../../../preload/contract/ons'
import type { ConnectionKind } from '../../../preload/contract/systems'
import { goodAnswers } from './answers'
import { ok, type Answers } from './fake-bridge'
import { connectionOf } from './sample-agency'
import { minute } from './sample-data'

type Saved = Pick<Output<'connection.read'>, 'settings' | 'savedSecrets' | 'reported'>

/** What is stored of each kind, as the engine would answer. Invented. */
const stored: Readonly<Record<Exclude<ConnectionKind, 'ams360-wsapi'>, Saved>> = {
  'ams360-ems': {
    settings: {
      agencyId: 'HARBOR-1',
      baseUrl: 'https://ems.example.com/v1',
      customerPath: '/customer/{id}',
      keyHeader: 'X-App-Access-Key',
      agencyHeader: 'X-Agency-Id',
    },
    savedSecrets: ['appAccessKey'],
    reported: [],
  },
  'ams360-ons': {
    settings: {
      publicAddress: 'https://notify.example.com',
      bindAddress: '127.0.0.1',
      port: '8360',
      retryMethod: 'single',
      probePublic: 'yes',
      previousUntil: '',
    },
    savedSecrets: ['code', 'previousCode'],
    reported: [],
  },
  'ams360-odata': {
    settings: { agencyNo: '1234567-1', email: 'app@example.com', appUser: 'harbor-app' },
    savedSecrets: ['appPassword'],
    reported: [{ label: 'Customers', value: '1,436' }],
  },
  connectwise: {
    settings: {
      site: 'eu.myconnectwise.net',
      companyId: 'harborins',
      publicKey: 'pub-3f81',
      memberId: 'rwhitlock',
      apiVersion: '2025.16',
    },
    savedSecrets: ['clientId', 'privateKey'],
    reported: [
      { label: 'Company', value: 'Harbor Insurance' },
      { label: 'Company ID', value: 'HarborIns' },
      { label: 'Member ID', value: 'rwhitlock' },
    ],
  },
  'ams-plus': {
    settings: { recordKind: 'sales' },
    savedSecrets: ['postUrl'],
    reported: [{ label: 'Server', value: 'leads.example.com' }],
  },
  smtp: {
    settings: {
      host: 'smtp.example.com',
      port: '587',
      tls: 'starttls',
      user: '',
      sender: 'syncdesk@example.com',
    },
    savedSecrets: ['password'],
    reported: [],
  },
}

const detailsOf = ({ settings }: Saved): ConnectionStatus['details'] =>
  [
    { label: 'Company ID', value: settings['companyId'] ?? '' },
    { label: 'Member ID', value: settings['memberId'] ?? '' },
    { label: 'Site', value: settings['site'] ?? '' },
  ].filter(({ value }) => value !== '')

const savedConnection = (kind: keyof typeof stored, at: number, more: Partial<ConnectionStatus>) =>
  connectionOf(kind, at, { details: detailsOf(stored[kind]), ...more })

export const sampleOns = (
  at: number,
  more: Partial<Output<'ons.read'>> = {},
): Output<'ons.read'> => ({
  listening: true,
  destinationAddress: 'https://notify.example.com/ons',
  codeTail: 'x7Qd',
  lastHeardAt: at - 3 * minute,
  accepted: 1_204,
  refused: 2,
  captured: 12,
  ...more,
})

export const sampleCaptured = (at: number, many = 3): Notification[] =>
  Array.from({ length: many }, (_, index) => ({
    id: 900 - index,
    at: at - (3 + index) * minute,
    format: index === 1 ? ('json' as const) : ('soap' as const),
    version: '2.0',
    entity: index === 2 ? 'Policy' : '',
    change: index === 2 ? ('updated' as const) : ('unknown' as const),
    keys: {},
  }))

export const sampleMessage = (at: number, id = 900): Output<'ons.open'> => ({
  notification: sampleCaptured(at).find((one) => one.id === id) ?? {
    id,
    at,
    format: 'soap',
    version: '2.0',
    entity: '',
    change: 'unknown',
    keys: {},
  },
  elements: [
    { path: 'Envelope/Body/Notify/Reference', value: '3f2b8c1e-5d47-4a90-b6f2-9c1de07a4b58' },
    { path: 'Envelope/Body/Notify/What', value: 'changed' },
    { path: 'Envelope/Body/Notify/Code', value: '••••' },
  ],
})

/** The application with one saved connection of this kind. */
export function answersWith(
  kind: keyof typeof stored,
  at: number,
  more: Partial<ConnectionStatus> = {},
): Answers {
  return {
    ...goodAnswers({ at, connections: [savedConnection(kind, at, more)] }),
    'connection.read': () =>
      ok({ connectionId: kind, kind, updatedAt: at - minute, ...structuredClone(stored[kind]) }),
    'connection.save': () => ok({ connectionId: kind }),
    'ons.read': () => ok(sampleOns(at)),
    'ons.copyCode': () => ok({}),
    'ons.regenerate': () => ok({}),
    'ons.captured': () => ok(sampleCaptured(at)),
    'ons.open': ({ id }) => ok(sampleMessage(at, id)),
    'ons.teach': () => ok({ recognised: 12 }),
    'ons.discard': () => ok({}),
  }
}
