import type { IncomingMessage } from 'node:http'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { amsPlusConnector } from '../../main/engine/connectors/ams-plus/connector'
import { connectors } from '../../main/engine/connectors/registry'
import { nodeReach } from '../../main/engine/net/node-reach'
import type { Reach } from '../../main/engine/net/reach'
import type { Step } from '../../preload/contract/connections'
import { makeAuthority, makeIdentity } from '../net/support/certificates'
import { freePort, startHttp, startHttps, startProxy, startSilence } from '../net/support/servers'
import { recordingLog } from './support/recording-log'

const token = 'canary-7f3a-leadpost'
const authority = makeAuthority('Harbor Test Authority')
const folder = mkdtempSync(join(tmpdir(), 'syncdesk-leads-'))
const caFile = join(folder, 'ca.pem')
writeFileSync(caFile, authority.cert)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Options = { readonly reach?: Reach; readonly seconds?: number; readonly signal?: AbortSignal }

/** Runs the check and keeps the end of each step; nothing of the secret may come out of it. */
async function check(postUrl: string, { reach, seconds = 8, signal }: Options = {}) {
  const log = recordingLog()
  const settings = { recordKind: 'sales', timeoutSeconds: seconds, caFile: '' } as const
  await using session = amsPlusConnector.open(
    settings,
    { postUrl },
    { reach: reach ?? nodeReach(), log, now: Date.now },
  )
  const seen: Step[] = []
  const result = await session.check(
    (step) => void seen.push(step),
    signal ?? AbortSignal.timeout(9_000),
  )
  const steps = seen.filter(({ state }) => state !== 'running')
  const failed = steps.find(({ state }) => state === 'failed')
  expect(JSON.stringify([seen, result]) + log.text()).not.toContain(token)
  return { ...result, steps, step: failed?.name, code: failed?.failure?.code }
}

const heard: string[] = []
const listener = (
  request: IncomingMessage,
  response: { writeHead(status: number): { end(): void } },
) => {
  heard.push(`${request.method} ${request.url}`)
  response.writeHead(404).end()
}
async function service(toDays = 400): Promise<string> {
  const server = await startHttps(makeIdentity(authority, { toDays }), listener)
  heard.length = 0
  onTestFinished(() => server.stop())
  return `https://localhost:${server.port}/post/${token}?key=${token}`
}

