import type { FailureCode } from '../../../preload/contract/failures'
import type { Route } from '../../../preload/contract/routes'
import { goodAnswers } from '../support/answers'
import { failed, never, ok, type Answers } from '../support/fake-bridge'
import {
  customerUuid,
  errorConnection,
  minute,
  refusedSteps,
  sampleConnection,
  sampleFailure,
  sampleHits,
  waitingConnection,
} from '../support/sample-data'
import { agencyScenarios } from './agency-scenarios'
import { credentialsScenarios } from './credentials-scenarios'
import { recordsScenarios } from './records-scenarios'
import { tell, underWay } from './under-way'
import { workScenarios } from './work-scenarios'

export type Scenario = { readonly answers: Answers; readonly route?: Route }

const at = Date.now()
const good = goodAnswers({ at })

const lookup = (code?: FailureCode): Answers =>
  code
    ? {
        ...good,
        'lookup.customer': ({ uuid }) =>
          ok({
            uuid,
            answers: [
              { kind: 'ams360-wsapi', name: 'AMS360 WSAPI', ms: 412, failure: sampleFailure(code) },
            ],
          }),
      }
    : good

const toLookup: Route = { screen: 'lookup' }
const toRecord: Route = { screen: 'lookup', uuid: `{${customerUuid.toUpperCase()}}` }
const toForm: Route = { screen: 'credentials' }
const noConnections = goodAnswers({ at, connections: [] })

const validating = (code: FailureCode): Answers => ({
  ...noConnections,
  'connection.validate': () =>
    ok({
      passed: false,
      steps: [...(code === 'offline' ? [] : refusedSteps)],
      failure: sampleFailure(code),
      fieldErrors: {},
      reported: [],
    }),
})

export const scenarios: Readonly<Record<string, Scenario>> = {
  healthy: { answers: good },
  error: { answers: goodAnswers({ at, connections: [errorConnection(at)] }) },
  waiting: { answers: goodAnswers({ at, connections: [waitingConnection(at)] }) },
  stale: {
    answers: goodAnswers({
      at,
      connections: [sampleConnection(at, { stale: true, verifiedAt: at - 3_900 * minute })],
    }),
  },
  offline: {
    answers: goodAnswers({
      at,
      connections: [
        sampleConnection(at, { verifiedAt: at - 900 * minute, failure: sampleFailure('offline') }),
      ],
    }),
  },
  checking: {
    answers: {
      ...good,
      'connection.check': ({ runId, connectionId }, fake) => {
        tell(fake, runId, underWay, connectionId)
        return never()
      },
    },
  },
  welcome: { answers: noConnections },
  loading: { answers: { ...good, 'status.read': never } },
  failed: { answers: { ...good, 'status.read': () => failed(sampleFailure('bug')) } },
  demo: { answers: goodAnswers({ at, shell: { workspace: 'demo', demo: { faults: {} } } }) },
  'demo-fault': {
    answers: goodAnswers({
      at,
      connections: [errorConnection(at)],
      shell: { workspace: 'demo', demo: { faults: { 'ams360-wsapi': 'wrong-password' } } },
    }),
  },
  restarting: {
    answers: goodAnswers({
      at,
      shell: { engine: { state: 'restarting', attempt: 2, retryAt: at + 1_000 } },
    }),
  },
  'engine-failed': {
    answers: goodAnswers({
      at,
      shell: { engine: { state: 'failed', failure: sampleFailure('store-damaged') } },
    }),
  },
  lookup: { answers: good, route: toLookup },
  'lookup-found': { answers: lookup(), route: toRecord },
  'lookup-not-found': { answers: lookup('customer-not-found'), route: toRecord },
  'lookup-credential': { answers: lookup('sign-in-refused'), route: toRecord },
  'lookup-access': { answers: lookup('right-missing'), route: toRecord },
  'lookup-empty': {
    answers: {
      ...good,
      'lookup.search': () => ok({ hits: [], total: 0, ms: 180 }),
      'lookup.recent': () => ok([]),
    },
    route: toLookup,
  },
  'lookup-many': {
    answers: {
      ...good,
      'lookup.search': () =>
        ok({
          hits: [0, 1, 2, 3, 4, 5].flatMap((round) =>
            sampleHits(4).map((hit) => ({ ...hit, uuid: hit.uuid.replace(/^./, String(round)) })),
          ),
          total: 240,
          ms: 812,
        }),
    },
    route: toLookup,
  },
  'credentials-new': { answers: noConnections, route: toForm },
  'credentials-saved': { answers: good, route: toForm },
  'credentials-running': {
    answers: {
      ...noConnections,
      'connection.validate': ({ runId }, fake) => {
        tell(fake, runId, underWay)
        return never()
      },
    },
    route: toForm,
  },
  'credentials-refused': { answers: validating('sign-in-refused'), route: toForm },
  'credentials-offline': { answers: validating('offline'), route: toForm },
  'credentials-bad-field': {
    answers: {
      ...noConnections,
      'connection.validate': () =>
        ok({
          passed: false,
          steps: [],
          fieldErrors: { agencyNo: 'The agency number has digits and a dash: 1234567-1.' },
          reported: [],
        }),
    },
    route: toForm,
  },
  vault: {
    answers: {
      ...noConnections,
      'connection.save': ({ keepForSession }) =>
        keepForSession ? ok({ connectionId: 'wsapi' }) : failed(sampleFailure('vault-unavailable')),
    },
    route: toForm,
  },
  ...agencyScenarios,
  ...credentialsScenarios,
  ...workScenarios,
  ...recordsScenarios,
}

export const scenarioNamed = (name: string | null): Scenario =>
  scenarios[name ?? 'healthy'] ?? { answers: good }
