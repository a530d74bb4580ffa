import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { engineCallNames } from '../../preload/contract/names'
import { agencyForTest, connected, connectionId, engineRig } from '../support/engine-rig'
import { rawDatabase } from '../support/open-databases'
import { tempFolder } from '../support/temp-folder'

describe('starting', () => {
  it('says its state at once, with a revision above that of the engine before it', async () => {
    const rig = await engineRig()
    expect(rig.statuses).toHaveLength(1)
    const { revision: before } = await rig.call('status.read', {})
    rig.clock.advance(1)
    await rig.restart()
    expect(rig.statuses.at(-1)?.revision).toBeGreaterThan(before)
  })

  it('on a damaged file fails, says which, and works on the next try', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'syncdesk.db'), 'not a database, but long enough to look'.repeat(99))
    await expect(engineRig({ folder })).rejects.toMatchObject({ code: 'store-damaged' })
    const rig = await engineRig({ folder })
    expect(await rig.call('status.read', {})).toMatchObject({ connections: [] })
  })

  it('on a file of a newer SyncDesk fails every time', async () => {
    const folder = tempFolder()
    const file = rawDatabase(join(folder, 'syncdesk.db'))
    file.pragma('user_version = 99')
    file.close()
    for (let time = 0; time < 2; time += 1) {
      await expect(engineRig({ folder })).rejects.toMatchObject({ code: 'store-too-new' })
    }
  })

  it('with a damaged sealed value shows the rest', async () => {
    const rig = await connected(await agencyForTest())
    await rig.stop()
    const file = rawDatabase(join(rig.folder, 'syncdesk.db'))
    file.exec('UPDATE connection SET reported = zeroblob(90)')
    file.close()
    await rig.restart()
    expect(await rig.connection()).toMatchObject({ state: 'healthy' })
  })

  it('marks what still ran as interrupted and says so in the log', async () => {
    const rig = await connected(await agencyForTest())
    await rig.stop()
    const file = rawDatabase(join(rig.folder, 'syncdesk.db'))
    file.exec(`INSERT INTO health_check (connection_id, started_at, trigger, outcome)
               VALUES (1, ${rig.clock.now() + 1}, 'scheduled', 'running')`)
    file.close()
    await rig.restart()
    expect((await rig.connection()).strip.at(-1)?.outcome).toBe('interrupted')
    expect(rig.lines).toContainEqual(
      expect.objectContaining({ level: 'warn', facts: { interrupted: 1 } }),
    )
    expect((await rig.check()).outcome).toBe('passed')
  })
})

describe('a call', () => {
  it('has a handler for every name of the contract', async () => {
    const rig = await engineRig()
    for (const name of engineCallNames) {
      const reply = await rig.reply(name, undefined)
      // Refused for its input, not for its name.
      expect(reply).toMatchObject({ ok: false, failure: { code: 'bug' } })
    }
    const unknown = rig.lines.filter(({ facts }) => /Unknown call/.test(String(facts?.['error'])))
    expect(unknown).toEqual([])
  })

  it.each(['workspace.enter', 'constructor', '__proto__', ''])('«%s» is not one', async (name) => {
    const rig = await engineRig()
    expect(await rig.reply(name as 'status.read', {})).toMatchObject({
      ok: false,
      failure: { code: 'bug' },
    })
  })

  it('with a wrong input never shows or logs what was typed', async () => {
    const rig = await engineRig()
    const input = { runId: 'Canary-77', kind: 'Canary-77', settings: {}, secrets: { a: 7 } }
    const reply = await rig.reply('connection.validate', input)
    expect(reply.ok).toBe(false)
    expect(JSON.stringify([reply, rig.lines])).not.toContain('Canary')
  })

  it('that fails has the reference that is in the log', async () => {
    const rig = await engineRig()
    const failure = await rig.failure('connection.check', {
      connectionId,
      runId: crypto.randomUUID(),
    })
    expect(failure.code).toBe('not-set-up')
    expect(rig.lines.map(({ facts }) => facts?.['ref'])).toContain(failure.ref)
  })
})
