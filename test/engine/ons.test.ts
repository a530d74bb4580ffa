import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freePort } from '../net/support/servers'
import { engineRig } from '../support/engine-rig'
import { fakeVault } from '../support/fake-vault'
import { readableIn } from '../support/folder-bytes'
import { copied, listening, onsId as connectionId, validateOns } from '../support/listening-engine'
import { settled } from '../support/settled'

const hour = 3_600_000

describe('setting up AMS360’s notifications', () => {
  it('validate, save: it listens, and says what to enter in AMS360', async () => {
    const { rig, port, code } = await listening()
    expect(code).toMatch(/^[\w-]{43}$/)
    expect(await rig.call('ons.read', {})).toEqual({
      listening: true,
      destinationAddress: `http://127.0.0.1:${port}/ons`,
      codeTail: code.slice(-4),
      accepted: 0,
      refused: 0,
      captured: 0,
    })
  })

  it('the code reaches the clipboard, never the page, the log or the disk in clear', async () => {
    const { rig, code, notify } = await listening()
    await notify()
    await notify({ code: 'wrong' })
    await rig.call('connection.check', { connectionId, runId: crypto.randomUUID() })
    const shown = [
      await rig.call('ons.read', {}),
      await rig.call('connection.read', { connectionId }),
      await rig.call('status.read', {}),
      await rig.call('ons.captured', {}),
      rig.statuses,
      rig.steps,
      rig.lines,
    ]
    expect(JSON.stringify(shown)).not.toContain(code)
    expect(readableIn(rig.folder, [code])).toEqual([])
  })

  it('nothing that did not pass is stored', async () => {
    const rig = await engineRig()
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const { passed, failure, runId } = await validateOns(rig, { port })
    expect([passed, failure?.code]).toEqual([false, 'listener-port-taken'])
    const refused = await rig.failure('connection.save', { runId, keepForSession: false })
    expect(refused.code).toBe('validation-failed')
    expect(await rig.call('ons.read', {})).toMatchObject({ listening: false })
  })

  it('without it there is nothing to copy, and the page is told why', async () => {
    const rig = await engineRig()
    expect((await rig.call('ons.read', {})).failure?.code).toBe('not-set-up')
    expect((await rig.failure('ons.copyCode', {})).code).toBe('not-set-up')
    expect((await rig.failure('ons.regenerate', { graceHours: 1 })).code).toBe('not-set-up')
  })

  it('listens again after a restart, with the same code', async () => {
    const { rig, notify, code } = await listening()
    await notify()
    await rig.restart()
    expect(await notify({ n: 2 })).toBe(200)
    expect(await copied(rig)).toBe(code)
    expect(await rig.call('ons.read', {})).toMatchObject({ listening: true, accepted: 2 })
  })

  it('stops listening with the engine', async () => {
    const { rig, notify } = await listening()
    await rig.stop()
    await expect(notify()).rejects.toThrow('fetch failed')
  })

  it('a locked vault: it does not listen, and says why', async () => {
    const vault = fakeVault()
    const { rig } = await listening({ vault })
    vault.lock(true)
    await rig.restartEngine()
    const { listening: isListening, failure } = await rig.call('ons.read', {})
    expect([isListening, failure?.code]).toEqual([false, 'vault-locked'])
    vault.lock(false)
    rig.clock.advance(60_000)
    while (!(await rig.call('ons.read', {})).listening) await settled()
  })

  it('moves to another port when that was proved and saved', async () => {
    const { rig, code } = await listening()
    const port = String(await freePort())
    const { runId, passed } = await validateOns(rig, { port }, connectionId)
    expect(passed).toBe(true)
    await rig.call('connection.save', { runId, keepForSession: false })
    expect(await copied(rig)).toBe(code)
    const body = JSON.stringify({ code, entity: 'Customer', customerNumber: 7 })
    expect((await fetch(`http://127.0.0.1:${port}/ons`, { method: 'POST', body })).status).toBe(200)
  })

  it('is deaf while paused or removed', async () => {
    const { rig, notify } = await listening()
    await rig.call('connection.pause', { connectionId, paused: true })
    await expect(notify()).rejects.toThrow('fetch failed')
    expect((await rig.call('ons.read', {})).failure?.code).toBe('connection-paused')
    await rig.call('connection.pause', { connectionId, paused: false })
    expect(await notify()).toBe(200)
    await rig.call('connection.remove', { connectionId })
    await expect(notify()).rejects.toThrow('fetch failed')
  })
})

describe('what is heard', () => {
  it('is counted for a day, with the last one and with what was refused', async () => {
    const { rig, notify } = await listening()
    for (let n = 0; n < 3; n += 1) await notify({ n })
    await notify({ code: 'wrong' })
    expect(await rig.call('ons.read', {})).toMatchObject({
      accepted: 3,
      refused: 1,
      lastHeardAt: rig.clock.now(),
    })
    const heardAt = rig.clock.now()
    rig.clock.advance(26 * hour)
    expect(await rig.call('ons.read', {})).toMatchObject({
      accepted: 0,
      refused: 0,
      lastHeardAt: heardAt,
    })
  })
})

describe('a new code', () => {
  it('is accepted at once; the old one until its grace is over', async () => {
    const { rig, code, notify } = await listening()
    await rig.call('ons.regenerate', { graceHours: 24 })
    const next = await copied(rig)
    expect(next).toMatch(/^[\w-]{43}$/)
    expect(next).not.toBe(code)
    const read = await rig.call('ons.read', {})
    expect(read).toMatchObject({
      codeTail: next.slice(-4),
      previousUntil: rig.clock.now() + 24 * hour,
    })
    expect(await notify({ n: 1 })).toBe(200)
    expect(await notify({ code: next, n: 2 })).toBe(200)
    rig.clock.advance(24 * hour)
    expect(await notify({ n: 3 })).toBe(401)
    expect(await notify({ code: next, n: 4 })).toBe(200)
    expect(await rig.call('ons.read', {})).not.toHaveProperty('previousUntil')
  })

  it('is not taken back by what was validated with the old one', async () => {
    const { rig, port } = await listening()
    const { runId } = await validateOns(rig, { port }, connectionId)
    await rig.call('ons.regenerate', { graceHours: 0 })
    const next = await copied(rig)
    const refused = await rig.failure('connection.save', { runId, keepForSession: false })
    expect(refused.code).toBe('validation-expired')
    expect(await copied(rig)).toBe(next)
  })

  it('without grace ends the old one at once', async () => {
    const { rig, notify } = await listening()
    await rig.call('ons.regenerate', { graceHours: 0 })
    expect(await notify()).toBe(401)
    expect(await notify({ code: await copied(rig) })).toBe(200)
  })

  it('survives a restart with its grace, and is checked at once', async () => {
    const { rig, notify } = await listening()
    await rig.call('ons.regenerate', { graceHours: 48 })
    expect((await rig.connection()).nextCheckAt).toBe(rig.clock.now())
    await rig.restart()
    expect(await notify({ n: 1 })).toBe(200)
    const next = await copied(rig)
    expect(await notify({ code: next, n: 2 })).toBe(200)
  })
})
