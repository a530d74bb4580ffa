import { describe, expect, it } from 'vitest'
import { agencyForTest, connected, connectionId, type EngineRig } from '../support/engine-rig'
import { fakeClock } from '../support/fake-clock'
import { passUntil, sleepUntil } from '../support/pass-time'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const at = (iso: string): number => Date.parse(iso)

/** An engine that was connected at this moment and has made its first round. */
async function startedAt(iso: string, times: readonly string[] = []): Promise<EngineRig> {
  const rig = await connected(await agencyForTest(), { clock: fakeClock(at(iso)) })
  await rig.call('connection.plan', { connectionId, times: [...times] })
  await passUntil(rig, at(iso) + 10 * minute)
  return rig
}

/** When it was checked by itself, oldest first. */
async function checkedAt(rig: EngineRig): Promise<readonly string[]> {
  const history = await rig.call('connection.history', { connectionId })
  return history
    .filter(({ trigger }) => trigger === 'scheduled' || trigger === 'start')
    .map((check) => new Date(check.at).toISOString().slice(0, 16))
    .toReversed()
}

describe('when the clocks change', () => {
  it('spring: 6:00 stays 6:00, the skipped 2:30 is made up for once', async () => {
    const rig = await startedAt('2026-03-06T16:00:00Z', ['02:30'])
    await passUntil(rig, at('2026-03-09T16:00:00Z'))
    expect(await checkedAt(rig)).toEqual([
      '2026-03-07T07:30',
      '2026-03-07T11:00',
      // 3:30 there: the clock went from 2:00 to 3:00.
      '2026-03-08T07:30',
      '2026-03-08T10:00',
      '2026-03-09T06:30',
      '2026-03-09T10:00',
    ])
  })

  it('autumn: 6:00 stays 6:00, the doubled 1:30 is checked once', async () => {
    const rig = await startedAt('2026-10-30T16:00:00Z', ['01:30'])
    await passUntil(rig, at('2026-11-02T16:00:00Z'))
    expect(await checkedAt(rig)).toEqual([
      '2026-10-31T05:30',
      '2026-10-31T10:00',
      '2026-11-01T05:30',
      '2026-11-01T11:00',
      '2026-11-02T06:30',
      '2026-11-02T11:00',
    ])
  })
})

describe('a PC that was away', () => {
  it('asleep from 5:00 to 9:00: the 6:00 check is made up for after waking, once', async () => {
    const rig = await startedAt('2026-07-01T16:00:00Z', ['07:00', '08:30'])
    await passUntil(rig, at('2026-07-02T09:00:00Z'))
    sleepUntil(rig, at('2026-07-02T13:00:00Z'))
    await passUntil(rig, at('2026-07-02T20:00:00Z'))
    expect(await checkedAt(rig)).toEqual(['2026-07-02T13:10'])
    expect((await rig.connection()).nextCheckAt).toBe(at('2026-07-03T10:00:00Z'))
  })

  it('asleep from 5:00 to 9:00, and the system says that it woke: at once', async () => {
    const rig = await startedAt('2026-07-01T16:00:00Z', [])
    await passUntil(rig, at('2026-07-02T09:00:00Z'))
    sleepUntil(rig, at('2026-07-02T13:00:00Z'))
    rig.wake()
    await passUntil(rig, at('2026-07-02T13:02:00Z'))
    expect(await checkedAt(rig)).toEqual(['2026-07-02T13:00'])
  })

  it('offline for a week: no alarm, no red, and one check once there is a network', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    agency.setFault('reset-before')
    rig.goOffline(true)
    const from = rig.clock.now()
    await passUntil(rig, from + 7 * day, hour)
    expect(await rig.connection()).toMatchObject({
      state: 'healthy',
      stale: true,
      failure: { code: 'offline' },
    })
    expect(rig.notices).toEqual([])
    agency.setFault('none')
    rig.goOffline(false)
    await passUntil(rig, from + 7 * day + hour)
    const newest = await rig.call('connection.history', { connectionId })
    expect(newest.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['passed', 'offline'])
    expect(await rig.connection()).toMatchObject({ state: 'healthy', stale: false })
    expect(rig.notices).toEqual([])
  })

  it('switched off for a week: one check after the start', async () => {
    const rig = await startedAt('2026-07-01T16:00:00Z', ['09:30', '18:00'])
    await rig.stop()
    sleepUntil(rig, at('2026-07-08T16:00:00Z'))
    await rig.restart()
    await passUntil(rig, at('2026-07-08T17:00:00Z'))
    expect(await checkedAt(rig)).toEqual(['2026-07-08T16:00'])
  })
})

describe('a clock that is set back', () => {
  it('by 40 days: checks go on, and what they prove counts', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    agency.setFault('wrong-password')
    await passUntil(rig, rig.clock.now() + day)
    expect((await rig.connection()).state).toBe('error')
    rig.clock.set(rig.clock.now() - 40 * day)
    agency.setFault('none')
    await passUntil(rig, rig.clock.now() + 20 * minute)
    expect(await rig.connection()).toMatchObject({ state: 'healthy' })
    const { nextCheckAt = 0, verifiedAt } = await rig.connection()
    expect(nextCheckAt - rig.clock.now()).toBeLessThanOrEqual(day)
    expect(verifiedAt).toBeLessThanOrEqual(rig.clock.now())
    expect(rig.notices.map(({ kind }) => kind)).toEqual(['broken', 'recovered'])
  })

  it('right after a connection was saved: its next check is a proof all the same', async () => {
    const rig = await connected(await agencyForTest())
    rig.clock.set(rig.clock.now() - 365 * day)
    expect((await rig.check()).outcome).toBe('passed')
    expect(await rig.connection()).toMatchObject({ state: 'healthy', verifiedAt: rig.clock.now() })
  })

  it('while it is broken: the alarm is not silent until the clock is there again', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    agency.setFault('wrong-password')
    rig.clock.advance(1)
    await rig.check()
    rig.clock.set(rig.clock.now() - 40 * day)
    await rig.check()
    await rig.check()
    expect(rig.notices.map(({ kind }) => kind)).toEqual(['broken', 'broken'])
  })
})

it('a proof that ages is told to the page when it does, not only when it asks', async () => {
  const agency = await agencyForTest()
  const rig = await connected(agency)
  agency.setFault('reset-before')
  rig.goOffline(true)
  await passUntil(rig, rig.clock.now() + 2 * day, hour)
  const seen = rig.statuses.length
  expect(rig.statuses.at(-1)?.connections[0]?.stale).toBe(false)
  await passUntil(rig, rig.clock.now() + hour)
  expect(rig.statuses.slice(seen).some(({ connections }) => connections[0]?.stale)).toBe(true)
})
