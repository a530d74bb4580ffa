import { describe, expect, it } from 'vitest'
import {
  agencyForTest,
  connected,
  connectionId,
  formFor,
  validate,
  type EngineRig,
} from '../support/engine-rig'
import { readableIn } from '../support/folder-bytes'
import { passUntil } from '../support/pass-time'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

async function rigged() {
  const agency = await agencyForTest()
  const rig = await connected(agency)
  return { agency, rig }
}
const pause = ({ call }: EngineRig, paused: boolean) =>
  call('connection.pause', { connectionId, paused })
const remove = ({ call }: EngineRig) => call('connection.remove', { connectionId })
const status = ({ call }: EngineRig) => call('status.read', {})

describe('a paused connection', () => {
  it('is not checked by itself and not by «Check now», and says since when', async () => {
    const { agency, rig } = await rigged()
    const from = rig.clock.now()
    await pause(rig, true)
    const logins = agency.calls()['Login']
    agency.setFault('wrong-password')
    await passUntil(rig, from + 3 * day, hour)
    expect(await rig.connection()).toMatchObject({
      state: 'paused',
      since: from,
      pausedAt: from,
      stale: false,
    })
    const run = { connectionId, runId: crypto.randomUUID() }
    expect(await rig.failure('connection.check', run)).toMatchObject({
      code: 'connection-paused',
      title: 'AMS360 WSAPI is paused',
      fix: { route: { screen: 'credentials', connectionId } },
    })
    expect(agency.calls()['Login']).toBe(logins)
    expect(rig.notices).toEqual([])
  })

  it('is not asked by Lookup either', async () => {
    const { agency, rig } = await rigged()
    const uuid = agency.customers[0]?.CustomerId ?? ''
    await rig.call('lookup.customer', { uuid })
    await pause(rig, true)
    expect((await rig.failure('lookup.customer', { uuid })).code).toBe('connection-paused')
    const search = { by: 'name', text: 'a' } as const
    expect((await rig.failure('lookup.search', search)).code).toBe('connection-paused')
    // The session that was open is signed out, not kept.
    expect(agency.calls()['Logout']).toBe(agency.calls()['Login'])
  })

  it('is checked at once when it is resumed, and stays paused over a restart until then', async () => {
    const { rig } = await rigged()
    await pause(rig, true)
    await rig.restart()
    expect((await rig.connection()).state).toBe('paused')
    await passUntil(rig, rig.clock.now() + day, hour)
    await pause(rig, false)
    await passUntil(rig, rig.clock.now() + minute, minute)
    expect(await rig.connection()).toMatchObject({ state: 'healthy' })
    expect(await rig.call('connection.history', { connectionId })).toHaveLength(2)
  })

  it('that was broken tells its recovery after it was resumed', async () => {
    const { agency, rig } = await rigged()
    agency.setFault('wrong-password')
    rig.clock.advance(minute)
    await rig.check()
    await pause(rig, true)
    agency.setFault('none')
    await passUntil(rig, rig.clock.now() + hour)
    expect(rig.notices.map(({ kind }) => kind)).toEqual(['broken'])
    await pause(rig, false)
    await passUntil(rig, rig.clock.now() + minute, minute)
    expect(rig.notices.map(({ kind }) => kind)).toEqual(['broken', 'recovered'])
  })

  it('twice is once', async () => {
    const { rig } = await rigged()
    await pause(rig, true)
    const { since } = await rig.connection()
    rig.clock.advance(hour)
    await pause(rig, true)
    expect((await rig.connection()).since).toBe(since)
  })
})

describe('extra times', () => {
  it('are kept in order, each once, and planned at once', async () => {
    const { rig } = await rigged()
    await rig.call('connection.plan', { connectionId, times: ['18:00', '13:00', '18:00'] })
    expect(await rig.connection()).toMatchObject({
      extraTimes: ['13:00', '18:00'],
      nextCheckAt: Date.parse('2026-07-01T17:00:00Z'),
    })
    await rig.restart()
    expect((await rig.connection()).extraTimes).toEqual(['13:00', '18:00'])
    await rig.call('connection.plan', { connectionId, times: [] })
    expect(await rig.connection()).toMatchObject({
      extraTimes: [],
      nextCheckAt: Date.parse('2026-07-02T10:00:00Z'),
    })
  })

  it('do not put off another try that is due sooner', async () => {
    const { agency, rig } = await rigged()
    agency.setFault('http-500')
    await rig.check()
    const { nextCheckAt } = await rig.connection()
    await rig.call('connection.plan', { connectionId, times: ['18:00'] })
    expect((await rig.connection()).nextCheckAt).toBe(nextCheckAt)
  })

  it.each(['24:00', '7:00', '12:60', 'noon', ''])('«%s» is refused', async (time) => {
    const { rig } = await rigged()
    await rig.failure('connection.plan', { connectionId, times: [time] })
    expect((await rig.connection()).extraTimes).toEqual([])
  })
})

