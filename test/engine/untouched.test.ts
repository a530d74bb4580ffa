import { describe, expect, it } from 'vitest'
import { demoFault, type DemoFault } from '../../preload/contract/shell'
import type { FailureCode } from '../../preload/contract/failures'
import {
  agencyForTest,
  connected,
  connectionId,
  engineRig,
  formFor,
  validate,
} from '../support/engine-rig'
import { bytesOf } from '../support/folder-bytes'

/** What each trouble of the other side is called. None of them is a wrong password but the first. */
const codes: Readonly<Record<Exclude<DemoFault, 'none'>, FailureCode>> = {
  'wrong-password': 'sign-in-refused',
  'missing-right': 'right-missing',
  slow: 'timed-out',
  'reset-before': 'connection-reset',
  'reset-after': 'connection-reset',
  'http-500': 'server-error',
  'html-page': 'answer-not-soap',
  'malformed-xml': 'answer-malformed',
  'huge-body': 'answer-too-large',
  'empty-200': 'answer-empty',
  'expired-ticket': 'session-refused',
}
const faults = Object.entries(codes) as readonly (readonly [
  Exclude<DemoFault, 'none'>,
  FailureCode,
])[]

it('every trouble that the demo agency knows is tried', () => {
  expect(['none', ...Object.keys(codes)].toSorted()).toEqual([...demoFault.options].toSorted())
})

/** Five seconds is the shortest time-out the form takes; `slow` has to be slower. */
const slowMs = 60_000
const impatient = { timeoutSeconds: '5' }

describe('with the agency in trouble', () => {
  it.each(faults)('%s: validation fails as %s, nothing is stored', async (fault, code) => {
    const agency = await agencyForTest({ slowMs })
    const rig = await engineRig()
    const typed = formFor(agency)
    agency.setFault(fault)
    const before = bytesOf(rig.folder)
    const result = await validate(rig, { ...typed, settings: { ...typed.settings, ...impatient } })
    expect(result).toMatchObject({ passed: false, failure: { code } })
    const failure = await rig.failure('connection.save', {
      runId: result.runId,
      keepForSession: false,
    })
    expect(failure.code).toBe('validation-failed')
    const kept = await rig.failure('connection.save', { runId: result.runId, keepForSession: true })
    expect(kept.code).toBe('validation-failed')
    expect(bytesOf(rig.folder)).toEqual(before)
    expect(await rig.call('status.read', {})).toMatchObject({ connections: [] })
  })

  it.each(faults.filter(([fault]) => fault !== 'slow'))(
    '%s: a working connection stays byte for byte, and works again afterwards',
    async (fault) => {
      const agency = await agencyForTest()
      const rig = await connected(agency)
      const [before, status] = [bytesOf(rig.folder), await rig.connection()]
      agency.setFault(fault)
      const typed = formFor(agency)
      const attempt = { ...typed, secrets: { password: 'TypedAnew77' } }
      const { passed, runId } = await validate(rig, attempt, connectionId)
      expect(passed).toBe(false)
      await rig.failure('connection.save', { runId, keepForSession: false })
      expect(bytesOf(rig.folder)).toEqual(before)
      expect(await rig.connection()).toEqual(status)
      agency.setFault('none')
      expect((await rig.check()).outcome).toBe('passed')
    },
  )
})

describe('with a wrong entry', () => {
  it.each([
    ['password', {}, { password: 'WrongOne77' }],
    ['login', { loginId: 'NOBODY' }, {}],
    ['agency number', { agencyNo: '9999999-9' }, {}],
  ])('a wrong %s is refused and replaces nothing', async (_name, settings, secrets) => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    const before = bytesOf(rig.folder)
    const typed = formFor(agency)
    const attempt = {
      settings: { ...typed.settings, ...settings },
      secrets: { ...typed.secrets, ...secrets },
    }
    const result = await validate(rig, attempt, connectionId)
    expect(result).toMatchObject({ passed: false, failure: { code: 'sign-in-refused' } })
    await rig.failure('connection.save', { runId: result.runId, keepForSession: false })
    expect(bytesOf(rig.folder)).toEqual(before)
    expect((await rig.check()).outcome).toBe('passed')
  })
})

describe('without a network', () => {
  it('a validation says offline, never «wrong», and saves nothing', async () => {
    const agency = await agencyForTest()
    const rig = await engineRig()
    const typed = formFor(agency)
    await agency.stop()
    rig.goOffline(true)
    const result = await validate(rig, typed)
    expect(result).toMatchObject({ passed: false, failure: { code: 'offline' } })
    const failure = await rig.failure('connection.save', {
      runId: result.runId,
      keepForSession: false,
    })
    expect(failure.code).toBe('validation-failed')
  })
})
