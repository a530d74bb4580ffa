import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startDemoConnectwise, type DemoConnectwise } from '../../main/demo/connectwise/service'
import { startDemoSystems } from '../../main/demo/systems'
import { connectors } from '../../main/engine/connectors/registry'
import { nodeReach } from '../../main/engine/net/node-reach'
import type { FailureCode } from '../../preload/contract/failures'
import type { DemoFault } from '../../preload/contract/shell'
import { stepsOf } from '../../preload/contract/systems'
import { checkedConnectwise as checked } from './support/connectwise-fixture'
import { recordingLog } from './support/recording-log'

let demo: DemoConnectwise
beforeAll(async () => {
  demo = await startDemoConnectwise({ slowMs: 7000 })
})
afterAll(() => demo.stop())
beforeEach(() => demo.setFault('none'))

const signal = new AbortController().signal

/** As the product opens it: from the text of a form. */
function open(settings: object = {}, secrets: object = {}) {
  const { signIn } = demo
  return connectors.connectwise.open(
    { ...signIn.settings, timeoutSeconds: '5', ...settings },
    { ...signIn.secrets, ...secrets },
    { reach: nodeReach(), log: recordingLog(), now: Date.now },
  )
}

const discoveries = (): number =>
  demo.calls().filter((call) => call.startsWith('GET /login/')).length

describe('the check', () => {
  test('passes, step by step as the page shows them', async () => {
    const { passed, steps, seen, reported } = await checked(open())
    expect(passed).toBe(true)
    expect(steps.map(({ name }) => name)).toEqual(stepsOf.connectwise)
    for (const step of steps) {
      expect(step.evidence).toBeTruthy()
      expect(step.ms).toBeGreaterThanOrEqual(0)
      expect(seen).toContainEqual({ name: step.name, state: 'running' })
    }
    expect(reported).toContainEqual({ label: 'Company', value: 'Harbor Insurance (demo)' })
    const assigned = reported.find(({ label }) => label === 'Assigned to')
    expect(assigned?.value).toMatch(/^Marisol \S+$/)
  })

  const faults: readonly (readonly [DemoFault, FailureCode, string])[] = [
    ['wrong-password', 'sign-in-refused', 'sign-in'],
    ['missing-right', 'right-missing', 'members'],
    ['slow', 'timed-out', 'site'],
    ['reset-before', 'connection-reset', 'site'],
    ['reset-after', 'connection-reset', 'site'],
    ['http-500', 'server-error', 'site'],
    ['html-page', 'answer-not-json', 'site'],
    ['malformed-xml', 'answer-malformed', 'site'],
    ['huge-body', 'answer-too-large', 'site'],
    ['empty-200', 'answer-empty', 'site'],
  ]
  test.each(faults)(
    'under %s: %s at %s, and green again afterwards',
    async (fault, code, at) => {
      demo.setFault(fault)
      const { passed, verified, steps, failed, failure } = await checked(open())
      expect([passed, verified]).toEqual([false, ''])
      expect([failed, failure?.code]).toEqual([at, code])
      expect(failure?.advice.length).toBeGreaterThan(0)
      expect(failure?.advice.join(' ')).not.toMatch(/WSAPI|AMS360|letters of the name/)
      const after = steps.slice(steps.findIndex(({ name }) => name === at) + 1)
      expect(after.every((step) => step.state === 'skipped')).toBe(true)
      expect(failure?.ref).toMatch(/^[\da-f]{8}$/)
      demo.setFault('none')
      expect((await checked(open())).passed).toBe(true)
    },
    15_000,
  )

  test('under expired-ticket: asks once more where ConnectWise is, and passes', async () => {
    demo.setFault('expired-ticket')
    for (const round of [1, 2]) {
      const before = discoveries()
      const { passed, steps, reported } = await checked(open())
      expect([round, passed, discoveries() - before]).toEqual([round, true, 2])
      const moved = /had just moved to (v2026_\d+)$/.exec(steps[4]?.evidence ?? '')?.[1]
      expect(reported).toContainEqual({ label: 'Codebase', value: moved })
    }
  })

  test.each([
    [{ companyId: 'nobody' }, {}, 'site', 'company-unknown'],
    [{ publicKey: 'Wrong' }, {}, 'sign-in', 'sign-in-refused'],
    [{}, { privateKey: 'Wrong' }, 'sign-in', 'sign-in-refused'],
    [{}, { clientId: '00000000-0000-4000-8000-000000000000' }, 'sign-in', 'sign-in-refused'],
    [{ memberId: 'Nobody' }, {}, 'assignee', 'member-unknown'],
    [{ memberId: 'OLdesk' }, {}, 'assignee', 'member-unknown'],
  ])('with %j %j fails at %s: %s', async (settings, secrets, at, code) => {
    const { failed, failure } = await checked(open(settings, secrets))
    expect([failed, failure?.code]).toEqual([at, code])
  })

  test.each(["K'Rask", 'mquill', 'TBrand'])('finds the member %s', async (memberId) => {
    expect((await checked(open({ memberId }))).passed).toBe(true)
  })
})

describe('an open session', () => {
  test('outlives a release of ConnectWise', async () => {
    await using session = open()
    await session.assignee(signal)
    const before = discoveries()
    demo.moveOn()
    expect((await session.assignee(signal)).identifier).toBe('MQuill')
    expect(discoveries() - before).toBe(1)
  })

  test('ends with a refused sign-in when the old key is deleted', async () => {
    await using session = open()
    await session.assignee(signal)
    const old = demo.signIn.secrets['privateKey'] ?? ''
    demo.setPrivateKey('N3wPrivateKey000')
    try {
      await expect(session.assignee(signal)).rejects.toMatchObject({ code: 'sign-in-refused' })
      expect((await checked(open())).passed).toBe(true)
    } finally {
      demo.setPrivateKey(old)
    }
  })
})

test('is one of the systems of the demo agency', async () => {
  const systems = await startDemoSystems({ customers: 5 })
  try {
    const { settings = {}, secrets = {} } = systems.signIns.connectwise ?? {}
    expect(connectors.connectwise.parse(settings, secrets)).toEqual({ fieldErrors: {}, settings })
    systems.setFault('connectwise', 'wrong-password')
    const ports = { reach: nodeReach(), log: recordingLog(), now: Date.now }
    const { failure } = await checked(connectors.connectwise.open(settings, secrets, ports))
    expect(failure?.code).toBe('sign-in-refused')
  } finally {
    await systems.stop()
  }
})
