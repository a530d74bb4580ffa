import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calls } from '../../preload/contract'
import { freePort } from '../net/support/servers'
import { jsonMessage } from './support/intake-rig'
import { callEvent, sendTo, waysRig, type WaysRig } from './support/ways-rig'

const read = async ({ handlers }: WaysRig) =>
  calls['sources.read'].output.parse(await handlers['sources.read']({}))

describe('sources', () => {
  it('are made, shown, used and revoked; the token is on the clipboard and nowhere else', async () => {
    const rig = await waysRig()
    const { id, token } = await rig.addSource('Phone system')
    expect(token).toMatch(/^sd_[\w-]{43}$/)
    expect(rig.bytes().includes(token)).toBe(false)
    expect(rig.redactor.text(`token ${token}`)).not.toContain(token)
    expect((await read(rig)).sources).toEqual([
      {
        id,
        name: 'Phone system',
        createdAt: rig.clock.now(),
        isSigned: false,
        tokenTail: token.slice(-4),
        events: 0,
      },
    ])
    expect(JSON.stringify(await read(rig))).not.toContain(token)
    await sendTo(rig.origin, token, callEvent())
    expect((await read(rig)).sources[0]?.lastUsedAt).toBe(rig.clock.now())
    await rig.handlers['sources.revoke']({ id })
    expect((await read(rig)).sources).toEqual([])
    expect(rig.rows('SELECT token_hash, signing, name FROM source')).toEqual([
      { token_hash: null, signing: null, name: 'Phone system' },
    ])
    expect(() => rig.handlers['sources.revoke']({ id })).toThrow('input-invalid')
  })

  it('are not made when the clipboard or the vault refuses', async () => {
    const rig = await waysRig()
    rig.vault.become('unavailable')
    await expect(rig.addSource('Signed', true)).rejects.toMatchObject({ code: 'vault-unavailable' })
    rig.vault.become('ready')
    const { id, token } = await rig.addSource()
    rig.refuseClipboard()
    await expect(rig.addSource('Other')).rejects.toThrow('No clipboard')
    await expect(rig.handlers['sources.renew']({ id })).rejects.toThrow('No clipboard')
    expect((await read(rig)).sources).toHaveLength(1)
    expect((await sendTo(rig.origin, token, callEvent())).status).toBe(200)
    await expect(rig.handlers['sources.copySecret']({ id })).rejects.toMatchObject({
      code: 'input-invalid',
    })
  })

  it('count the events of the last day, and write at most once a minute when they were used', async () => {
    const rig = await waysRig()
    const { id, token } = await rig.addSource()
    const insert = (key: string, ago: number): void =>
      rig.change(`INSERT INTO trigger_event (source_id, event_key, content_hash, kind, occurred_at,
        received_at, state, sealed) VALUES (${id}, x'${key}', x'00', 'contact.created', 0,
        ${rig.clock.now() - ago}, 'new', x'00')`)
    insert('01', 0)
    insert('02', 86_399_000)
    insert('03', 86_401_000)
    expect((await read(rig)).sources[0]?.events).toBe(2)
    const used = () => rig.rows('SELECT last_used_at AS at FROM source')
    const first = rig.clock.now()
    await sendTo(rig.origin, token, callEvent())
    rig.clock.advance(59_000)
    await sendTo(rig.origin, token, callEvent())
    expect(used()).toEqual([{ at: first }])
    expect((await read(rig)).sources[0]?.lastUsedAt).toBe(first + 59_000)
    await rig.ways.stop()
    expect(used()).toEqual([{ at: first + 59_000 }])
  })

  it('of the app and the inbox folder are made once, when they are needed', async () => {
    const rig = await waysRig()
    const app = rig.ways.appSourceId()
    expect(rig.ways.inboxSourceId()).not.toBe(app)
    expect(rig.ways.appSourceId()).toBe(app)
    expect(rig.rows('SELECT kind, name FROM source ORDER BY id')).toEqual([
      { kind: 'app', name: 'This app' },
      { kind: 'inbox', name: 'Inbox folder' },
    ])
    expect((await read(rig)).sources).toEqual([])
  })

  it('tell the page at most twice a second', async () => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    for (let n = 0; n < 5; n += 1) await sendTo(rig.origin, token, callEvent({ event_id: `${n}` }))
    expect(rig.events).toEqual([])
    rig.clock.advance(500)
    expect(rig.events).toEqual(['sources.changed'])
  })
})

