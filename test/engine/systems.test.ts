import { describe, expect, it, onTestFinished } from 'vitest'
import { startDemoSystems, type DemoSystems } from '../../main/demo/systems'
import { connectionKinds, systemNames, type ConnectionKind } from '../../preload/contract/systems'
import { engineRig, type EngineRig } from '../support/engine-rig'
import { passUntil } from '../support/pass-time'

const hour = 3_600_000
const day = 24 * hour
const absent = 'ffffffff-0000-4000-8000-00000000dead'

/** An engine on the whole demo agency, or on the systems of it that are named. */
async function rigged(...kinds: readonly ConnectionKind[]) {
  const systems = await startDemoSystems({ customers: 60 })
  onTestFinished(() => systems.stop())
  const wanted = kinds.length === 0 ? connectionKinds : kinds
  const demo = Object.fromEntries(
    wanted.flatMap((kind) => (systems.signIns[kind] ? [[kind, systems.signIns[kind]]] : [])),
  )
  const rig = await engineRig({ demo })
  await passUntil(rig, rig.clock.now() + 2_000)
  return { systems, rig }
}
const statesOf = async ({ call }: EngineRig) =>
  Object.fromEntries(
    (await call('status.read', {})).connections.map(({ kind, state }) => [kind, state]),
  )
const findingsOf = async ({ call }: EngineRig) => (await call('status.read', {})).findings
const check = (rig: EngineRig, connectionId: ConnectionKind) =>
  rig.call('connection.check', { connectionId, runId: crypto.randomUUID() })

describe('the whole demo agency', () => {
  it('is healthy in every system shortly after the start', async () => {
    const { rig } = await rigged()
    expect(await statesOf(rig)).toEqual(
      Object.fromEntries(connectionKinds.map((kind) => [kind, 'healthy'])),
    )
    expect(await findingsOf(rig)).toEqual([])
    expect(rig.notices).toEqual([])
  })

  it('one broken system is one red, one notification; the others stay as they are', async () => {
    const { systems, rig } = await rigged()
    systems.setFault('connectwise', 'wrong-password')
    rig.clock.advance(1)
    for (const kind of connectionKinds) await check(rig, kind)
    const states = await statesOf(rig)
    expect(Object.entries(states).filter(([, state]) => state !== 'healthy')).toEqual([
      ['connectwise', 'error'],
    ])
    expect(rig.notices.map(({ connectionId }) => connectionId)).toEqual(['connectwise'])
  })
})

describe('partial configuration is named', () => {
  it.each([
    ['ams360-ems', 'only-wsapi-works'],
    ['ams360-wsapi', 'only-ems-works'],
  ] as const)('%s fails: %s, and gone once it is mended', async (kind, code) => {
    const { systems, rig } = await rigged('ams360-wsapi', 'ams360-ems')
    systems.setFault(kind, 'wrong-password')
    rig.clock.advance(1)
    await check(rig, kind)
    expect(await findingsOf(rig)).toMatchObject([
      { code, fix: { route: { screen: 'credentials', connectionId: kind } } },
    ])
    systems.setFault(kind, 'none')
    rig.clock.advance(1)
    await check(rig, kind)
    expect(await findingsOf(rig)).toEqual([])
  })

  it('a missing right keeps its own explanation', async () => {
    const { systems, rig } = await rigged('ams360-wsapi', 'ams360-ems')
    systems.setFault('ams360-ems', 'missing-right')
    rig.clock.advance(1)
    await check(rig, 'ams360-ems')
    expect(await findingsOf(rig)).toMatchObject([{ code: 'right-missing' }])
  })

  it('ONS that is never heard is named a day after it was set up, by itself', async () => {
    const { rig } = await rigged('ams360-wsapi', 'ams360-ons')
    const from = rig.clock.now()
    await passUntil(rig, from + day - hour, hour)
    expect(await findingsOf(rig)).toEqual([])
    await passUntil(rig, from + day + hour)
    expect(rig.statuses.at(-1)?.findings).toMatchObject([{ code: 'ons-silent' }])
  })
})

