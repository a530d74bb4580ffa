import { describe, expect, it } from 'vitest'
import {
  agencyForTest,
  connected,
  connectionId,
  engineRig,
  formFor,
  validate,
} from '../support/engine-rig'
import { fakeVault } from '../support/fake-vault'
import { readableIn } from '../support/folder-bytes'

const hour = 3_600_000

describe.each(['plaintext-only', 'unavailable'] as const)('on a PC whose vault is %s', (state) => {
  async function validated() {
    const agency = await agencyForTest()
    const rig = await engineRig({ vault: fakeVault(state) })
    const { runId } = await validate(rig, formFor(agency))
    const keep = () => rig.call('connection.save', { runId, keepForSession: true })
    return { agency, rig, runId, keep }
  }

  it('nothing is stored, and keeping it for this session is offered', async () => {
    const { rig, runId } = await validated()
    const failure = await rig.failure('connection.save', { runId, keepForSession: false })
    expect(failure).toMatchObject({ code: 'vault-unavailable', fix: { act: 'keep-for-session' } })
    expect(await rig.call('status.read', {})).toMatchObject({ connections: [] })
  })

  it('kept for the session it works, and no byte of the password is on the disk', async () => {
    const { agency, rig, keep } = await validated()
    await keep()
    expect(await rig.connection()).toMatchObject({ state: 'healthy', sessionOnly: true })
    expect((await rig.check()).outcome).toBe('passed')
    expect(readableIn(rig.folder, [agency.credentials.password])).toEqual([])
  })

  it('an engine that comes back finds it again: nothing is lost', async () => {
    const { rig, keep } = await validated()
    await keep()
    await rig.restartEngine()
    expect(await rig.connection()).toMatchObject({ state: 'healthy', sessionOnly: true })
    expect((await rig.check()).outcome).toBe('passed')
  })

  it('after a restart it is gone and said so, once, with what to do', async () => {
    const { agency, rig, keep } = await validated()
    await keep()
    await rig.restart()
    expect(await rig.connection()).toMatchObject({ state: 'waiting', sessionOnly: false })
    // By itself, shortly after the start: nobody has to wait for the morning to find out.
    rig.clock.advance(1_500)
    await rig.told(1)
    const { state, failure } = await rig.connection()
    expect(state).toBe('error')
    expect(failure).toMatchObject({
      code: 'secret-unreadable',
      title: 'The password of AMS360 WSAPI was kept for one session only',
      fix: { act: 'go', route: { screen: 'credentials', connectionId } },
    })
    expect((await rig.check()).outcome).toBe('failed')
    expect(rig.notices.map(({ kind }) => kind)).toEqual(['broken'])

    // Entered again it is healthy again, in the same run of the engine.
    const { runId } = await validate(rig, formFor(agency), connectionId)
    await rig.call('connection.save', { runId, keepForSession: true })
    expect(await rig.connection()).toMatchObject({ state: 'healthy', sessionOnly: true })
    expect(rig.notices.map(({ kind }) => kind)).toEqual(['broken', 'recovered'])
  })

  it('a blank password after the restart is asked for: there is none to keep', async () => {
    const { agency, rig, keep } = await validated()
    await keep()
    await rig.restart()
    const { settings } = formFor(agency)
    const result = await validate(rig, { settings, secrets: { password: '' } }, connectionId)
    expect(result.fieldErrors).toHaveProperty('password')
  })
})

describe('when the vault changes', () => {
  it('a stored password gives way to one for the session, never both', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    const { runId } = await validate(rig, formFor(agency), connectionId)
    rig.vault.become('unavailable')
    const refused = await rig.failure('connection.save', { runId, keepForSession: false })
    expect(refused.code).toBe('vault-unavailable')
    // The refusal has taken nothing away.
    expect(await rig.connection()).toMatchObject({ state: 'healthy', sessionOnly: false })
    expect((await rig.check()).outcome).toBe('passed')
    await rig.call('connection.save', { runId, keepForSession: true })
    await rig.restart()
    expect((await rig.check()).failure?.code).toBe('secret-unreadable')
  })

  it('one for the session gives way to a stored one', async () => {
    const agency = await agencyForTest()
    const rig = await engineRig({ vault: fakeVault('plaintext-only') })
    const first = await validate(rig, formFor(agency))
    await rig.call('connection.save', { runId: first.runId, keepForSession: true })
    rig.vault.become('ready')
    const second = await validate(rig, formFor(agency), connectionId)
    await rig.call('connection.save', { runId: second.runId, keepForSession: false })
    expect((await rig.connection()).sessionOnly).toBe(false)
    await rig.restart()
    expect((await rig.check()).outcome).toBe('passed')
  })

  it('locked is said as locked; unlocked it works again', async () => {
    const rig = await connected(await agencyForTest())
    rig.vault.lock(true)
    rig.clock.advance(hour)
    expect(await rig.check()).toMatchObject({
      outcome: 'failed',
      failure: { code: 'vault-locked' },
    })
    expect((await rig.connection()).state).toBe('error')
    rig.vault.lock(false)
    rig.clock.advance(hour)
    expect((await rig.check()).outcome).toBe('passed')
    expect(rig.notices.map(({ kind }) => kind)).toEqual(['broken', 'recovered'])
  })

  it('of another user it says so, deletes nothing, and starts all the same', async () => {
    const rig = await connected(await agencyForTest())
    rig.vault.changeKey('another user')
    await rig.restart()
    expect(await rig.check()).toMatchObject({
      failure: {
        code: 'secret-unreadable',
        title: 'The stored password of AMS360 WSAPI cannot be opened on this PC',
      },
    })
    rig.vault.changeKey('this user')
    await rig.restart()
    expect((await rig.check()).outcome).toBe('passed')
  })
})
