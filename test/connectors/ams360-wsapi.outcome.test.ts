import { describe, expect, test } from 'vitest'
import { operations } from '../../main/engine/connectors/ams360-wsapi/operations'
import { outcomeOf, outcomes } from '../../main/engine/connectors/ams360-wsapi/outcome'
import { Fault } from '../../main/engine/connectors/fault'
import { networkFault } from '../../main/engine/net/network-fault'
import { failureCodes, type FailureCode } from '../../preload/contract/failures'
import { writes } from './support/wsapi-writes'

describe('the table of outcomes', () => {
  test('knows every failure', () => {
    expect(Object.keys(outcomes).toSorted()).toEqual(failureCodes.toSorted())
  })

  const surely: readonly FailureCode[] = [
    'offline',
    'address-not-found',
    'connection-refused',
    'proxy-unreachable',
    'proxy-sign-in',
    'tls-untrusted',
    'tls-expired',
    'tls-wrong-name',
    'tls-failed',
    'access-denied',
    'service-not-found',
    'rate-limited',
    'right-missing',
    'session-refused',
    'sign-in-refused',
    'request-refused',
    'customer-not-found',
    'input-invalid',
  ]
  test.each(surely)('%s: not done', (code) => expect(outcomeOf(new Fault(code))).toBe('not-done'))

  const perhaps: readonly FailureCode[] = [
    'connection-reset',
    'timed-out',
    'cancelled',
    'answer-empty',
    'answer-malformed',
    'answer-not-soap',
    'answer-too-large',
    'answer-unexpected',
    'answer-unsafe',
    'server-error',
    'redirected',
    'service-fault',
    'bug',
  ]
  test.each(perhaps)('%s: unknown', (code) => expect(outcomeOf(new Fault(code))).toBe('unknown'))

  test.each([
    ['net::ERR_INTERNET_DISCONNECTED', 'not-done'],
    ['net::ERR_NETWORK_CHANGED', 'unknown'],
    ['net::ERR_NETWORK_IO_SUSPENDED', 'unknown'],
  ])('offline by %s: %s', (name, outcome) => {
    const fault = networkFault(new Error(name), {})
    expect([fault.code, outcomeOf(fault)]).toEqual(['offline', outcome])
  })

  test.each([
    ['connect', 'not-done'],
    ['read', 'unknown'],
  ])('offline while the socket was in %s: %s', (syscall, outcome) => {
    const broken = Object.assign(new Error('network is down'), { code: 'ENETDOWN', syscall })
    const fault = networkFault(new TypeError('fetch failed', { cause: broken }), {})
    expect([fault.code, outcomeOf(fault)]).toEqual(['offline', outcome])
  })

  test('every operation that changes something is tried here', () => {
    const changing = Object.entries(operations).filter(([, { writes: isWrite }]) => isWrite)
    expect(changing.map(([name]) => name).toSorted()).toEqual(
      writes.map(({ operation }) => operation).toSorted(),
    )
  })
})
