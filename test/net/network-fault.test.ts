import { describe, expect, test } from 'vitest'
import { failureCodes } from '../../preload/contract/failures'
import { Fault } from '../../main/engine/connectors/fault'
import { networkFault } from '../../main/engine/net/network-fault'
import { nodeReach } from '../../main/engine/net/node-reach'
import { freePort } from './support/servers'

const node = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('inner'), { code }) })

describe('a network error becomes a failure by its fact', () => {
  test.each([
    ['ENOTFOUND', 'address-not-found'],
    ['EAI_AGAIN', 'address-not-found'],
    ['ECONNREFUSED', 'connection-refused'],
    ['ECONNRESET', 'connection-reset'],
    ['UND_ERR_SOCKET', 'connection-reset'],
    ['ETIMEDOUT', 'timed-out'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
    ['ENETUNREACH', 'offline'],
    ['CERT_HAS_EXPIRED', 'tls-expired'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-untrusted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-untrusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-untrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-wrong-name'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-failed'],
    ['EPROTO', 'tls-failed'],
    ['HPE_INVALID_CONSTANT', 'answer-malformed'],
  ])('Node %s: %s', (code, expected) => {
    const fault = networkFault(node(code), { system: 'X', host: 'h' })
    expect(fault).toMatchObject({
      code: expected,
      facts: { system: 'X', host: 'h', codes: [code] },
    })
    expect(fault.cause).toBeInstanceOf(TypeError)
  })

  test.each([
    ['ERR_NAME_NOT_RESOLVED', 'address-not-found'],
    ['ERR_CONNECTION_REFUSED', 'connection-refused'],
    ['ERR_CONNECTION_RESET', 'connection-reset'],
    ['ERR_CONNECTION_CLOSED', 'connection-reset'],
    ['ERR_EMPTY_RESPONSE', 'connection-reset'],
    ['ERR_TIMED_OUT', 'timed-out'],
    ['ERR_CONNECTION_TIMED_OUT', 'timed-out'],
    ['ERR_INTERNET_DISCONNECTED', 'offline'],
    ['ERR_NETWORK_CHANGED', 'offline'],
    ['ERR_PROXY_CONNECTION_FAILED', 'proxy-unreachable'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'access-denied'],
    ['ERR_CERT_DATE_INVALID', 'tls-expired'],
    ['ERR_CERT_AUTHORITY_INVALID', 'tls-untrusted'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'tls-wrong-name'],
    ['ERR_CERT_WEAK_KEY', 'tls-untrusted'],
    ['ERR_SSL_PROTOCOL_ERROR', 'tls-failed'],
    ['ERR_SOMETHING_NEW', 'connection-reset'],
  ])('Chromium %s: %s', (name, expected) => {
    expect(networkFault(new Error(`net::${name}`), {})).toMatchObject({
      code: expected,
      facts: { codes: [name] },
    })
  })

  test('Electron’s own word for a redirect', () => {
    expect(networkFault(new Error('Redirect was cancelled'), {}).code).toBe('redirected')
  })

  test('texts that only look alike are no facts', () => {
    for (const text of ['net::ERR_TIMED_OUT at https://x', 'wrong password', 'ECONNREFUSED']) {
      expect(networkFault(new Error(text), {}).code).toBe('bug')
    }
    expect(networkFault('net::ERR_TIMED_OUT', {}).code).toBe('bug')
  })

  test('both addresses of a host failed: the first one speaks', () => {
    const both = new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })])
    expect(networkFault(new TypeError('x', { cause: both }), {}).code).toBe('connection-refused')
  })

  test('a fault stays itself, and a circle of causes ends', () => {
    const fault = new Fault('timed-out')
    expect(networkFault(fault, {})).toBe(fault)
    const circle = new Error('a')
    circle.cause = circle
    expect(failureCodes).toContain(networkFault(circle, {}).code)
  })

  test('Node’s fetch to a port where nobody listens', async () => {
    const error: unknown = await nodeReach()
      .fetch(`http://127.0.0.1:${await freePort()}/`)
      .catch((reason: unknown) => reason)
    expect(networkFault(error, {}).code).toBe('connection-refused')
  })
})
