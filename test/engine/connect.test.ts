import { describe, expect, it } from 'vitest'
import {
  agencyForTest,
  connected,
  connectionId,
  engineRig,
  formFor,
  validate,
} from '../support/engine-rig'
import { bytesOf } from '../support/folder-bytes'

const minute = 60_000
const save = (runId: string) => ({ runId, keepForSession: false })

describe('connecting an agency', () => {
  it('validate, save, healthy', async () => {
    const agency = await agencyForTest()
    const rig = await engineRig()
    expect(await rig.call('status.read', {})).toMatchObject({ connections: [] })

    const validated = await validate(rig, formFor(agency))
    expect(validated).toMatchObject({ passed: true, fieldErrors: {} })
    expect(validated.steps.map(({ name }) => name)).toEqual([
      'address',
      'proxy',
      'tls',
      'sign-in',
      'agency',
      'customer',
    ])
    expect(validated.reported[0]).toEqual({ label: 'Agency', value: 'Harbor Insurance (demo)' })

    expect(await rig.call('connection.save', save(validated.runId))).toEqual({ connectionId })
    expect(await rig.connection()).toMatchObject({
      state: 'healthy',
      verifiedAt: rig.clock.now(),
      sessionOnly: false,
      strip: [{ outcome: 'passed' }],
    })
    expect((await rig.connection()).details).toContainEqual({
      label: 'Agency',
      value: 'Harbor Insurance (demo)',
    })
  })

  it('shows each step while it runs, under the run’s own id', async () => {
    const agency = await agencyForTest()
    const rig = await engineRig()
    const { runId, steps } = await validate(rig, formFor(agency))
    expect(new Set(rig.steps.map((step) => step.runId))).toEqual(new Set([runId]))
    const ended = rig.steps.filter(({ state }) => state !== 'running').map(({ name }) => name)
    expect(ended).toEqual(steps.map(({ name }) => name))
  })

  it('survives a restart: healthy with its proof, and it can sign in again', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    const before = await rig.connection()
    await rig.restart()
    expect(await rig.connection()).toEqual({ ...before })
    expect((await rig.check()).outcome).toBe('passed')
  })

  it('plans the next check for 6:00 in New York', async () => {
    const rig = await connected(await agencyForTest())
    const { nextCheckAt } = await rig.connection()
    expect(new Date(nextCheckAt ?? 0).toISOString()).toBe('2026-07-02T10:00:00.000Z')
  })

  it('the form gets settings in clear and of secrets only that there is one', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    const form = await rig.call('connection.read', { connectionId })
    expect(form.settings).toMatchObject({ loginId: agency.credentials.loginId })
    expect(form.savedSecrets).toEqual(['password'])
    expect(JSON.stringify(form)).not.toContain(agency.credentials.password)
  })
})

describe('what cannot be saved', () => {
  it('what was never validated', async () => {
    const rig = await engineRig()
    const failure = await rig.failure('connection.save', save(crypto.randomUUID()))
    expect(failure.code).toBe('validation-expired')
    expect(await rig.call('status.read', {})).toMatchObject({ connections: [] })
  })

  it('what was validated more than ten minutes ago', async () => {
    const rig = await engineRig()
    const { runId } = await validate(rig, formFor(await agencyForTest()))
    rig.clock.advance(10 * minute + 1)
    expect((await rig.failure('connection.save', save(runId))).code).toBe('validation-expired')
    expect(await rig.call('status.read', {})).toMatchObject({ connections: [] })
  })

  it('the same validation twice', async () => {
    const rig = await engineRig()
    const { runId } = await validate(rig, formFor(await agencyForTest()))
    await rig.call('connection.save', save(runId))
    expect((await rig.failure('connection.save', save(runId))).code).toBe('validation-expired')
  })

  it('a validation of before the engine was restarted', async () => {
    const rig = await engineRig()
    const { runId } = await validate(rig, formFor(await agencyForTest()))
    await rig.restart()
    expect((await rig.failure('connection.save', save(runId))).code).toBe('validation-expired')
  })
})

describe('a form that is not acceptable', () => {
  it('is said by field, and nothing is sent or written', async () => {
    const agency = await agencyForTest()
    const rig = await engineRig()
    const before = bytesOf(rig.folder)
    const typed = { settings: { endpoint: 'ftp://x', agencyNo: 'abc' }, secrets: { password: '' } }
    const result = await validate(rig, typed)
    expect(result).toMatchObject({ passed: false, steps: [] })
    expect(Object.keys(result.fieldErrors).toSorted()).toEqual([
      'agencyNo',
      'endpoint',
      'loginId',
      'password',
    ])
    expect(agency.calls()).toEqual({})
    expect(bytesOf(rig.folder)).toEqual(before)
    expect((await rig.failure('connection.save', save(result.runId))).code).toBe(
      'validation-expired',
    )
  })
})

describe('changing a working connection', () => {
  it('a blank password keeps the stored one', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    const { settings } = formFor(agency)
    const changed = { settings: { ...settings, timeoutSeconds: '45' }, secrets: { password: '' } }
    const { passed, runId } = await validate(rig, changed, connectionId)
    expect(passed).toBe(true)
    rig.clock.advance(minute)
    await rig.call('connection.save', save(runId))
    const form = await rig.call('connection.read', { connectionId })
    expect(form).toMatchObject({ updatedAt: rig.clock.now(), savedSecrets: ['password'] })
    expect(form.settings['timeoutSeconds']).toBe('45')
    expect((await rig.check()).outcome).toBe('passed')
  })

  it('a rotated password is taken after it was proved', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    agency.setPassword('HarborDemo361')
    expect((await rig.check()).outcome).toBe('failed')
    const { runId } = await validate(rig, formFor(agency), connectionId)
    rig.clock.advance(1)
    await rig.call('connection.save', save(runId))
    expect((await rig.connection()).state).toBe('healthy')
    expect((await rig.check()).outcome).toBe('passed')
  })

  it('stores exactly what was validated, not what was typed since', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    const good = await validate(rig, formFor(agency), connectionId)
    const other = { ...formFor(agency), secrets: { password: 'WrongOne77' } }
    expect((await validate(rig, other, connectionId)).passed).toBe(false)
    await rig.call('connection.save', save(good.runId))
    expect((await rig.check()).outcome).toBe('passed')
  })

  it('of a connection that does not exist is refused', async () => {
    const rig = await engineRig()
    const input = { runId: crypto.randomUUID(), kind: connectionId, connectionId: 'other' } as const
    const failure = await rig.failure('connection.validate', {
      ...input,
      settings: {},
      secrets: {},
    })
    expect(failure.code).toBe('not-set-up')
  })
})
