import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Fault } from '../../main/engine/connectors/fault'
import { readCertificate } from '../../main/engine/net/certificate'
import { networkFault } from '../../main/engine/net/network-fault'
import { nodeReach } from '../../main/engine/net/node-reach'
import { makeAuthority, makeIdentity, type Identity } from './support/certificates'
import {
  freePort,
  startHttp,
  startHttps,
  startProxy,
  startSilence,
  type Running,
} from './support/servers'

const authority = makeAuthority('Harbor Test Authority')
const folder = mkdtempSync(join(tmpdir(), 'syncdesk-ca-'))
const caFile = join(folder, 'ca.pem')
const running: Running[] = []

beforeAll(() => writeFileSync(caFile, authority.cert))
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function start(identity: Identity): Promise<string> {
  const server = await startHttps(identity, (request, response) => {
    let body = ''
    request.on('data', (piece) => (body += String(piece)))
    request.on('end', () => response.end(`${request.method} ${body}`))
  })
  running.push(server)
  return `https://localhost:${server.port}/service`
}
const signal = (): AbortSignal => AbortSignal.timeout(5000)
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'fine',
    (error: unknown) => networkFault(error, {}).code,
  )

describe('the certificate of a server', () => {
  test('is read with an extra CA file', async () => {
    const url = await start(makeIdentity(authority, { toDays: 30 }))
    const facts = await nodeReach({ caFile }).tls(url, signal())
    expect(facts).toMatchObject({
      protocol: 'TLSv1.3',
      issuer: 'Harbor Test Authority',
      subject: 'localhost',
    })
    expect(facts.validTo).toBeGreaterThan(Date.now() + 29 * 86_400_000)
  })

  test.each([
    ['untrusted', makeIdentity(makeAuthority('Stranger')), 'tls-untrusted'],
    ['expired', makeIdentity(authority, { fromDays: -30, toDays: -1 }), 'tls-expired'],
    ['not valid yet', makeIdentity(authority, { fromDays: 2, toDays: 9 }), 'tls-expired'],
    ['for another name', makeIdentity(authority, { names: ['other.example'] }), 'tls-wrong-name'],
  ])('%s: probe and fetch say so', async (_, identity, code) => {
    const url = await start(identity)
    const reach = nodeReach({ caFile })
    expect(await codeOf(reach.tls(url, signal()))).toBe(code)
    expect(await codeOf(reach.fetch(url))).toBe(code)
  })

  test('is untrusted without the CA file, by the probe and by Node’s own fetch', async () => {
    const url = await start(makeIdentity(authority))
    expect(await codeOf(nodeReach().tls(url, signal()))).toBe('tls-untrusted')
    expect(await codeOf(nodeReach().fetch(url))).toBe('tls-untrusted')
  })

  test('can be read whatever it is when another stack decides', async () => {
    const url = await start(makeIdentity(makeAuthority('Office Inspection')))
    const facts = await readCertificate(url, { verify: false, signal: signal() })
    expect(facts.issuer).toBe('Office Inspection')
  })

  test('a server without TLS is no secure connection', async () => {
    const server = await startHttp((_, response) => response.end('plain'))
    running.push(server)
    const url = `https://localhost:${server.port}/`
    expect(await codeOf(nodeReach().tls(url, signal()))).toBe('tls-failed')
    expect(await codeOf(nodeReach().fetch(url))).toBe('tls-failed')
  })
})

describe('fetch with an extra CA file', () => {
  test('sends and receives', async () => {
    const url = await start(makeIdentity(authority))
    const response = await nodeReach({ caFile }).fetch(url, { method: 'POST', body: 'Bonjour é' })
    expect([response.status, await response.text()]).toEqual([200, 'POST Bonjour é'])
  })

  test.each([
    ['missing', join(folder, 'none.pem'), undefined],
    ['without a certificate', join(folder, 'empty.pem'), 'hello'],
    [
      'damaged',
      join(folder, 'bad.pem'),
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
    ],
  ])('%s file: named', async (_, path, text) => {
    if (text !== undefined) writeFileSync(path, text)
    const reach = nodeReach({ caFile: path })
    await expect(reach.fetch('https://localhost:1/')).rejects.toMatchObject({
      code: 'ca-file-unreadable',
      facts: { path },
    })
    await expect(reach.tls('https://localhost:1/', signal())).rejects.toBeInstanceOf(Fault)
  })
})

describe('through a proxy', () => {
  test('fetch and probe ask it for a tunnel by name', async () => {
    const proxy = await startProxy()
    running.push(proxy)
    const url = await start(makeIdentity(authority))
    const reach = nodeReach({ caFile, proxy: `127.0.0.1:${proxy.port}` })
    expect(await (await reach.fetch(url)).text()).toBe('GET ')
    expect((await reach.tls(url, signal())).subject).toBe('localhost')
    expect(proxy.asked).toEqual([new URL(url).host, new URL(url).host])
  })

  test.each([
    [407, 'proxy-sign-in'],
    [403, 'access-denied'],
    [502, 'connection-refused'],
  ])('that answers %i', async (status, code) => {
    const proxy = await startProxy(status)
    running.push(proxy)
    const reach = nodeReach({ caFile, proxy: `127.0.0.1:${proxy.port}` })
    expect(await codeOf(reach.fetch('https://wsapi.example/'))).toBe(code)
    expect(await codeOf(reach.tls('https://wsapi.example/', signal()))).toBe(code)
  })

  test('that is not there', async () => {
    const reach = nodeReach({ caFile, proxy: `127.0.0.1:${await freePort()}` })
    expect(await codeOf(reach.fetch('https://wsapi.example/'))).toBe('proxy-unreachable')
  })
})

test('an abort ends a probe that gets no answer', async () => {
  const server = await startSilence()
  running.push(server)
  const started = Date.now()
  const hanging = nodeReach({ proxy: `127.0.0.1:${server.port}` })
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 50)
  await expect(hanging.tls('https://wsapi.example/', stop.signal)).rejects.toMatchObject({
    name: 'AbortError',
  })
  expect(Date.now() - started).toBeLessThan(1000)
})
