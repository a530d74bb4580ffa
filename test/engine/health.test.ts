import { describe, expect, it } from 'vitest'
import {
  agencyForTest,
  connected,
  connectionId,
  formFor,
  validate,
  type EngineRig,
} from '../support/engine-rig'
import { settled } from '../support/settled'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const kinds = ({ notices }: EngineRig): readonly string[] => notices.map(({ kind }) => kind)

/** Resolves when the engine says that its connection has this many marks and none is checking. */
async function untilMarks(rig: EngineRig, marks: number): Promise<void> {
  for (;;) {
    const { checking, strip } = await rig.connection()
    if (!checking && strip.length >= marks) return
    await settled()
  }
}

describe('a check that fails', () => {
  it('turns the connection red with the reason and tells a person once', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    rig.clock.advance(hour)
    agency.setFault('wrong-password')
    expect(await rig.check()).toMatchObject({ outcome: 'failed' })
    expect(await rig.connection()).toMatchObject({
      state: 'error',
      since: rig.clock.now(),
      failure: { code: 'sign-in-refused' },
    })
    rig.clock.advance(hour)
    await rig.check()
    await rig.check()
    expect(kinds(rig)).toEqual(['broken'])
    expect(rig.notices[0]?.route).toEqual({ screen: 'credentials', connectionId })
  })

  it('is told again a day later, also after a restart, not before', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    agency.setFault('wrong-password')
    rig.clock.advance(1)
    await rig.check()
    await rig.restart()
    rig.clock.advance(day - 1)
    await rig.check()
    expect(kinds(rig)).toEqual(['broken'])
    rig.clock.advance(1)
    await rig.check()
    expect(kinds(rig)).toEqual(['broken', 'broken'])
  })

  it('and passes again is told once as recovered', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    agency.setFault('missing-right')
    rig.clock.advance(1)
    await rig.check()
    agency.setFault('none')
    rig.clock.advance(hour)
    await rig.check()
    rig.clock.advance(hour)
    await rig.check()
    expect(kinds(rig)).toEqual(['broken', 'recovered'])
    expect(await rig.connection()).toMatchObject({ state: 'healthy' })
    expect((await rig.connection()).failure).toBeUndefined()
  })

  it('says since when it has been failing, not since the last check', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    agency.setFault('http-500')
    rig.clock.advance(hour)
    const from = rig.clock.now()
    await rig.check()
    rig.clock.advance(hour)
    await rig.check()
    expect((await rig.connection()).since).toBe(from)
  })
})

describe('offline', () => {
  it('is a mark of its own: still healthy, no alarm, tried again in 15 minutes', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    await agency.stop()
    rig.goOffline(true)
    rig.clock.advance(hour)
    expect((await rig.check()).outcome).toBe('offline')
    expect(await rig.connection()).toMatchObject({
      state: 'healthy',
      failure: { code: 'offline' },
      nextCheckAt: rig.clock.now() + 15 * minute,
      strip: [{ outcome: 'passed' }, { outcome: 'offline' }],
    })
    expect(rig.notices).toEqual([])
  })
})

describe('the plan', () => {
  it('checks by itself at 6:00 in New York', async () => {
    const rig = await connected(await agencyForTest())
    rig.clock.advance(1_500)
    const six = Date.parse('2026-07-02T10:00:00Z')
    for (; rig.clock.now() < six; rig.clock.advance(10 * minute)) await settled()
    await untilMarks(rig, 2)
    const [newest] = await rig.call('connection.history', { connectionId })
    expect(newest).toMatchObject({ trigger: 'scheduled', outcome: 'passed' })
    expect((newest?.at ?? 0) - six).toBeLessThan(10 * minute)
  })

  it('makes up after the start for what was missed, once', async () => {
    const rig = await connected(await agencyForTest())
    await rig.stop()
    rig.clock.set(rig.clock.now() + 3 * day)
    await rig.restart()
    expect((await rig.connection()).stale).toBe(true)
    rig.clock.advance(1_500)
    await untilMarks(rig, 2)
    const history = await rig.call('connection.history', { connectionId })
    expect(history.map(({ trigger }) => trigger)).toEqual(['start', 'save'])
    expect((await rig.connection()).stale).toBe(false)
  })

  it('looks again in 15 minutes at what passes by itself, tomorrow at what needs a person', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    const wait = async () => ((await rig.connection()).nextCheckAt ?? 0) - rig.clock.now()
    agency.setFault('http-500')
    await rig.check()
    expect(await wait()).toBe(15 * minute)
    agency.setFault('wrong-password')
    await rig.check()
    expect(await wait()).toBeGreaterThan(hour)
  })
})

