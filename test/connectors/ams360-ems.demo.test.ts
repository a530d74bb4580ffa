import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startDemoAgency, type DemoAgency } from '../../main/demo/agency'
import { startEms } from '../../main/demo/ems/service'
import type { DemoService } from '../../main/demo/service-host'
import type { EmsSession } from '../../main/engine/connectors/ams360-ems/session'
import { connectors } from '../../main/engine/connectors/registry'
import { nodeReach } from '../../main/engine/net/node-reach'
import type { FailureCode } from '../../preload/contract/failures'
import type { DemoFault } from '../../preload/contract/shell'
import { checked } from './support/checked'
import { recordingLog } from './support/recording-log'

let agency: DemoAgency
let ems: DemoService
beforeAll(async () => {
  agency = await startDemoAgency({ customers: 60 })
  ems = await startEms(agency, { slowMs: 7000 })
})
afterAll(async () => {
  await ems.stop()
  await agency.stop()
})
beforeEach(() => ems.setFault('none'))

const log = recordingLog()
const signal = new AbortController().signal

/** As the application opens it: from the text that the form or the store has. */
async function withSession<T>(
  work: (session: EmsSession) => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  const { signIn } = ems
  const all = { ...signIn.settings, timeoutSeconds: '5', ...settings }
  const ports = { reach: nodeReach(), log, now: Date.now, connectionId: 'demo-ems' }
  await using session = connectors['ams360-ems'].open(all, signIn.secrets, ports)
  return await work(session)
}

describe('the check against the demo agency', () => {
  test('passes with evidence for every step', async () => {
    const { passed, steps, verified } = await withSession(checked)
    expect([passed, verified]).toEqual([true, 'the key is accepted, read a customer'])
    expect(steps.map(({ name, state }) => [name, state])).toEqual([
      ['address', 'passed'],
      ['proxy', 'passed'],
      ['tls', 'skipped'],
      ['sign-in', 'passed'],
      ['customer', 'passed'],
    ])
    expect(steps.every(({ evidence }) => Boolean(evidence))).toBe(true)
  })

  const faults: readonly (readonly [DemoFault, FailureCode])[] = [
    ['wrong-password', 'sign-in-refused'],
    ['expired-ticket', 'sign-in-refused'],
    ['missing-right', 'right-missing'],
    ['slow', 'timed-out'],
    ['reset-before', 'connection-reset'],
    ['reset-after', 'connection-reset'],
    ['http-500', 'server-error'],
    ['html-page', 'answer-not-json'],
    ['malformed-xml', 'answer-malformed'],
    ['huge-body', 'answer-too-large'],
    ['empty-200', 'answer-empty'],
  ]
  test.each(faults)(
    'under %s: %s at sign-in, with advice, and mended again',
    async (fault, code) => {
      ems.setFault(fault)
      const { passed, failed, failure } = await withSession(checked)
      expect([passed, failed, failure?.code]).toEqual([false, 'sign-in', code])
      expect(failure?.advice.length).toBeGreaterThan(0)
      ems.setFault('none')
      expect((await withSession(checked)).passed).toBe(true)
    },
  )

  test.each(['wrong-password', 'missing-right'] as const)(
    'under %s the advice quotes the clicks',
    async (fault) => {
      ems.setFault(fault)
      const { failure } = await withSession(checked)
      expect(failure?.advice.join('\n')).toContain('Application Catalog')
      expect(failure?.fix).toMatchObject({ act: 'go', label: 'Open credentials' })
    },
  )

  test.each([
    [{ agencyId: '999' }, 'sign-in-refused'],
    [{ keyHeader: 'X-Other' }, 'sign-in-refused'],
    [{ customerPath: '/customers/{id}' }, 'service-not-found'],
  ])('with %j: %s', async (settings, code) => {
    expect((await withSession(checked, settings)).failure?.code).toBe(code)
  })
})

test('a customer, by every id there is', async () => {
  await withSession(async (session) => {
    for (const wanted of agency.customers) {
      const record = await session.customer(wanted.CustomerId, signal)
      expect(record).toMatchObject({
        uuid: wanted.CustomerId,
        number: String(wanted.CustomerNumber),
        active: wanted.IsActive,
      })
      const codes = record.groups.find(({ title }) => title === 'Codes')?.fields
      expect(codes).toContainEqual({ name: 'Account executive', value: wanted.AccountExecCode })
    }
    const nobody = session.customer('00000000-0000-4000-8000-00000000dead', signal)
    await expect(nobody).rejects.toMatchObject({ code: 'customer-not-found' })
  })
})

test('neither the key nor a customer was ever logged', () => {
  expect(log.lines.length).toBeGreaterThan(50)
  expect(log.text()).not.toContain(ems.signIn.secrets['appAccessKey'])
  expect(log.text()).not.toContain(agency.customers[0]?.CustomerId)
})