describe('a removed connection', () => {
  it('is gone with its secret, history and alarm; the other system is signed out of', async () => {
    const { agency, rig } = await rigged()
    await rig.call('lookup.customer', { uuid: agency.customers[0]?.CustomerId ?? '' })
    agency.setFault('wrong-password')
    rig.clock.advance(minute)
    await rig.check()
    agency.setFault('none')
    await remove(rig)
    expect(await status(rig)).toMatchObject({ connections: [], findings: [] })
    expect(rig.statuses.at(-1)?.connections).toEqual([])
    expect((await rig.failure('connection.history', { connectionId })).code).toBe('not-set-up')
    expect((await rig.failure('connection.read', { connectionId })).code).toBe('not-set-up')
    const { Login = 0, Logout = 0 } = agency.calls()
    expect(Login - Logout).toBeLessThanOrEqual(1)
    await rig.stop()
    expect(readableIn(rig.folder, [agency.credentials.password])).toEqual([])
  })

  it('takes along what was validated for it: nothing brings it back', async () => {
    const { agency, rig } = await rigged()
    const { runId } = await validate(rig, formFor(agency), connectionId)
    await remove(rig)
    const save = { runId, keepForSession: false }
    expect((await rig.failure('connection.save', save)).code).toBe('validation-expired')
    expect((await status(rig)).connections).toEqual([])
  })

  it('while it is being checked: the check ends unheeded and nothing of it is kept', async () => {
    const agency = await agencyForTest({ slowMs: 60_000 })
    const rig = await connected(agency)
    agency.setFault('slow')
    const run = rig.check()
    await remove(rig)
    expect((await run).outcome).toBe('failed')
    expect(await status(rig)).toMatchObject({ connections: [] })
    expect(rig.notices).toEqual([])
    expect(rig.lines.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('while it is being checked and set up anew: the old check says nothing about the new one', async () => {
    const agency = await agencyForTest({ slowMs: 300 })
    const rig = await connected(agency)
    const typed = formFor(agency)
    agency.setFault('slow')
    const old = rig.check()
    await remove(rig)
    agency.setFault('none')
    const { runId } = await validate(rig, typed)
    await rig.call('connection.save', { runId, keepForSession: false })
    await old
    expect(await rig.connection()).toMatchObject({ state: 'healthy', checking: false })
    const history = await rig.call('connection.history', { connectionId })
    expect(history.map(({ trigger }) => trigger)).toEqual(['save'])
  })

  it('while it is being validated cannot be saved', async () => {
    const agency = await agencyForTest({ slowMs: 300 })
    const rig = await connected(agency)
    agency.setFault('slow')
    const runId = crypto.randomUUID()
    const validation = rig.failure('connection.validate', {
      runId,
      kind: 'ams360-wsapi',
      connectionId,
      ...formFor(agency),
    })
    await remove(rig)
    expect((await validation).code).toBe('not-set-up')
    const save = { runId, keepForSession: false }
    expect((await rig.failure('connection.save', save)).code).toBe('validation-expired')
  })

  it('can be set up again, with a history of its own', async () => {
    const { agency, rig } = await rigged()
    await remove(rig)
    const { runId } = await validate(rig, formFor(agency))
    await rig.call('connection.save', { runId, keepForSession: false })
    expect(await rig.connection()).toMatchObject({ state: 'healthy' })
    expect(await rig.call('connection.history', { connectionId })).toHaveLength(1)
  })
})

it.each(['connection.pause', 'connection.plan', 'connection.remove'] as const)(
  '%s of what is not there has words',
  async (name) => {
    const { rig } = await rigged()
    const input = { connectionId: 'other', paused: true, times: [] }
    expect((await rig.failure(name, input)).code).toBe('not-set-up')
  },
)
