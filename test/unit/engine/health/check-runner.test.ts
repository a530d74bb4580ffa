import { describe, expect, it } from 'vitest'
import { Fault } from '../../../../main/engine/connectors/fault'
import type { CheckResult, Session } from '../../../../main/engine/connectors/connector'
import { runCheck, type RunPorts } from '../../../../main/engine/health/check-runner'
import type { Step } from '../../../../preload/contract/connections'
import { failureCodes, type FailureCode } from '../../../../preload/contract/failures'
import { failureSample } from '../../../support/status-sample'

const passedSteps: readonly Step[] = [
  { name: 'address', state: 'running' },
  { name: 'address', state: 'passed', ms: 3 },
  { name: 'sign-in', state: 'running' },
  { name: 'sign-in', state: 'passed', ms: 40 },
]
const failedSteps = (code: FailureCode): readonly Step[] => [
  { name: 'address', state: 'running' },
  { name: 'address', state: 'failed', ms: 3, failure: failureSample(code) },
  { name: 'sign-in', state: 'skipped' },
]
const good: CheckResult = {
  passed: true,
  verified: 'signed in',
  reported: [{ label: 'Agency', value: 'Harbor Insurance' }],
}
const bad: CheckResult = { passed: false, verified: '', reported: [] }

function rig({ online = true } = {}) {
  const seen: Step[] = []
  let closed = 0
  let asked = 0
  let now = 1_000
  const ports: RunPorts = {
    now: () => (now += 250),
    online: () => Promise.resolve(((asked += 1), online)),
    offline: () => failureSample('offline'),
    toFailure: (error) => failureSample(error instanceof Fault ? error.code : 'bug'),
    onStep: (step) => void seen.push(step),
  }
  const session = (steps: readonly Step[], result: CheckResult): Session => ({
    check(report) {
      for (const step of steps) report(step)
      return Promise.resolve(result)
    },
    [Symbol.asyncDispose]: () => Promise.resolve(void (closed += 1)),
  })
  const run = (open: () => Session | Promise<Session>) =>
    runCheck(open, new AbortController().signal, ports)
  return { seen, run, session, closed: () => closed, asked: () => asked }
}

it('reports a pass with what it proved and closes the session', async () => {
  const { run, session, seen, closed } = rig()
  const report = await run(() => session(passedSteps, good))
  expect(report).toEqual({
    outcome: 'passed',
    ms: 250,
    steps: [passedSteps[1], passedSteps[3]],
    verified: 'signed in',
    reported: good.reported,
    failure: undefined,
  })
  expect(seen).toEqual(passedSteps)
  expect(closed()).toBe(1)
})

it('reports a failure with the failed step’s reason', async () => {
  const { run, session, closed } = rig()
  const report = await run(() => session(failedSteps('sign-in-refused'), bad))
  expect(report).toMatchObject({ outcome: 'failed', failure: failureSample('sign-in-refused') })
  expect(report.verified).toBeUndefined()
  expect(report.steps.map(({ state }) => state)).toEqual(['failed', 'skipped'])
  expect(closed()).toBe(1)
})

const passing: readonly FailureCode[] = [
  'offline',
  'address-not-found',
  'connection-refused',
  'connection-reset',
  'timed-out',
  'proxy-unreachable',
]

describe('on a PC without a network', () => {
  it.each(passing)('%s is offline, not a failure', async (code) => {
    const { run, session } = rig({ online: false })
    const report = await run(() => session(failedSteps(code), bad))
    expect(report).toMatchObject({ outcome: 'offline', failure: { code: 'offline' } })
  })

  it.each(failureCodes.filter((code) => !passing.includes(code)))(
    '%s came from the other side: a failure',
    async (code) => {
      const { run, session, asked } = rig({ online: false })
      const report = await run(() => session(failedSteps(code), bad))
      expect(report).toMatchObject({ outcome: 'failed', failure: { code } })
      expect(asked()).toBe(0)
    },
  )
})

it.each(passing)('%s with a network is a failure of the other side', async (code) => {
  const { run, session } = rig({ online: true })
  const report = await run(() => session(failedSteps(code), bad))
  expect(report).toMatchObject({ outcome: 'failed', failure: { code } })
})

describe('what keeps a check from being made still has an end', () => {
  it.each([
    ['a locked vault', new Fault('vault-locked'), 'vault-locked'],
    ['a bug of ours', new TypeError('x is not a function'), 'bug'],
  ] as const)('%s', async (_name, error, code) => {
    const { run } = rig()
    const report = await run(() => Promise.reject(error))
    expect(report).toMatchObject({ outcome: 'failed', steps: [], failure: { code } })
  })

  it('a session that throws is closed', async () => {
    const { run, session, closed } = rig()
    const broken: Session = {
      ...session([], bad),
      check: () => Promise.reject(new Error('boom')),
    }
    expect(await run(() => broken)).toMatchObject({ outcome: 'failed', failure: { code: 'bug' } })
    expect(closed()).toBe(1)
  })
})