describe('the check of AMS+', () => {
  it('proves address and TLS, never asks at the Lead POST URL, and says so', async () => {
    const url = await service()
    const { passed, verified, reported, steps } = await check(url, { reach: nodeReach({ caFile }) })
    expect(passed).toBe(true)
    expect(verified).toBe('reached the server; no lead was sent to test it')
    expect(reported).toEqual([{ label: 'Server', value: new URL(url).host }])
    expect(steps.map(({ name, state }) => [name, state])).toEqual([
      ['address', 'passed'],
      ['proxy', 'passed'],
      ['tls', 'passed'],
    ])
    expect(steps[2]?.evidence).toMatch(
      /^TLS 1\.3, certificate by Harbor Test Authority, valid until .+\. No lead is sent to test it$/,
    )
    expect(heard).toEqual(['HEAD /'])
  })

  it('goes through the proxy and says which', async () => {
    const proxy = await startProxy()
    onTestFinished(() => proxy.stop())
    const reach = nodeReach({ caFile, proxy: `127.0.0.1:${proxy.port}` })
    const { steps } = await check(await service(), { reach })
    expect(steps[1]?.evidence).toBe(`Through the proxy 127.0.0.1:${proxy.port}`)
    expect(JSON.stringify(proxy.asked)).not.toContain(token)
  })

  it.each([
    ['whom nobody trusts', 400, false, 'tls-untrusted'],
    ['that has expired', -1, true, 'tls-expired'],
  ] as const)('fails at a certificate %s', async (_name, toDays, isKnown, code) => {
    const reach = nodeReach(isKnown ? { caFile } : {})
    expect(await check(await service(toDays), { reach })).toMatchObject({ step: 'tls', code })
    expect(heard).toEqual([])
  })

  it('fails at an address where nobody is', async () => {
    const port = await freePort()
    for (const scheme of ['http://127.0.0.1', 'https://localhost']) {
      const result = await check(`${scheme}:${port}/post/${token}`)
      expect(result).toMatchObject({ passed: false, step: 'address', code: 'connection-refused' })
    }
    const unknown = await check(`https://leads.invalid/post/${token}`)
    expect(unknown).toMatchObject({ step: 'address', code: 'address-not-found' })
  })

  it('fails when nobody speaks, in time', async () => {
    const mute = await startSilence()
    onTestFinished(() => mute.stop())
    const url = `http://127.0.0.1:${mute.port}/post/${token}`
    expect(await check(url, { seconds: 0.4 })).toMatchObject({ step: 'address', code: 'timed-out' })
  })

  it('ends within a second when it is stopped', async () => {
    const mute = await startSilence()
    onTestFinished(() => mute.stop())
    for (const scheme of ['http://127.0.0.1', 'https://localhost']) {
      const stop = new AbortController()
      setTimeout(() => stop.abort(), 100)
      const started = performance.now()
      const url = `${scheme}:${mute.port}/post/${token}`
      expect((await check(url, { seconds: 60, signal: stop.signal })).code).toBe('cancelled')
      expect(performance.now() - started).toBeLessThan(1_100)
    }
  })

  it('on this PC knocks at the root only', async () => {
    const server = await startHttp(listener)
    heard.length = 0
    onTestFinished(() => server.stop())
    const { passed, steps } = await check(`http://127.0.0.1:${server.port}/post/${token}`)
    expect(passed).toBe(true)
    expect(heard).toEqual(['HEAD /'])
    expect(steps[2]).toMatchObject({ state: 'skipped' })
    expect(steps[2]?.evidence).toMatch(/No lead is sent to test it$/)
  })

  it('does not care what the server says at its root', async () => {
    for (const status of [200, 302, 401, 403, 405, 500, 503]) {
      const server = await startHttp((_request, response) => {
        response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end()
      })
      onTestFinished(() => server.stop())
      expect((await check(`http://127.0.0.1:${server.port}/${token}`)).passed).toBe(true)
    }
  })
})

describe('the form of AMS+', () => {
  const parse = (settings: Record<string, string>, postUrl: string) =>
    connectors['ams-plus'].parse(settings, { postUrl })

  it('takes the address and a kind of record', () => {
    const { fieldErrors, settings } = parse({}, ` https://leads.example.com/p/${token}?a=1 `)
    expect(fieldErrors).toEqual({})
    expect(settings).toEqual({ recordKind: 'sales', timeoutSeconds: '30', caFile: '' })
    expect(parse({ recordKind: 'individual' }, `http://localhost:1/${token}`).fieldErrors).toEqual(
      {},
    )
  })

  it.each([
    '',
    'leads.example.com/post',
    `http://leads.example.com/${token}`,
    `ftp://leads.example.com/${token}`,
    `https://user:${token}@leads.example.com/`,
    `https://leads.example.com/${token}#part`,
    `https://leads.example.com/${token}?a=1#part`,
    `https://leads.example.com/${token} x`,
    `https://leads.example.com/?a=${token} x`,
  ])('does not take «%s», and does not quote it', (postUrl) => {
    const { fieldErrors } = parse({}, postUrl)
    expect(Object.keys(fieldErrors)).toEqual(['postUrl'])
    expect(JSON.stringify(fieldErrors)).not.toContain(token)
  })

  it('does not take another kind of record', () => {
    const { fieldErrors } = parse({ recordKind: 'policy' }, `https://leads.example.com/${token}`)
    expect(Object.keys(fieldErrors)).toEqual(['recordKind'])
  })

  it('shows nothing of the address', () => {
    const { settings } = parse({ recordKind: 'individual' }, `https://leads.example.com/${token}`)
    const shown = connectors['ams-plus'].describe(settings)
    expect(shown[0]).toEqual({ label: 'Leads become', value: 'Individual Records' })
    expect(JSON.stringify([shown, settings])).not.toMatch(/canary|leads\.example/)
  })
})