describe('while a check runs', () => {
  it('a second one is the same one', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    const logins = agency.calls()['Login'] ?? 0
    const [one, two] = await Promise.all([rig.check(), rig.check()])
    expect(one).toEqual(two)
    expect(agency.calls()['Login']).toBe(logins + 1)
    expect((await rig.connection()).strip).toHaveLength(2)
  })

  it('the status says so, before and after', async () => {
    const rig = await connected(await agencyForTest())
    rig.statuses.length = 0
    const run = rig.check()
    expect((await rig.connection()).checking).toBe(true)
    await run
    expect(rig.statuses.map((status) => status.connections[0]?.checking)).toEqual([true, false])
    const revisions = rig.statuses.map(({ revision }) => revision)
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b))
    expect(new Set(revisions).size).toBe(2)
  })

  it('a save is taken: the old check ends as history, the new proof counts', async () => {
    const agency = await agencyForTest({ slowMs: 100 })
    const rig = await connected(agency)
    const typed = formFor(agency)
    const good = await validate(rig, typed, connectionId)
    agency.setFault('slow')
    const old = rig.check()
    rig.clock.advance(minute)
    await rig.call('connection.save', { runId: good.runId, keepForSession: false })
    agency.setFault('wrong-password')
    expect((await old).outcome).toBe('failed')
    expect(await rig.connection()).toMatchObject({ state: 'healthy', checking: false })
    const history = await rig.call('connection.history', { connectionId })
    expect(history.map(({ trigger }) => trigger)).toEqual(['save', 'manual', 'save'])
  })

  it('the engine can stop; the check is found interrupted, and another one runs', async () => {
    const agency = await agencyForTest({ slowMs: 40 })
    const rig = await connected(agency)
    agency.setFault('slow')
    const cut = rig.check()
    await rig.restart()
    await cut
    agency.setFault('none')
    expect((await rig.connection()).strip.map(({ outcome }) => outcome)).toEqual([
      'passed',
      'interrupted',
    ])
    expect((await rig.check()).outcome).toBe('passed')
    expect(rig.lines.filter(({ level }) => level === 'error')).toEqual([])
  })
})

describe('the history', () => {
  it('has every check with its steps, newest first, page by page', async () => {
    const agency = await agencyForTest()
    const rig = await connected(agency)
    for (const fault of ['wrong-password', 'none'] as const) {
      agency.setFault(fault)
      rig.clock.advance(hour)
      await rig.check()
    }
    const history = await rig.call('connection.history', { connectionId })
    expect(history.map(({ outcome, trigger }) => [outcome, trigger])).toEqual([
      ['passed', 'manual'],
      ['failed', 'manual'],
      ['passed', 'save'],
    ])
    expect(history[1]?.steps.find(({ state }) => state === 'failed')?.name).toBe('sign-in')
    const before = history[0]?.at ?? 0
    expect(await rig.call('connection.history', { connectionId, before })).toEqual(history.slice(1))
  })

  it('shows 30 days in the strip and keeps the rest', async () => {
    const rig = await connected(await agencyForTest())
    rig.clock.set(rig.clock.now() + 31 * day)
    await rig.check()
    expect((await rig.connection()).strip.map(({ outcome }) => outcome)).toEqual(['passed'])
    expect(await rig.call('connection.history', { connectionId })).toHaveLength(2)
  })

  it('of what is not there is a failure with words', async () => {
    const rig = await connected(await agencyForTest())
    const failure = await rig.failure('connection.history', { connectionId: 'other' })
    expect(failure.code).toBe('not-set-up')
  })
})