describe('the local API', () => {
  const isThere = (origin: string): Promise<number> =>
    fetch(`${origin}/v1/openapi.json`).then(
      ({ status }) => status,
      () => 0,
    )

  it('is off until somebody switches it on, and moves with its port', async () => {
    const rig = await waysRig({ enabled: false })
    expect(await isThere(rig.origin)).toBe(0)
    expect((await read(rig)).api).toEqual({
      enabled: false,
      listening: false,
      url: `${rig.origin}/v1/events`,
      port: rig.port,
    })
    await rig.handlers['sources.setApi']({ enabled: true, port: rig.port })
    expect(await isThere(rig.origin)).toBe(200)
    // Notifications have no business on a listener that is the API's own.
    expect((await fetch(`${rig.origin}/ons`, { method: 'POST', body: '{}' })).status).toBe(404)
    const port = await freePort()
    await rig.handlers['sources.setApi']({ enabled: true, port })
    expect(await isThere(rig.origin)).toBe(0)
    expect(await isThere(`http://127.0.0.1:${port}`)).toBe(200)
    await rig.handlers['sources.setApi']({ enabled: false, port })
    expect(await isThere(`http://127.0.0.1:${port}`)).toBe(0)
  })

  it('is served by the listener of notifications when there is one, on whatever port', async () => {
    const rig = await waysRig()
    const { token } = await rig.addSource()
    await rig.listenForNotifications({ port: String(rig.port) })
    expect((await sendTo(rig.origin, token, callEvent())).status).toBe(200)
    const message = { method: 'POST', body: jsonMessage() }
    expect((await fetch(`${rig.origin}/ons`, message)).status).toBe(200)
    const port = await freePort()
    await rig.listenForNotifications({ port: String(port), bindAddress: '0.0.0.0' })
    expect(await isThere(rig.origin)).toBe(0)
    expect((await read(rig)).api).toMatchObject({
      listening: true,
      url: `http://127.0.0.1:${port}/v1/events`,
    })
    expect(await isThere(`http://127.0.0.1:${port}`)).toBe(200)
    await rig.handlers['sources.setApi']({ enabled: false, port: rig.port })
    expect(await isThere(`http://127.0.0.1:${port}`)).toBe(404)
    await rig.handlers['sources.setApi']({ enabled: true, port: rig.port })
    rig.stored.remove(rig.stored.list()[0]?.rowId ?? 0)
    await rig.ways.intake.follow()
    expect(await isThere(`http://127.0.0.1:${port}`)).toBe(0)
    expect(await isThere(rig.origin)).toBe(200)
  })

  it('makes way for a check of the connection on its port, and is served meanwhile', async () => {
    const rig = await waysRig()
    const spec = {
      bindAddress: '127.0.0.1',
      port: rig.port,
      publicAddress: '',
      certFile: '',
      keyFile: '',
    }
    const door = await rig.ways.intake.listener.open(spec)
    expect(await door.post('{}')).toBe(401)
    expect(await isThere(rig.origin)).toBe(200)
    await door[Symbol.asyncDispose]()
    expect(await isThere(rig.origin)).toBe(200)
    expect((await fetch(`${rig.origin}/ons`, { method: 'POST', body: '{}' })).status).toBe(404)
  })

  it('says when its port is taken, and tries again', async () => {
    const first = await waysRig()
    const second = await waysRig({ enabled: false })
    await second.handlers['sources.setApi']({ enabled: true, port: first.port })
    expect((await read(second)).api).toMatchObject({
      listening: false,
      failure: { code: 'listener-port-taken' },
    })
    await first.ways.stop()
    second.clock.advance(60_000)
    await second.ways.intake.follow()
    const { api } = await read(second)
    expect(api).toMatchObject({ listening: true })
    expect(api.failure).toBeUndefined()
  })
})

describe('the inbox folder', () => {
  it('is the workspace’s own until another one is chosen', async () => {
    const rig = await waysRig()
    const own = join(rig.folder, 'inbox')
    expect(existsSync(own)).toBe(true)
    expect((await read(rig)).inbox).toEqual({
      enabled: true,
      folder: own,
      waiting: 0,
      taken: 0,
      rejected: 0,
    })
    const setInbox = rig.handlers['sources.setInbox']
    expect(() => setInbox({ enabled: true, folder: 'somewhere' })).toThrow('input-invalid')
    const gone = join(rig.folder, 'gone')
    await setInbox({ enabled: true, folder: gone })
    await rig.ways.look()
    await rig.ways.look()
    expect((await read(rig)).inbox).toMatchObject({
      folder: gone,
      failure: { code: 'inbox-unreachable' },
    })
  })
})