describe('a look-up', () => {
  const three = ['ams360-wsapi', 'ams360-ems', 'ams360-odata'] as const
  const danaOf = ({ agency }: DemoSystems) => agency.customers[0]?.CustomerId ?? ''

  it('asks every system that can show customers, and all show the same person', async () => {
    const { systems, rig } = await rigged()
    const { answers, diagnosis } = await rig.call('lookup.customer', { uuid: danaOf(systems) })
    expect(answers.map(({ kind, name, record }) => [kind, name, record?.name])).toEqual(
      three.map((kind) => [kind, systemNames[kind], 'Dana Whitlock']),
    )
    expect(diagnosis).toBeUndefined()
  })

  it.each([
    ['ams360-ems', 'wrong-password', 'only-wsapi-works'],
    ['ams360-ems', 'missing-right', 'only-wsapi-works'],
    ['ams360-ems', 'http-500', undefined],
    ['ams360-wsapi', 'wrong-password', 'only-ems-works'],
    ['ams360-odata', 'wrong-password', undefined],
  ] as const)('%s at %s: the others answer all the same', async (kind, fault, code) => {
    const { systems, rig } = await rigged(...three)
    systems.setFault(kind, fault)
    const { answers, diagnosis } = await rig.call('lookup.customer', { uuid: danaOf(systems) })
    const silent = answers.filter(({ record }) => !record)
    expect(silent.map((answer) => answer.kind)).toEqual([kind])
    expect(silent[0]?.failure).toBeDefined()
    expect(diagnosis?.code).toBe(code)
  })

  it('leaves a paused system out', async () => {
    const { systems, rig } = await rigged(...three)
    await rig.call('connection.pause', { connectionId: 'ams360-ems', paused: true })
    const { answers } = await rig.call('lookup.customer', { uuid: danaOf(systems) })
    expect(answers.map(({ kind }) => kind)).toEqual(['ams360-wsapi', 'ams360-odata'])
  })

  it('works with EMS alone; the search needs WSAPI', async () => {
    const { systems, rig } = await rigged('ams360-ems', 'smtp')
    const { answers } = await rig.call('lookup.customer', { uuid: danaOf(systems) })
    expect(answers).toMatchObject([{ kind: 'ams360-ems', record: { name: 'Dana Whitlock' } }])
    expect((await rig.failure('lookup.search', { by: 'name', text: 'a' })).code).toBe('not-set-up')
  })

  it('that nobody can answer is not set up', async () => {
    const { rig } = await rigged('smtp')
    expect((await rig.failure('lookup.customer', { uuid: absent })).code).toBe('not-set-up')
  })

  it('of nobody is answered so by all, without a diagnosis', async () => {
    const { rig } = await rigged(...three)
    const { answers, diagnosis } = await rig.call('lookup.customer', { uuid: absent })
    expect(answers.map(({ failure }) => failure?.code)).toEqual(
      three.map(() => 'customer-not-found'),
    )
    expect(diagnosis).toBeUndefined()
  })
})

describe('400 days of history', () => {
  it('are read page by page without gap or repetition', async () => {
    const { rig } = await rigged('ams360-ems')
    const connectionId = 'ams360-ems'
    for (let n = 0; n < 400; n += 1) {
      rig.clock.set(rig.clock.now() + day)
      await check(rig, connectionId)
    }
    const seen: number[] = []
    let before: number | undefined
    for (;;) {
      const page = await rig.call('connection.history', {
        connectionId,
        ...(before !== undefined && { before }),
      })
      seen.push(...page.map(({ at }) => at))
      before = page.at(-1)?.at
      if (page.length < 50) break
    }
    expect(seen.length).toBeGreaterThanOrEqual(400)
    expect(seen).toEqual([...new Set(seen)].toSorted((one, other) => other - one))
  }, 60_000)
})
