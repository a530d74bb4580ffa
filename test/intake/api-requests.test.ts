import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../main/engine/connectors/fault'
import { TooBusy } from '../../main/engine/intake/group-commit'
import { gate } from '../../main/engine/intake/request-gate'
import { jsonMessage } from './support/intake-rig'
import { callEvent, sendTo, waysRig } from './support/ways-rig'

const answered = async (response: Response): Promise<readonly [number, unknown]> => [
  response.status,
  await response.json(),
]

describe('a request', () => {
  it.each([
    ['no JSON', '{"kind":', 400],
    ['nothing', '', 400],
    ['no UTF-8', Buffer.from('{"kind":"\xff"}', 'latin1'), 400],
    ['JSON that nests too deep', '['.repeat(1_000_000), 400],
    ['no event', '[]', 422],
    ['too many events', Array.from({ length: 501 }, () => 1), 422],
    [
      'too many files',
      [1, 2].map((n) =>
        callEvent(
          { event_id: String(n) },
          { attachments: Array.from({ length: 51 }, () => ({ name: 'a', content_base64: '' })) },
        ),
      ),
      422,
    ],
  ])('with %s is refused in words', async (_what, body, status) => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    const [got, said] = await answered(await sendTo(rig.origin, token, body))
    expect([got, said]).toEqual([
      status,
      { errors: [{ path: '', message: expect.stringMatching(/^[A-Z].+\.$/) }] },
    ])
    expect(rig.memory.calls()).toBe(0)
  })

  it('of another method, path, type or coding is refused unread', async () => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    const put = await fetch(`${rig.origin}/v1/events`, { method: 'PUT', body: '{}' })
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'POST'])
    const post = await fetch(`${rig.origin}/v1/openapi.json`, { method: 'POST', body: '{}' })
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET'])
    expect((await fetch(`${rig.origin}/v1/other`)).status).toBe(404)
    const send = (headers: Record<string, string>) =>
      sendTo(rig.origin, token, callEvent(), headers)
    expect((await send({ 'content-type': 'text/plain' })).status).toBe(415)
    expect((await send({ 'content-type': 'application/json; charset=latin1' })).status).toBe(415)
    expect((await send({ 'content-encoding': 'gzip' })).status).toBe(415)
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await send({ 'content-type': 'application/json; charset=UTF-8' })).status).toBe(200)
    expect(rig.memory.events()).toHaveLength(1)
  })

  it('larger than 8 MiB is refused, told or untold', async () => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    const told = await sendTo(rig.origin, token, Buffer.alloc(8 * 1_048_576 + 1, ' '))
    expect(await answered(told)).toEqual([
      413,
      { errors: [{ path: '', message: 'The request is larger than 8 MiB.' }] },
    ])
    const untold = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 9; n += 1) controller.enqueue(Buffer.alloc(1_048_576, ' '))
        controller.close()
      },
    })
    const streamed = {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: untold,
      duplex: 'half',
    } as RequestInit
    expect((await fetch(`${rig.origin}/v1/events`, streamed)).status).toBe(413)
    const text = 'x'.repeat(190_000)
    const large = Array.from({ length: 40 }, (_, n) =>
      callEvent({ event_id: `large-${n}` }, { summary: text }),
    )
    expect((await sendTo(rig.origin, token, large)).status).toBe(200)
  })

  it('under a name that is not this PC’s own is refused, the public one of notifications too', async () => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    const port = String(rig.port)
    await rig.listenForNotifications({ port, publicAddress: 'https://notify.harbor.example' })
    const asHost = (host: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const headers = {
          host,
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
        }
        const url = `${rig.origin}/v1/events`
        request(url, { method: 'POST', headers }, (response) =>
          resolve(response.resume().statusCode ?? 0),
        )
          .on('error', reject)
          .end(JSON.stringify(callEvent()))
      })
    for (const host of ['evil.example', 'notify.harbor.example', '192.0.2.7', 'localhost.evil']) {
      expect(await asHost(host), `${host}`).toBe(403)
    }
    for (const host of ['localhost:8360', '127.0.0.1', '[::1]:1']) {
      expect(await asHost(host), `${host}`).toBe(200)
    }
  })

  it.each([
    ['127.0.0.1', 'events'],
    ['::1', 'events'],
    ['::ffff:127.0.0.9', 'events'],
    ['192.168.1.20', 'refuse'],
    ['::ffff:192.168.1.20', 'refuse'],
    ['fe80::1', 'refuse'],
    ['', 'refuse'],
  ])('from the address «%s»: %s', (remoteAddress, way) => {
    const head = {
      method: 'POST',
      url: '/v1/events',
      headers: { host: '127.0.0.1:8360', 'content-type': 'application/json' },
      hosts: 1,
      localAddress: '192.168.1.10',
      remoteAddress,
    }
    expect(gate(head, new Set(), { messages: true, api: true }).way).toBe(way)
  })

  it('that cannot be stored now is to come again', async () => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    for (const error of [new TooBusy(), new Fault('vault-unavailable'), new Error('Dana')]) {
      rig.memory.fail(error)
      const answer = await sendTo(rig.origin, token, callEvent())
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
      expect(await answer.text()).not.toContain('Dana')
    }
    rig.memory.fail(undefined)
    expect((await sendTo(rig.origin, token, callEvent())).status).toBe(200)
  })
})

describe('the token', () => {
  it('is missing, wrong, renewed or revoked: 401, and the body is not read', async () => {
    const rig = await waysRig()
    const { id, token } = await rig.addSource()
    const send = async (offered: string): Promise<number> =>
      (await sendTo(rig.origin, offered, callEvent())).status
    for (const wrong of ['', `${token}x`, token.slice(0, -1), token.toUpperCase(), 'sd_']) {
      expect(await send(wrong)).toBe(401)
    }
    const asBasic = { authorization: `Basic ${btoa(`x:${token}`)}` }
    expect((await sendTo(rig.origin, '', callEvent(), asBasic)).status).toBe(401)
    expect(await send(token)).toBe(200)
    await rig.handlers['sources.renew']({ id })
    const renewed = rig.copied.at(-1) ?? ''
    expect(renewed).not.toBe(token)
    expect([await send(token), await send(renewed)]).toEqual([401, 200])
    await rig.handlers['sources.revoke']({ id })
    expect(await send(renewed)).toBe(401)
    expect(JSON.stringify(rig.log.lines)).not.toContain(token)
  })

  it('guessed too often is slowed down, and AMS360’s notifications are not', async () => {
    const rig = await waysRig({ apiRate: { perSecond: 10, burst: 100 } })
    const { token } = await rig.addSource()
    await rig.listenForNotifications({ port: String(rig.port) })
    const statuses: number[] = []
    for (let n = 0; n < 6; n += 1) {
      statuses.push((await sendTo(rig.origin, `sd_${'x'.repeat(43)}`, callEvent())).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    const late = await sendTo(rig.origin, token, callEvent())
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '30'])
    const message = { method: 'POST', body: jsonMessage() }
    expect((await fetch(`${rig.origin}/ons`, message)).status).toBe(200)
    rig.clock.advance(20_000)
    expect((await sendTo(rig.origin, token, callEvent())).status).toBe(200)
  })
})
