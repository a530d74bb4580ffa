import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  agencyForTest,
  connected,
  connectionId,
  engineRig,
  formFor,
  validate,
  type EngineRig,
} from '../support/engine-rig'
import { fakeVault } from '../support/fake-vault'
import { rawDatabase } from '../support/open-databases'

/** From now on the store refuses this kind of write, as a full disk does in the middle of a save. */
function refuse(rig: EngineRig, write: string): () => void {
  const db = rawDatabase(join(rig.folder, 'syncdesk.db'))
  db.exec(`CREATE TRIGGER refused BEFORE ${write} BEGIN SELECT RAISE(ABORT, 'refused'); END`)
  return () => void db.exec('DROP TRIGGER refused')
}
const rowsOf = (rig: EngineRig): unknown => {
  const db = rawDatabase(join(rig.folder, 'syncdesk.db'))
  const rows = ['connection', 'secret', 'health_check', 'alarm'].map((table) =>
    db.prepare(`SELECT * FROM ${table}`).all(),
  )
  db.close()
  return rows
}

describe('a save that cannot be finished', () => {
  it.each([
    'UPDATE ON connection',
    'INSERT ON secret',
    'DELETE ON secret',
    'INSERT ON health_check',
  ])('at %s leaves all as it was, and can be made again', async (write) => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    agency.setPassword('HarborDemo361')
    const { settings, secrets } = formFor(agency)
    const typed = { settings: { ...settings, timeoutSeconds: '45' }, secrets }
    const { runId } = await validate(rig, typed, connectionId)
    const [before, status] = [rowsOf(rig), await rig.connection()]
    const allow = refuse(rig, write)
    const failure = await rig.failure('connection.save', { runId, keepForSession: false })
    expect(failure.code).toBe('bug')
    expect(rowsOf(rig)).toEqual(before)
    expect(await rig.connection()).toEqual(status)
    expect(rig.notices).toEqual([])

    allow()
    await rig.call('connection.save', { runId, keepForSession: false })
    expect((await rig.check()).outcome).toBe('passed')
  })

  it('keeps the password of the session that works', async () => {
    const agency = await agencyForTest()
    const rig = await engineRig({ vault: fakeVault('plaintext-only') })
    const first = await validate(rig, formFor(agency))
    await rig.call('connection.save', { runId: first.runId, keepForSession: true })
    const before = agency.credentials.password
    agency.setPassword('HarborDemo361')
    const second = await validate(rig, formFor(agency), connectionId)
    refuse(rig, 'INSERT ON health_check')
    await rig.failure('connection.save', { runId: second.runId, keepForSession: true })
    agency.setPassword(before)
    const { settings } = formFor(agency)
    const kept = await validate(rig, { settings, secrets: { password: '' } }, connectionId)
    expect(kept.passed).toBe(true)
  })
})
