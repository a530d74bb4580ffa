import { describe, expect, it } from 'vitest'
import { diagnosisFrom, type Asked } from '../../../../main/engine/lookup/diagnosis'
import { failureFrom } from '../../../../preload/contract/failure-words'
import { failure, failureCodes, type FailureCode } from '../../../../preload/contract/failures'
import type { CustomerRecord } from '../../../../preload/contract/lookup'
import { systemNames, type ConnectionKind } from '../../../../preload/contract/systems'

const record: CustomerRecord = {
  uuid: '00000000-0000-4000-8000-000000000001',
  number: '1',
  name: 'Dana Whitlock',
  type: 'customer',
  active: true,
  groups: [],
  contacts: [],
}
const answer = (kind: ConnectionKind, code?: FailureCode): Asked => ({
  connectionId: kind,
  answer: {
    kind,
    name: systemNames[kind],
    ms: 5,
    ...(code ? { failure: failureFrom(code, { advice: [`Mend ${kind}.`] }, 'r') } : { record }),
  },
})
const wsapi = (code?: FailureCode) => answer('ams360-wsapi', code)
const ems = (code?: FailureCode) => answer('ams360-ems', code)
const odata = (code?: FailureCode) => answer('ams360-odata', code)

describe('nothing to explain', () => {
  it.each([
    ['one system that sees it', [wsapi()]],
    ['one system that does not', [wsapi('customer-not-found')]],
    ['all see it', [wsapi(), ems(), odata()]],
    ['none sees it', [wsapi('customer-not-found'), ems('customer-not-found')]],
    [
      'one is missing a customer, the other its sign-in',
      [wsapi('customer-not-found'), ems('sign-in-refused')],
    ],
    ['the network of one is in trouble', [wsapi(), ems('timed-out')]],
    ['the service of one is', [wsapi('server-error'), ems()]],
  ])('%s', (_name, asked) => {
    expect(diagnosisFrom(asked)).toBeUndefined()
  })
})

describe('partial configuration', () => {
  it.each([
    ['only-wsapi-works', [wsapi(), ems('sign-in-refused')], 'ams360-ems'],
    ['only-wsapi-works', [wsapi(), ems('right-missing'), odata()], 'ams360-ems'],
    ['only-ems-works', [wsapi('sign-in-refused'), ems()], 'ams360-wsapi'],
    ['only-ems-works', [wsapi('session-refused'), ems(), odata('timed-out')], 'ams360-wsapi'],
  ] as const)('%s', (code, asked, id) => {
    const diagnosis = diagnosisFrom(asked)
    expect(failure.parse(diagnosis)).toMatchObject({
      code,
      advice: [`Mend ${id}.`],
      fix: { act: 'go', route: { screen: 'credentials', connectionId: id } },
    })
    expect(diagnosis?.title).toMatch(/^AMS360 (WSAPI|EMS) works, but AMS360 (WSAPI|EMS) does not$/)
  })
})

describe('systems that differ', () => {
  it.each([
    ['WSAPI sees it, EMS does not', [wsapi(), ems('customer-not-found')], 'ams360-ems'],
    ['EMS sees it, WSAPI does not', [wsapi('customer-not-found'), ems()], 'ams360-wsapi'],
    ['only OData does not', [wsapi(), ems(), odata('customer-not-found')], 'ams360-odata'],
  ] as const)('%s', (_name, asked, id) => {
    const diagnosis = diagnosisFrom(asked)
    expect(diagnosis).toMatchObject({
      code: 'systems-differ',
      fix: { route: { screen: 'credentials', connectionId: id } },
    })
    const advice = diagnosis?.advice.join(' ') ?? ''
    expect(advice).toMatch(/business units.*access.*minutes ago/)
    expect(advice).toContain(systemNames[id])
  })
})

it.each(failureCodes)('%s of one system is never dressed up as another’s', (code) => {
  const diagnosis = diagnosisFrom([wsapi(), ems(code)])
  expect([undefined, 'only-wsapi-works', 'systems-differ']).toContain(diagnosis?.code)
  const route = { screen: 'credentials', connectionId: 'ams360-ems' }
  expect(diagnosis?.fix ?? { route }).toMatchObject({ route })
})
