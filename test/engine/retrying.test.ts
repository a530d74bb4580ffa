import { describe, expect, it } from 'vitest'
import { agencyForTest, connected, connectionId, type EngineRig } from '../support/engine-rig'
import { idle, passUntil } from '../support/pass-time'

const minute = 60_000
const hour = 60 * minute
const six = Date.parse('2026-07-02T10:00:00Z')

async function rigged() {
  const agency = await agencyForTest()
  const rig = await connected(agency)
  return { agency, rig }
}
/** The checks since this morning as `minutes after six: outcome`, oldest first. */
async function sinceSix(rig: EngineRig): Promise<readonly string[]> {
  const history = await rig.call('connection.history', { connectionId })
  return history
    .filter(({ at }) => at >= six)
    .map(({ at, outcome }) => `${(at - six) / minute}: ${outcome}`)
    .toReversed()
}

describe('a trouble of the service at six in the morning', () => {
  it('is tried again after 1, 5 and 15 minutes before it counts', async () => {
    const { agency, rig } = await rigged()
    agency.setFault('http-500')
    await passUntil(rig, six)
    const proved = await rig.connection()
    expect(proved).toMatchObject({
      state: 'healthy',
      retrying: true,
      failure: { code: 'server-error' },
      nextCheckAt: six + minute,
    })
    await passUntil(rig, six + 20 * minute, minute)
    expect(await rig.connection()).toMatchObject({ state: 'healthy', retrying: true })
    expect((await rig.connection()).since).toBe(proved.since)
    expect(rig.notices).toEqual([])

    await passUntil(rig, six + 21 * minute, minute)
    expect(await sinceSix(rig)).toEqual(['0: failed', '1: failed', '6: failed', '21: failed'])
    expect(await rig.connection()).toMatchObject({
      state: 'error',
      since: six,
      retrying: false,
      failure: { code: 'server-error' },
    })
    expect(rig.notices.map(({ kind }) => kind)).toEqual(['broken'])
  })

  it('goes on to be looked at every 15 minutes, and is told once', async () => {
    const { agency, rig } = await rigged()
    agency.setFault('http-500')
    await passUntil(rig, six + 2 * hour, minute)
    expect((await sinceSix(rig)).slice(3, 6)).toEqual(['21: failed', '36: failed', '51: failed'])
    agency.setFault('none')
    await passUntil(rig, six + 3 * hour, minute)
    expect(await rig.connection()).toMatchObject({ state: 'healthy', retrying: false })
    expect(rig.notices.map(({ kind }) => kind)).toEqual(['broken', 'recovered'])
  })

  it('that is over at the second try was none: still healthy since before', async () => {
    const { agency, rig } = await rigged()
    const { since } = await rig.connection()
    agency.setFault('reset-before')
    await passUntil(rig, six + minute, minute)
    agency.setFault('none')
    await passUntil(rig, six + hour, minute)
    expect(await sinceSix(rig)).toEqual(['0: failed', '1: failed', '6: passed'])
    const status = await rig.connection()
    expect(status).toMatchObject({ state: 'healthy', retrying: false, since })
    expect(status.failure).toBeUndefined()
    expect(status.nextCheckAt).toBeGreaterThan(six + 12 * hour)
    expect(rig.notices).toEqual([])
  })

  it('survives a restart of SyncDesk: the tries already made count', async () => {
    const { agency, rig } = await rigged()
    agency.setFault('http-500')
    await passUntil(rig, six + 6 * minute, minute)
    await rig.restart()
    expect(await rig.connection()).toMatchObject({ state: 'healthy', retrying: true })
    await passUntil(rig, six + 21 * minute, minute)
    expect((await rig.connection()).state).toBe('error')
  })
})

it('a wrong password at six counts at once', async () => {
  const { agency, rig } = await rigged()
  agency.setFault('wrong-password')
  await passUntil(rig, six)
  expect(await rig.connection()).toMatchObject({ state: 'error', retrying: false })
  expect(rig.notices).toHaveLength(1)
})

it('«Check now» counts at once, whatever the trouble', async () => {
  const { agency, rig } = await rigged()
  agency.setFault('http-500')
  rig.clock.advance(minute)
  await rig.check()
  expect(await rig.connection()).toMatchObject({ state: 'error', retrying: false })
  rig.clock.advance(15 * minute)
  await idle(rig)
  expect(await rig.connection()).toMatchObject({ state: 'error', retrying: false })
})

it('a trouble on top of a wrong password leaves the reason that somebody has to mend', async () => {
  const { agency, rig } = await rigged()
  agency.setFault('wrong-password')
  rig.clock.advance(minute)
  await rig.check()
  agency.setFault('http-500')
  await passUntil(rig, six)
  expect(await rig.connection()).toMatchObject({
    state: 'error',
    retrying: true,
    failure: { code: 'sign-in-refused' },
  })
})

it('a scheduled check that a person joins by «Check now» counts at once too', async () => {
  const agency = await agencyForTest({ slowMs: 60_000 })
  const rig = await connected(agency)
  agency.setFault('slow')
  await passUntil(rig, six - minute, hour)
  rig.clock.advance(minute)
  expect((await rig.connection()).checking).toBe(true)
  const joined = rig.check()
  await agency.stop()
  await joined
  expect(await rig.connection()).toMatchObject({ state: 'error', retrying: false })
})
