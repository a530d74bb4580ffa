import { failureFrom } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'
import type { LookupAnswer } from '../../../preload/contract/lookup'
import type { Route } from '../../../preload/contract/routes'
import { goodAnswers } from '../support/answers'
import { failed, never, ok, type Answers } from '../support/fake-bridge'
import {
  answerFrom,
  bothAnswer,
  fullAgency,
  onlyOneAnswers,
  onlyWsapiWorks,
} from '../support/sample-agency'
import {
  customerUuid,
  errorConnection,
  minute,
  sampleFailure,
  sampleStatus,
} from '../support/sample-data'
import type { Scenario } from './scenarios'
import { tell, underWay } from './under-way'

const at = Date.now()
const good = goodAnswers({ at })
const noConnections = goodAnswers({ at, connections: [] })

const lookupOf = (answers: readonly LookupAnswer[], diagnosis?: Failure): Answers => ({
  ...good,
  'lookup.customer': ({ uuid }) =>
    ok({ uuid, answers: [...answers], ...(diagnosis && { diagnosis }) }),
})

/** One red, one not asked, one waiting, one paused: every shape of a card. */
const troubled = fullAgency(at, {
  'ams360-ems': {
    state: 'error',
    since: new Date(at).setHours(6, 0, 0, 0),
    failure: { ...sampleFailure('sign-in-refused'), title: 'AMS360 EMS refuses the key' },
  },
  connectwise: {
    state: 'error',
    since: at - 90 * minute,
    failure: { ...sampleFailure('timed-out'), title: 'ConnectWise PSA did not answer' },
  },
  'ams360-ons': { retrying: true, failure: sampleFailure('timed-out') },
  'ams360-odata': { stale: true, verifiedAt: at - 3_900 * minute },
  'ams-plus': { state: 'paused', pausedAt: at - 200 * minute },
  smtp: { state: 'waiting', strip: [] },
})

const toHistory: Route = { screen: 'history', connectionId: 'wsapi' }
const toContact: Route = { screen: 'contact' }
const toRecord: Route = { screen: 'lookup', uuid: customerUuid }

/** Several connections, their past, who is told, and look-ups side by side. */
export const agencyScenarios: Readonly<Record<string, Scenario>> = {
  agency: { answers: goodAnswers({ at, connections: fullAgency(at) }) },
  'agency-errors': { answers: goodAnswers({ at, connections: troubled }) },
  'agency-one-error': {
    answers: goodAnswers({
      at,
      connections: fullAgency(at, {
        'ams360-ems': {
          state: 'error',
          since: new Date(at).setHours(6, 0, 0, 0),
          failure: sampleFailure('sign-in-refused'),
        },
      }),
    }),
  },
  'agency-finding': {
    answers: {
      ...good,
      'status.read': () => ok(sampleStatus(at, fullAgency(at), 7, [onlyWsapiWorks])),
    },
  },
  'agency-error-and-finding': {
    answers: {
      ...good,
      'status.read': () => ok(sampleStatus(at, troubled, 7, [onlyWsapiWorks])),
    },
  },
  'agency-checking': {
    answers: {
      ...goodAnswers({ at, connections: fullAgency(at) }),
      'connection.check': ({ runId, connectionId }, fake) => {
        tell(fake, runId, underWay, connectionId)
        return never()
      },
    },
  },
  history: { answers: good, route: toHistory },
  'history-error': {
    answers: goodAnswers({ at, connections: [errorConnection(at)] }),
    route: toHistory,
  },
  'history-empty': { answers: { ...good, 'connection.history': () => ok([]) }, route: toHistory },
  'history-gone': { answers: noConnections, route: toHistory },
  contact: { answers: good, route: toContact },
  'contact-first': {
    answers: {
      ...good,
      'contact.read': () => ok({ mailServer: 'not-set-up' }),
      'mail.list': () => ok([]),
    },
    route: toContact,
  },
  'contact-failed': {
    answers: {
      ...good,
      'contact.read': () => failed(sampleFailure('store-damaged')),
      'mail.list': () => failed(sampleFailure('store-damaged')),
    },
    route: toContact,
  },
  'contact-not-saved': {
    answers: { ...good, 'contact.save': () => failed(sampleFailure('disk-full')) },
    route: toContact,
  },
  'lookup-beside': { answers: lookupOf(bothAnswer), route: toRecord },
  'lookup-three': {
    answers: lookupOf([
      ...bothAnswer,
      answerFrom('ams360-odata', 240, { failure: sampleFailure('timed-out') }),
    ]),
    route: toRecord,
  },
  'lookup-one-of-two': {
    answers: lookupOf(
      onlyOneAnswers,
      failureFrom(
        'systems-differ',
        { system: 'AMS360 WSAPI', other: 'AMS360 EMS', connectionId: 'ams360-ems' },
        'SD-5',
      ),
    ),
    route: toRecord,
  },
}
