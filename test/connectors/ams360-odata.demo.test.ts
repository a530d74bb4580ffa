import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startDemoAgency, type DemoAgency } from '../../main/demo/agency'
import { startOdata } from '../../main/demo/odata/service'
import type { DemoService } from '../../main/demo/service-host'
import type { OdataSession } from '../../main/engine/connectors/ams360-odata/session'
import { connectors } from '../../main/engine/connectors/registry'
import { nodeReach } from '../../main/engine/net/node-reach'
import type { FailureCode } from '../../preload/contract/failures'
import type { DemoFault } from '../../preload/contract/shell'
import { checked } from './support/checked'
import { recordingLog } from './support/recording-log'

let agency: DemoAgency
let odata: DemoService
beforeAll(async () => {
  agency = await startDemoAgency({ customers: 1230 })
  odata = await startOdata(agency, { slowMs: 7000 })
})
afterAll(async () => {
  await odata.stop()
  await agency.stop()
})
beforeEach(() => odata.setFault('none'))

const log = recordingLog()
const signal = new AbortController().signal

/** As the application opens it: from the text that the form or the store has. */
async function withSession<T>(
  work: (session: OdataSession) => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  const { signIn } = odata
  const all = { ...signIn.settings, timeoutSeconds: '5', ...settings }
  const ports = { reach: nodeReach(), log, now: Date.now, connectionId: 'demo-odata' }
  await using session = connectors['ams360-odata'].open(all, signIn.secrets, ports)
  return await work(session)
}

describe('the check against the demo agency', () => {
  test('passes with evidence for every step', async () => {
    const { passed, steps, verified, reported } = await withSession(checked)
    expect([passed, verified]).toEqual([true, 'signed in, read a customer'])
    expect(steps.map(({ name, state }) => [name, state])).toEqual([
      ['address', 'passed'],
      ['proxy', 'passed'],
      ['tls', 'skipped'],
      ['sign-in', 'passed'],
      ['customer', 'passed'],
    ])
    expect(reported).toEqual([{ label: 'Customers', value: '1,230' }])
  })

  const faults: readonly (readonly [DemoFault, FailureCode, string])[] = [
    ['wrong-password', 'sign-in-refused', 'sign-in'],
    ['missing-right', 'right-missing', 'customer'],
    ['expired-ticket', 'session-refused', 'customer'],
    ['slow', 'timed-out', 'sign-in'],
    ['reset-before', 'connection-reset', 'sign-in'],
    ['reset-after', 'connection-reset', 'sign-in'],
    ['http-500', 'server-error', 'sign-in'],
    ['html-page', 'answer-not-json', 'sign-in'],
    ['malformed-xml', 'answer-malformed', 'sign-in'],
    ['huge-body', 'answer-too-large', 'sign-in'],
    ['empty-200', 'answer-empty', 'sign-in'],
  ]
  test.each(faults)(
    'under %s: %s at %s, with advice, and mended again',
    async (fault, code, at) => {
      odata.setFault(fault)
      const { passed, failed, failure } = await withSession(checked)
      expect([passed, failed, failure?.code]).toEqual([false, at, code])
      expect(failure?.advice.length).toBeGreaterThan(0)
      odata.setFault('none')
      expect((await withSession(checked)).passed).toBe(true)
    },
  )

  test.each(['wrong-password', 'missing-right', 'expired-ticket'] as const)(
    'under %s the advice quotes the clicks',
    async (fault) => {
      odata.setFault(fault)
      const { failure } = await withSession(checked)
      expect(failure?.advice.join('\n')).toContain('My Applications')
    },
  )

  test.each([
    [{ agencyNo: '9' }, 'sign-in-refused'],
    [{ email: 'else@agency.example' }, 'sign-in-refused'],
    [{ appUser: 'else' }, 'sign-in-refused'],
  ])('with %j: %s', async (settings, code) => {
    expect((await withSession(checked, settings)).failure?.code).toBe(code)
  })
})

test('every customer once, 500 at a time', async () => {
  await withSession(async (session) => {
    const found: string[] = []
    const sizes: number[] = []
    for await (const { customers, total } of session.customers(signal)) {
      expect(total).toBe(1230)
      sizes.push(customers.length)
      found.push(...customers.map(({ uuid }) => uuid))
    }
    expect(sizes).toEqual([500, 500, 230])
    expect(found).toEqual(agency.customers.map(({ CustomerId }) => CustomerId))
  })
})

test('a customer by UUID, and nobody', async () => {
  await withSession(async (session) => {
    const wanted = agency.customers.find((one) => one.LastName && one.Email)
    const record = await session.customer(wanted?.CustomerId ?? '', signal)
    expect(record.number).toBe(String(wanted?.CustomerNumber))
    const fields = record.groups.flatMap((group) => group.fields)
    expect(fields).toContainEqual({ name: 'Last name', value: wanted?.LastName })
    expect(fields).toContainEqual({ name: 'E-mail', value: wanted?.Email })
    const nobody = session.customer('00000000-0000-4000-8000-00000000dead', signal)
    await expect(nobody).rejects.toMatchObject({ code: 'customer-not-found' })
  })
})

test('neither the password, a token nor a customer was ever logged', () => {
  expect(log.lines.length).toBeGreaterThan(50)
  const { appUser } = odata.signIn.settings
  const { appPassword = '' } = odata.signIn.secrets
  expect(log.text()).not.toContain(appPassword)
  expect(log.text()).not.toContain(Buffer.from(`${appUser}:${appPassword}`).toString('base64'))
  expect(log.text()).not.toContain('Bearer')
  expect(log.text()).not.toContain(agency.customers[0]?.CustomerId)
})
