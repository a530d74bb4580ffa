import { createServer, type RequestListener } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { stepsOf } from '../../preload/contract/systems'
import { code, intakeRig, jsonMessage } from '../intake/support/intake-rig'
import { makeAuthority, makeIdentity } from '../net/support/certificates'
import { freePort, startHttp, startHttps } from '../net/support/servers'
import { checked, saved } from './support/checked-ons'

/** A reverse proxy in front of the listener: what it does with a request is the test's. */
async function proxyTo(port: number, change: { code?: boolean; status?: number } = {}) {
  const handle: RequestListener = (request, response) => {
    if (change.status !== undefined) {
      response.writeHead(change.status).end()
      return
    }
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString()
      const sent = change.code ? body.replaceAll(code, 'x') : body
      const init = request.method === 'GET' ? {} : { body: sent }
      fetch(`http://127.0.0.1:${port}${request.url}`, { method: request.method ?? '', ...init })
        .then((answer) => response.writeHead(answer.status).end())
        .catch(() => response.writeHead(502).end())
    })
  }
  const proxy = await startHttp(handle)
  onTestFinished(proxy.stop)
  return `http://127.0.0.1:${proxy.port}`
}

describe('a check', () => {
  test('has the steps that the page shows, in their order', async () => {
    const rig = await intakeRig()
    const { steps, passed, verified } = await checked(saved(rig))
    expect(steps.map(({ name }) => name)).toEqual(stepsOf['ams360-ons'])
    expect(steps.map(({ state }) => state)).toEqual([
      'passed',
      'skipped',
      'passed',
      'noted',
      'skipped',
    ])
    expect([passed, verified]).toEqual([true, 'listens, the code is accepted'])
  })

  test('stores nothing of its own, counts nothing, and shows no code', async () => {
    const rig = await intakeRig()
    const result = await checked(saved(rig))
    expect(rig.count()).toBe(0)
    expect(rig.intake.tally.refusedSince(0)).toBe(0)
    expect(JSON.stringify([result, rig.log.lines])).not.toContain(code)
  })

  test('of what was typed opens a port that is not used yet, and closes it again', async () => {
    const rig = await intakeRig()
    const port = await freePort()
    const typed = { port: String(port) }
    expect(await checked(rig.session(typed))).toMatchObject({ passed: true })
    await expect(fetch(`http://127.0.0.1:${port}/ons`, { method: 'POST' })).rejects.toThrow(
      'fetch failed',
    )
    expect((await rig.post(jsonMessage())).status).toBe(200)
  })

  test('of other settings for our own port lets the listener come back as it was', async () => {
    const rig = await intakeRig()
    const typed = { bindAddress: '0.0.0.0' }
    const { steps, passed } = await checked(saved(rig, typed))
    expect(passed).toBe(true)
    expect(steps[0]).toMatchObject({ name: 'listener', state: 'noted' })
    expect((await rig.post(jsonMessage())).status).toBe(200)
    expect(rig.intake.state().isListening).toBe(true)
  })

  test('fails when another program has the port', async () => {
    const rig = await intakeRig()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const { failure, stateOf } = await checked(rig.session({ port }))
    expect(failure?.code).toBe('listener-port-taken')
    expect(failure?.title).toContain(port)
    expect(stateOf('code')).toBe('skipped')
  })

  test('fails with an address that this PC does not have, and a certificate that is none', async () => {
    const rig = await intakeRig()
    const port = String(await freePort())
    const away = await checked(rig.session({ bindAddress: '203.0.113.7', port }))
    expect(away.failure?.code).toBe('listener-address-unusable')
    const none = { port, certFile: '/no/cert.pem', keyFile: '/no/key.pem' }
    const certificate = await checked(rig.session(none))
    expect(certificate.failure).toMatchObject({ code: 'listener-certificate' })
  })

  test('ends within a second when somebody stops it', async () => {
    const rig = await intakeRig()
    const silent = await startHttp(() => undefined)
    onTestFinished(silent.stop)
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 100)
    const started = performance.now()
    const typed = { publicAddress: `http://127.0.0.1:${silent.port}` }
    const { failure } = await checked(saved(rig, typed), stop.signal)
    expect(failure?.code).toBe('cancelled')
    expect(performance.now() - started).toBeLessThan(1_100)
  })
})

describe('the public address', () => {
  test('reaches us: probe and code go through it', async () => {
    const rig = await intakeRig()
    const publicAddress = await proxyTo(rig.port)
    const { passed, steps } = await checked(saved(rig, { publicAddress: `${publicAddress}/ons` }))
    expect(passed).toBe(true)
    expect(steps[1]).toMatchObject({ name: 'public-address', state: 'passed' })
  })

  test.each([
    [200, 'public-address-elsewhere'],
    [404, 'public-address-elsewhere'],
    [302, 'public-address-elsewhere'],
    [502, 'public-address-silent'],
  ])('somebody answers %i in our place: %s', async (status, expected) => {
    const rig = await intakeRig()
    const publicAddress = await proxyTo(rig.port, { status })
    const { failure, passed } = await checked(saved(rig, { publicAddress }))
    expect([passed, failure?.code]).toEqual([false, expected])
    expect(failure?.title).toContain(new URL(publicAddress).host)
  })

  test('nobody answers', async () => {
    const rig = await intakeRig()
    const publicAddress = `http://127.0.0.1:${await freePort()}`
    const { failure } = await checked(saved(rig, { publicAddress }))
    expect(failure?.code).toBe('public-address-silent')
  })

  test('answers with a certificate that nobody trusts: that is said, not silence', async () => {
    const rig = await intakeRig()
    const stranger = makeIdentity(makeAuthority('Stranger'))
    const other = await startHttps(stranger, (_, response) => response.end())
    onTestFinished(other.stop)
    const publicAddress = `https://localhost:${other.port}`
    const { failure, stateOf } = await checked(saved(rig, { publicAddress }))
    expect([failure?.code, stateOf('public-address')]).toEqual(['tls-untrusted', 'failed'])
  })

  test('is not tested when somebody turned that off; the code is, on this PC', async () => {
    const rig = await intakeRig()
    const publicAddress = `http://127.0.0.1:${await freePort()}`
    const { passed, stateOf } = await checked(saved(rig, { publicAddress, probePublic: 'no' }))
    expect([passed, stateOf('public-address'), stateOf('code')]).toEqual([
      true,
      'skipped',
      'passed',
    ])
  })

  test('where the code does not arrive as it was sent', async () => {
    const rig = await intakeRig()
    const publicAddress = await proxyTo(rig.port, { code: true })
    const { failure } = await checked(saved(rig, { publicAddress }))
    expect(failure?.code).toBe('code-not-accepted')
  })
})
