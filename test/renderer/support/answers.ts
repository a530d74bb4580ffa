import type { ConnectionStatus } from '../../../preload/contract/connections'
import type { ShellStatus } from '../../../preload/contract/shell'
import { ok, type Answers } from './fake-bridge'
import { sampleContact, sampleMails } from './sample-agency'
import {
  customerUuid,
  day,
  minute,
  passedSteps,
  refusedSteps,
  sampleConnection,
  sampleHits,
  sampleRecord,
  sampleShell,
  sampleStatus,
} from './sample-data'

type World = {
  readonly at: number
  readonly connections?: readonly ConnectionStatus[]
  readonly shell?: Partial<ShellStatus>
}

/** An application where everything works; a scenario replaces what it is about. */
export const goodAnswers = ({
  at,
  connections = [sampleConnection(at)],
  shell,
}: World): Answers => ({
  'app.ready': () => ok({ shell: sampleShell(shell) }),
  'app.copy': () => ok({}),
  'app.openLogs': () => ok({}),
  'engine.restart': () => ok({}),
  'workspace.enter': () => ok({}),
  'demo.setFault': () => ok({}),
  'status.read': () => ok(sampleStatus(at, connections)),
  'connection.read': () =>
    ok({
      connectionId: 'wsapi',
      kind: 'ams360-wsapi',
      settings: {
        endpoint: 'https://wsapi.ams360.com/v3/WSAPIService.svc',
        agencyNo: '1234567-1',
        loginId: 'SyncDesk',
        employeeCode: '!!:',
        timeoutSeconds: '30',
        caFile: '',
      },
      savedSecrets: ['password'],
      updatedAt: at - minute,
      reported: [
        { label: 'Agency', value: 'Harbor Insurance' },
        { label: 'Place', value: 'Portland, OR' },
        { label: 'AMS360 address', value: 'https://www.ams360.com/v2400711' },
      ],
    }),
  'connection.validate': () =>
    ok({
      passed: true,
      steps: [...passedSteps],
      fieldErrors: {},
      reported: [{ label: 'Agency', value: 'Harbor Insurance' }],
    }),
  'connection.save': () => ok({ connectionId: 'wsapi' }),
  'connection.check': () => ok({ outcome: 'passed', steps: [...passedSteps] }),
  'connection.pause': () => ok({}),
  'connection.plan': () => ok({}),
  'connection.remove': () => ok({}),
  // A full page, then the last five.
  'connection.history': ({ before }) =>
    ok(
      Array.from({ length: before === undefined ? 50 : 5 }, (_, back) => {
        const isFailed = back === 2 || back === 3
        return {
          at: (before ?? at) - 14 * minute - back * day,
          ms: isFailed ? 471 : 718 + back,
          outcome: isFailed ? ('failed' as const) : ('passed' as const),
          trigger: back === 0 ? ('manual' as const) : ('scheduled' as const),
          steps: [...(isFailed ? refusedSteps : passedSteps)],
        }
      }),
    ),
  'lookup.customer': ({ uuid }) =>
    ok({
      uuid,
      answers: [
        { kind: 'ams360-wsapi', name: 'AMS360 WSAPI', ms: 38, record: { ...sampleRecord, uuid } },
      ],
    }),
  'lookup.search': () => ok({ hits: sampleHits(4), total: 4, ms: 212 }),
  'lookup.recent': () =>
    ok([
      { uuid: customerUuid, name: 'Dana Whitlock', at: at - 3 * minute },
      {
        uuid: customerUuid.replace(/.$/, '1'),
        name: 'Whitaker & Sons Roofing',
        at: at - 300 * minute,
      },
    ]),
  'lookup.forget': () => ok({}),
  'contact.read': () => ok({ contact: sampleContact, mailServer: 'ready' }),
  'contact.save': () => ok({}),
  'contact.testMail': () => ok({ id: 5 }),
  'mail.list': () => ok(sampleMails(at)),
  'mail.retry': () => ok({}),
})
