import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { nodeReach } from '../../main/engine/net/node-reach'
import type { Reach } from '../../main/engine/net/reach'
import { makeAuthority, makeIdentity } from '../net/support/certificates'
import { freePort, startProxy, type Running } from '../net/support/servers'
import { checked, openWsapi } from './support/open-wsapi'
import { startWsapiFixture } from './support/wsapi-fixture'

const authority = makeAuthority('Harbor Test Authority')
const folder = mkdtempSync(join(tmpdir(), 'syncdesk-line-'))
const caFile = join(folder, 'ca.pem')
writeFileSync(caFile, authority.cert)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const running: Running[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()))
})

async function service(toDays = 400): Promise<string> {
  const fixture = await startWsapiFixture(makeIdentity(authority, { toDays }))
  running.push(fixture)
  return fixture.endpoint
}

/** State and evidence (or failure) of the first three steps. */
async function lineOf(endpoint: string, reach: Reach) {
  const { steps } = await checked(openWsapi({ endpoint, reach }))
  return steps
    .slice(0, 3)
    .map(({ state, evidence, failure }) => [state, evidence ?? failure?.code ?? ''])
}

describe('the first steps of a check', () => {
  test('show the way and the certificate', async () => {
    const endpoint = await service()
    const line = await lineOf(endpoint, nodeReach({ caFile }))
    expect(line[0]).toEqual(['passed', `${new URL(endpoint).host} answers`])
    expect(line[1]).toEqual(['passed', 'Direct, no proxy'])
    expect(line[2]?.[0]).toBe('passed')
    expect(line[2]?.[1]).toMatch(
      /^TLS 1\.3, certificate by Harbor Test Authority, valid until \d+ \w+ \d{4}$/,
    )
  })

  test('name the proxy', async () => {
    const proxy = await startProxy()
    running.push(proxy)
    const reach = nodeReach({ caFile, proxy: `127.0.0.1:${proxy.port}` })
    const line = await lineOf(await service(), reach)
    expect(line[1]).toEqual(['passed', `Through the proxy 127.0.0.1:${proxy.port}`])
    expect(line[2]?.[0]).toBe('passed')
  })

  test('warn of a certificate that ends soon', async () => {
    const line = await lineOf(await service(5), nodeReach({ caFile }))
    expect(line[2]?.[0]).toBe('noted')
    expect(line[2]?.[1]).toMatch(/days left$/)
  })

  test('do not fail over a certificate that cannot be shown while the line is secure', async () => {
    const reach = nodeReach({ caFile })
    const blind: Reach = { ...reach, tls: () => Promise.reject(new Error('no')) }
    const line = await lineOf(await service(), blind)
    expect(line.map(([state]) => state)).toEqual(['passed', 'passed', 'noted'])
  })

  test('fail where the fault is: address', async () => {
    const nobody = `https://localhost:${await freePort()}/`
    expect((await lineOf(nobody, nodeReach({ caFile })))[0]).toEqual([
      'failed',
      'connection-refused',
    ])
  })

  test.each([
    [407, 'proxy-sign-in'],
    [403, 'access-denied'],
  ])('fail where the fault is: a proxy that answers %i', async (status, code) => {
    const proxy = await startProxy(status)
    running.push(proxy)
    const reach = nodeReach({ caFile, proxy: `127.0.0.1:${proxy.port}` })
    const line = await lineOf(await service(), reach)
    expect(line.map(([state]) => state)).toEqual(['passed', 'failed', 'skipped'])
    expect(line[1]?.[1]).toBe(code)
  })

  test('fail where the fault is: TLS', async () => {
    const missing = nodeReach({ caFile: join(folder, 'none.pem') })
    expect((await lineOf(await service(), missing))[2]).toEqual(['failed', 'ca-file-unreadable'])
    expect((await lineOf(await service(-1), nodeReach({ caFile })))[2]).toEqual([
      'failed',
      'tls-expired',
    ])
  })
})
