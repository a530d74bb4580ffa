import { describe, expect, it } from 'vitest'
import { signatureFor, signatureProblem } from '../../main/engine/intake/api/signature'
import { callEvent, sendTo, waysRig } from './support/ways-rig'

/** The example of the Standard Webhooks specification. */
const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  body: Buffer.from('{"test": 2432232314}'),
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const at = Number(vector.timestamp) * 1_000
const headers = {
  'webhook-id': vector.id,
  'webhook-timestamp': vector.timestamp,
  'webhook-signature': vector.signature,
}
const problemOf = (changed: object = {}, now = at, body: Buffer = vector.body) =>
  signatureProblem(vector.secret, { ...headers, ...changed }, body, now)

describe('the signature', () => {
  it('is the one of the specification', () => {
    const { secret, id, timestamp, body, signature } = vector
    expect(signatureFor(secret, id, timestamp, body)).toBe(signature)
    expect(problemOf()).toBeUndefined()
  })

  it('may be one of several, and others are passed over', () => {
    const several = `v1a,abc v1,${'A'.repeat(43)}= ${vector.signature}`
    expect(problemOf({ 'webhook-signature': several })).toBeUndefined()
    const many = `${'v1,abc '.repeat(10)}${vector.signature}`
    expect(problemOf({ 'webhook-signature': many })).toContain('does not fit')
  })

  it('counts for five minutes, before and after', () => {
    expect(problemOf({}, at + 300_000)).toBeUndefined()
    expect(problemOf({}, at - 300_000)).toBeUndefined()
    expect(problemOf({}, at + 300_001)).toContain('timestamp')
    expect(problemOf({}, at - 300_001)).toContain('timestamp')
  })

  it.each([
    ['another id', { 'webhook-id': 'msg_2' }, 'does not fit'],
    ['another time', { 'webhook-timestamp': '1614265331' }, 'does not fit'],
    ['another scheme', { 'webhook-signature': vector.signature.replace('v1', 'v2') }, 'not fit'],
    ['no id', { 'webhook-id': undefined }, 'missing'],
    ['no time', { 'webhook-timestamp': '' }, 'missing'],
    ['no signature', { 'webhook-signature': undefined }, 'missing'],
    ['a time that is none', { 'webhook-timestamp': '1e9' }, 'timestamp'],
  ])('with %s is refused', (_what, changed, words) => {
    expect(problemOf(changed)).toContain(words)
  })

  it('does not fit another body', () => {
    expect(problemOf({}, at, Buffer.from('{"test": 2432232315}'))).toContain('does not fit')
  })
})

describe('a source that signs', () => {
  it('is taken with token and signature, and with neither of them alone', async () => {
    const rig = await waysRig()
    const { id, token } = await rig.addSource('Signed', true)
    await rig.handlers['sources.copySecret']({ id })
    const secret = rig.copied.at(-1) ?? ''
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const body = JSON.stringify(callEvent())
    const timestamp = String(Math.floor(rig.clock.now() / 1_000))
    const signed = {
      'webhook-id': 'm-1',
      'webhook-timestamp': timestamp,
      'webhook-signature': signatureFor(secret, 'm-1', timestamp, Buffer.from(body)),
    }
    expect((await sendTo(rig.origin, token, body)).status).toBe(401)
    expect((await sendTo(rig.origin, '', body, signed)).status).toBe(401)
    expect((await sendTo(rig.origin, token, `${body} `, signed)).status).toBe(401)
    expect(rig.memory.calls()).toBe(0)
    expect((await sendTo(rig.origin, token, body, signed)).status).toBe(200)
    rig.clock.advance(301_000)
    expect((await sendTo(rig.origin, token, body, signed)).status).toBe(401)
    expect(rig.bytes().includes(secret.slice(6))).toBe(false)
    expect(rig.redactor.text(`it says ${secret}`)).not.toContain(secret)
  })

  it('waits while its secret cannot be opened, and gets another by renewing', async () => {
    const rig = await waysRig()
    const { id, token } = await rig.addSource('Signed', true)
    rig.vault.lock(true)
    expect((await sendTo(rig.origin, token, callEvent())).status).toBe(503)
    rig.vault.lock(false)
    expect((await sendTo(rig.origin, token, callEvent())).status).toBe(401)
    rig.vault.changeKey('another user')
    await rig.handlers['sources.renew']({ id })
    await rig.handlers['sources.copySecret']({ id })
    expect(rig.copied.at(-1)).toMatch(/^whsec_/)
  })
})
