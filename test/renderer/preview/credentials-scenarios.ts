import { connectionKinds } from '../../../preload/contract/systems'
import { goodAnswers } from '../support/answers'
import { failed, never, ok } from '../support/fake-bridge'
import { connectionOf } from '../support/sample-agency'
import { answersWith, sampleOns } from '../support/sample-credentials'
import { minute, sampleConnection, sampleFailure } from '../support/sample-data'
import type { Scenario } from './scenarios'

const at = Date.now()
const nothing = goodAnswers({ at, connections: [] })
const ons = answersWith('ams360-ons', at)
const toOns = { screen: 'credentials', kind: 'ams360-ons' } as const
const toCaptured = { screen: 'captured' } as const
const soon = at + 3_000 * minute

/** «credentials-new-smtp»: the page of each kind before it is set up. */
const fresh: Readonly<Record<string, Scenario>> = Object.fromEntries(
  connectionKinds.map((kind) => [
    `credentials-new-${kind}`,
    { answers: nothing, route: { screen: 'credentials', kind } },
  ]),
)

/** The Credentials and Captured screens beyond AMS360 WSAPI. */
export const credentialsScenarios: Readonly<Record<string, Scenario>> = {
  ...fresh,
  'credentials-many': {
    answers: {
      ...answersWith('connectwise', at),
      'status.read': () =>
        ok({
          revision: 8,
          at,
          findings: [],
          connections: [
            sampleConnection(at),
            connectionOf('ams360-ems', at, {
              state: 'error',
              failure: sampleFailure('sign-in-refused'),
            }),
            connectionOf('ams360-ons', at, { stale: true }),
            connectionOf('connectwise', at, { extraTimes: ['13:30', '18:00'] }),
            connectionOf('ams-plus', at, { state: 'waiting' }),
            connectionOf('smtp', at, { state: 'paused', pausedAt: at - minute }),
          ],
        }),
    },
    route: { screen: 'credentials', connectionId: 'connectwise' },
  },
  'credentials-paused': {
    answers: answersWith('ams-plus', at, { state: 'paused', pausedAt: at - minute }),
    route: { screen: 'credentials', kind: 'ams-plus' },
  },
  'ons-saved': {
    answers: { ...ons, 'ons.read': () => ok(sampleOns(at, { previousUntil: soon })) },
    route: toOns,
  },
  'ons-not-listening': {
    answers: {
      ...ons,
      'ons.read': () =>
        ok({
          ...sampleOns(at, { listening: false, accepted: 0, captured: 0 }),
          failure: sampleFailure('listener-port-taken'),
        }),
    },
    route: toOns,
  },
  'ons-loading': { answers: { ...ons, 'ons.read': never }, route: toOns },
  captured: { answers: ons, route: toCaptured },
  'captured-empty': { answers: { ...ons, 'ons.captured': () => ok([]) }, route: toCaptured },
  'captured-loading': { answers: { ...ons, 'ons.captured': never }, route: toCaptured },
  'captured-failed': {
    answers: { ...ons, 'ons.captured': () => failed(sampleFailure('bug')) },
    route: toCaptured,
  },
}
