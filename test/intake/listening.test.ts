import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caReach } from '../../main/engine/net/ca-reach'
import { makeAuthority, makeIdentity } from '../net/support/certificates'
import { freePort } from '../net/support/servers'
import { tempFolder } from '../support/temp-folder'
import { intakeRig, jsonMessage, kind } from './support/intake-rig'

const oldCode = 'Z9y8X7w6V5u4T3s2R1q0P9o8N7m6L5k4J3i2H1g0F9e'

describe('the listener', () => {
  it('moves, stops and comes back with the connection', async () => {
    const rig = await intakeRig()
    const [connection] = rig.stored.list()
    if (!connection) throw new Error('stored')
    rig.stored.pause(connection.rowId, rig.clock.now())
    await rig.intake.follow()
    await expect(rig.post(jsonMessage())).rejects.toThrow('fetch failed')
    rig.stored.pause(connection.rowId, undefined)
    await rig.intake.follow()
    expect((await rig.post(jsonMessage())).status).toBe(200)
    await rig.put({}, { code: oldCode })
    await rig.intake.follow()
    expect((await rig.post(jsonMessage({ n: 2 }))).status).toBe(401)
    rig.stored.remove(connection.rowId)
    await rig.intake.follow()
    await expect(rig.post(jsonMessage())).rejects.toThrow('fetch failed')
    expect(rig.intake.state()).toMatchObject({ isListening: false, codeTail: '' })
  })

  it('says when its port is taken, and tries again', async () => {
    const first = await intakeRig()
    const second = await intakeRig({ settings: { port: String(first.port) } })
    expect(second.intake.state()).toMatchObject({
      isListening: false,
      failure: { code: 'listener-port-taken' },
    })
    await first.intake.stop()
    second.clock.advance(60_000)
    await second.intake.follow()
    expect(second.intake.state()).toMatchObject({ isListening: true, failure: undefined })
  })

  it('speaks TLS with the certificate it is given', async () => {
    const folder = tempFolder()
    const authority = makeAuthority()
    const { cert, key } = makeIdentity(authority)
    const [certFile, keyFile, caFile] = ['c.pem', 'k.pem', 'ca.pem'].map((name) =>
      join(folder, name),
    )
    if (!certFile || !keyFile || !caFile) throw new Error('paths')
    writeFileSync(certFile, cert)
    writeFileSync(keyFile, key)
    writeFileSync(caFile, authority.cert)
    const rig = await intakeRig({ settings: { certFile, keyFile } })
    const { fetch: trusting } = caReach(caFile, () => Promise.resolve(undefined))
    const secure = rig.origin.replace('http:', 'https:')
    const answer = await trusting(`${secure}/ons`, { method: 'POST', body: jsonMessage() })
    expect(answer.status).toBe(200)

    writeFileSync(keyFile, makeIdentity(authority).key)
    const other = await intakeRig({ settings: { certFile, keyFile } })
    expect(other.intake.state().failure?.code).toBe('listener-certificate')
    const gone = await intakeRig({ settings: { certFile: join(folder, 'none'), keyFile } })
    expect(gone.intake.state().failure?.code).toBe('listener-certificate')
  })

  it('closes also what is open for a check when the engine stops', async () => {
    const rig = await intakeRig()
    const port = await freePort()
    const spec = { bindAddress: '127.0.0.1', port, publicAddress: '', certFile: '', keyFile: '' }
    const door = await rig.intake.listener.open(spec)
    expect(await door.post('{}')).toBe(401)
    await rig.intake.stop()
    await expect(door.post('{}')).rejects.toThrow('ECONNREFUSED')
    await door[Symbol.asyncDispose]()
    await expect(rig.intake.listener.open(spec)).rejects.toMatchObject({ code: 'engine-down' })
  })

  it('tells the page at most once a second that something was heard', async () => {
    const rig = await intakeRig()
    for (let n = 0; n < 5; n += 1) await rig.post(jsonMessage({ n }))
    expect(rig.events).toEqual([])
    rig.clock.advance(1_000)
    expect(rig.events).toEqual(['ons.changed'])
    await rig.post(jsonMessage({ n: 9 }))
    rig.clock.advance(1_000)
    expect(rig.events).toEqual(['ons.changed', 'ons.changed'])
  })

  it('forgets notifications after 90 days, in slices', async () => {
    const rig = await intakeRig()
    await rig.post(jsonMessage())
    rig.clock.advance(89 * 86_400_000)
    expect(rig.count()).toBe(1)
    rig.clock.advance(2 * 86_400_000)
    expect(rig.count()).toBe(0)
    expect(rig.stored.find(kind)).toBeDefined()
  })
})
