import { describe, expect, it, onTestFinished } from 'vitest'
import { startDemoSystems, type DemoSystems } from '../../main/demo/systems'
import { demoFault, type DemoFault } from '../../preload/contract/shell'
import type { FailureCode } from '../../preload/contract/failures'
import { connectionKinds, stepsOf, type ConnectionKind } from '../../preload/contract/systems'
import { engineRig, type EngineRig } from '../support/engine-rig'
import { bytesOf } from '../support/folder-bytes'

type Fault = Exclude<DemoFault, 'none' | 'slow'>
/** `passes`: what the other side does wrong shows in use, not in a check of the credential. */
type Outcome = FailureCode | 'passes'

const http: Readonly<Record<Fault, Outcome>> = {
  'wrong-password': 'sign-in-refused',
  'missing-right': 'right-missing',
  'reset-before': 'connection-reset',
  'reset-after': 'connection-reset',
  'http-500': 'server-error',
  'html-page': 'answer-not-json',
  'malformed-xml': 'answer-malformed',
  'huge-body': 'answer-too-large',
  'empty-200': 'answer-empty',
  'expired-ticket': 'session-refused',
}
const always = (outcome: Outcome): Readonly<Record<Fault, Outcome>> => ({
  ...http,
  ...(Object.fromEntries(Object.keys(http).map((fault) => [fault, outcome])) as Record<
    Fault,
    Outcome
  >),
})

/** What each trouble of each system is called while its credential is validated. */
const outcomes: Readonly<Record<ConnectionKind, Readonly<Record<Fault, Outcome>>>> = {
  'ams360-wsapi': { ...http, 'html-page': 'answer-not-soap' },
  // There is no session: an expired one is a key that is refused.
  'ams360-ems': { ...http, 'expired-ticket': 'sign-in-refused' },
  // AMS360 is the one who calls: nothing of it is asked while the listener is proved.
  'ams360-ons': always('passes'),
  'ams360-odata': http,
  // The company moved to another codebase: it is followed.
  connectwise: { ...http, 'expired-ticket': 'passes' },
  // No lead is ever sent to test it: only the line can fail.
  'ams-plus': {
    ...always('passes'),
    'reset-before': 'connection-reset',
    'reset-after': 'connection-reset',
  },
  // No mail is sent by a check: a refused recipient shows when one is.
  smtp: {
    'wrong-password': 'sign-in-refused',
    'missing-right': 'passes',
    'reset-before': 'connection-reset',
    'reset-after': 'passes',
    'http-500': 'server-error',
    'html-page': 'answer-unexpected',
    'malformed-xml': 'answer-unexpected',
    'huge-body': 'answer-too-large',
    'empty-200': 'connection-reset',
    'expired-ticket': 'server-error',
  },
}

const cases = connectionKinds.flatMap((kind) =>
  (Object.entries(outcomes[kind]) as (readonly [Fault, Outcome])[]).map(
    ([fault, outcome]) => [kind, fault, outcome] as const,
  ),
)
const failing = cases.filter(([, , outcome]) => outcome !== 'passes')

async function systemsForTest(): Promise<DemoSystems> {
  const systems = await startDemoSystems({ customers: 20 })
  onTestFinished(() => systems.stop())
  return systems
}

async function validate(rig: EngineRig, systems: DemoSystems, kind: ConnectionKind, id?: string) {
  const signIn = systems.signIns[kind]
  if (!signIn) throw new Error(`There is no demo of ${kind}`)
  const { settings, secrets } = signIn
  const runId = crypto.randomUUID()
  const result = await rig.call('connection.validate', {
    runId,
    kind,
    ...(id && { connectionId: id }),
    settings: { ...settings },
    secrets: { ...secrets },
  })
  return { ...result, runId }
}

it('every fault of the demo agency is tried', () => {
  expect(['none', 'slow', ...Object.keys(http)].toSorted()).toEqual(
    [...demoFault.options].toSorted(),
  )
})

describe.each(connectionKinds.map((kind) => [kind] as const))('%s', (kind) => {
  it('is set up in two steps, and every step of its check is told', async () => {
    const [rig, systems] = [await engineRig(), await systemsForTest()]
    const { passed, steps, runId, fieldErrors } = await validate(rig, systems, kind)
    expect({ passed, fieldErrors }).toEqual({ passed: true, fieldErrors: {} })
    expect(steps.map(({ name }) => name)).toEqual(stepsOf[kind])
    await rig.call('connection.save', { runId, keepForSession: false })
    expect(await rig.connection()).toMatchObject({ id: kind, kind, state: 'healthy' })
  })
})

describe('validation', () => {
  it.each(cases)('%s under %s: %s; nothing invalid is stored', async (kind, fault, outcome) => {
    const [rig, systems] = [await engineRig(), await systemsForTest()]
    systems.setFault(kind, fault)
    const before = bytesOf(rig.folder)
    const { passed, failure, runId } = await validate(rig, systems, kind)
    expect(passed ? 'passes' : failure?.code).toBe(outcome)
    if (passed) return
    expect([failure?.title, failure?.meaning, failure?.fix.label].every(Boolean)).toBe(true)
    for (const keepForSession of [false, true]) {
      const refused = await rig.failure('connection.save', { runId, keepForSession })
      expect(refused.code).toBe('validation-failed')
    }
    expect(bytesOf(rig.folder)).toEqual(before)
    expect(await rig.call('status.read', {})).toMatchObject({ connections: [] })
  })
})

it('a slow system is called slow, not wrong: every kind at the shortest time-out', async () => {
  const rig = await engineRig()
  const systems = await systemsForTest()
  const ends = connectionKinds.map(async (kind) => {
    systems.setFault(kind, 'slow')
    const { settings, secrets } = systems.signIns[kind] ?? { settings: {}, secrets: {} }
    const { failure } = await rig.call('connection.validate', {
      runId: crypto.randomUUID(),
      kind,
      settings: { ...settings, timeoutSeconds: '5' },
      secrets: { ...secrets },
    })
    return [kind, failure?.code ?? 'passes']
  })
  const expected = Object.fromEntries(connectionKinds.map((kind) => [kind, 'timed-out']))
  expect(Object.fromEntries(await Promise.all(ends))).toEqual({
    ...expected,
    // AMS360 is the one who calls.
    'ams360-ons': 'passes',
  })
  expect(await rig.call('status.read', {})).toMatchObject({ connections: [] })
}, 60_000)

describe('a connection that works', () => {
  it.each(failing)(
    '%s under %s (%s): is red with the reason, loses nothing, is green once mended',
    async (kind, fault, outcome) => {
      const [rig, systems] = [await engineRig(), await systemsForTest()]
      const first = await validate(rig, systems, kind)
      await rig.call('connection.save', { runId: first.runId, keepForSession: false })
      const stored = await rig.call('connection.read', { connectionId: kind })

      systems.setFault(kind, fault)
      const check = (): ReturnType<typeof rig.check> =>
        rig.call('connection.check', { connectionId: kind, runId: crypto.randomUUID() })
      expect(await check()).toMatchObject({ outcome: 'failed', failure: { code: outcome } })
      const red = await rig.connection()
      expect(red).toMatchObject({ state: 'error', failure: { code: outcome } })
      const { runId } = await validate(rig, systems, kind, kind)
      await rig.failure('connection.save', { runId, keepForSession: false })
      expect(await rig.call('connection.read', { connectionId: kind })).toEqual(stored)

      systems.setFault(kind, 'none')
      expect(await check()).toMatchObject({ outcome: 'passed' })
      expect(await rig.connection()).toMatchObject({ state: 'healthy' })
    },
  )
})
