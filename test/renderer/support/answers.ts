import type { ConnectionStatus } from '../../../preload/contract/connections'
import type { ShellStatus } from '../../../preload/contract/shell'
import { ok, type Answers } from './fake-bridge'
import {
  customerUuid,
  minute,
  passedSteps,
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
  'app.ready': () => ok(sampleShell(shell)),
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
  'connection.history': () =>
    ok([
      {
        at: at - 14 * minute,
        ms: 718,
        outcome: 'passed',
        trigger: 'manual',
        steps: [...passedSteps],
      },
    ]),
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
})
