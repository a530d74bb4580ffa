import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { code, intakeRig, jsonMessage } from './support/intake-rig'

describe('what is no notification', () => {
  const headers = { origin: 'https://evil.example' }
  it.each([
    ['another path', '/', 404],
    ['a path that only begins alike', '/onsite', 404],
    ['a probe that nobody waits for', `/probe/${'n'.repeat(32)}`, 404],
  ])('%s', async (_what, path, status) => {
    const rig = await intakeRig()
    const method = path.startsWith('/probe') ? 'GET' : 'POST'
    const answer = await fetch(rig.origin + path, { method })
    expect(answer.status).toBe(status)
  })

  it('another method', async () => {
    const rig = await intakeRig()
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await fetch(`${rig.origin}/ons`, { method })).status).toBe(405)
    }
    expect((await fetch(`${rig.origin}/probe/${'n'.repeat(32)}`, { method: 'POST' })).status).toBe(
      405,
    )
  })

  it('a page in a browser', async () => {
    const rig = await intakeRig()
    expect((await rig.post(jsonMessage(), { headers })).status).toBe(403)
    const fetched = { 'sec-fetch-site': 'cross-site' }
    expect((await rig.post(jsonMessage(), { headers: fetched })).status).toBe(403)
    expect(rig.count()).toBe(0)
  })

  it('a name that is not ours; ours are the loopback’s, the bound and the public one', async () => {
    const rig = await intakeRig({
      settings: { publicAddress: 'https://notify.harbor.example:8443/ons/' },
    })
    const asHost = (host: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const body = jsonMessage({ host })
        const sending = request(
          `${rig.origin}/ons`,
          { method: 'POST', headers: { host, 'content-length': Buffer.byteLength(body) } },
          (response) => resolve(response.resume().statusCode ?? 0),
        )
        sending.on('error', reject).end(body)
      })
    for (const host of ['evil.example', '10.0.0.7', 'notify.harbor.example.evil.example', 'x y']) {
      expect(await asHost(host), `${host}`).toBe(403)
    }
    for (const host of [
      'notify.harbor.example',
      'notify.harbor.example:8443',
      'localhost:1',
      '[::1]',
    ]) {
      expect(await asHost(host), `${host}`).toBe(200)
    }
  })

  it('what is packed, or too large, told or untold', async () => {
    const rig = await intakeRig()
    const packed = { headers: { 'content-encoding': 'gzip' } }
    expect((await rig.post(jsonMessage(), packed)).status).toBe(415)
    const large = jsonMessage({ filling: 'x'.repeat(257 * 1024) })
    expect((await rig.post(large)).status).toBe(413)
    const untold = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 5; n += 1) controller.enqueue(Buffer.alloc(64 * 1024, 'x'))
        controller.close()
      },
    })
    const streamed = { method: 'POST', body: untold, duplex: 'half' } as RequestInit
    expect((await fetch(`${rig.origin}/ons`, streamed)).status).toBe(413)
    expect(rig.count()).toBe(0)
    expect(rig.intake.tally.refusedSince(0)).toBe(3)
  })

  it('too much at a time: refusals cost more than what is accepted', async () => {
    const rates = { each: { perSecond: 10, burst: 100 }, all: { perSecond: 100, burst: 1_000 } }
    const rig = await intakeRig({ rates })
    const wrong = jsonMessage().replace(code, '')
    const statuses: number[] = []
    for (let n = 0; n < 6; n += 1) statuses.push((await rig.post(wrong)).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    rig.clock.advance(10_000)
    for (let n = 0; n < 50; n += 1) {
      expect((await rig.post(jsonMessage({ n }))).status).toBe(200)
    }
  })
})
