import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { allRights, startDemoAgency, type DemoAgency } from '../../main/demo/agency'
import type { WsapiSession } from '../../main/engine/connectors/ams360-wsapi/session'
import type { FailureCode } from '../../preload/contract/failures'
import type { DemoFault } from '../../preload/contract/shell'
import { checked, openWsapi } from './support/open-wsapi'

let agency: DemoAgency
beforeAll(async () => {
  agency = await startDemoAgency({ customers: 400, slowMs: 3000 })
})
afterAll(() => agency.stop())
beforeEach(() => {
  agency.setFault('none')
  agency.setRights(allRights)
})

const signal = new AbortController().signal

async function withSession<T>(work: (session: WsapiSession) => Promise<T>): Promise<T> {
  const { password, ...settings } = agency.credentials
  await using session = openWsapi({
    endpoint: agency.endpoint,
    settings: { ...settings, timeoutSeconds: 2 },
    password,
  })
  return await work(session)
}

describe('the check', () => {
  test('passes with evidence for every step', async () => {
    const { passed, steps, seen, verified, reported } = await withSession(checked)
    expect(passed).toBe(true)
    expect(verified).toBe('signed in, read the agency and a customer')
    expect(steps.map(({ name, state }) => [name, state])).toEqual([
      ['address', 'passed'],
      ['proxy', 'passed'],
      ['tls', 'skipped'],
      ['sign-in', 'passed'],
      ['agency', 'passed'],
      ['customer', 'passed'],
    ])
    for (const step of steps) {
      expect(step.evidence).toBeTruthy()
      expect(step.ms).toBeGreaterThanOrEqual(0)
      expect(seen).toContainEqual({ name: step.name, state: 'running' })
    }
    expect(steps[3]?.evidence).toBe('Signed in as SYNCDESK, agency 1000360-1')
    expect(steps[4]?.evidence).toMatch(/^Harbor Insurance/)
    expect(steps[5]?.evidence).toMatch(/^Read customer no\. \d+$/)
    expect(reported.map(({ label }) => label)).toEqual(['Agency', 'Place', 'AMS360 address'])
  })

  const faults: readonly (readonly [DemoFault, FailureCode, string])[] = [
    ['wrong-password', 'sign-in-refused', 'sign-in'],
    ['missing-right', 'right-missing', 'customer'],
    ['slow', 'timed-out', 'sign-in'],
    ['reset-before', 'connection-reset', 'sign-in'],
    ['reset-after', 'connection-reset', 'sign-in'],
    ['http-500', 'server-error', 'sign-in'],
    ['html-page', 'answer-not-soap', 'sign-in'],
    ['malformed-xml', 'answer-malformed', 'sign-in'],
    ['huge-body', 'answer-too-large', 'sign-in'],
    ['empty-200', 'answer-empty', 'sign-in'],
    ['expired-ticket', 'session-refused', 'agency'],
  ]
  test.each(faults)('under %s: %s at %s', async (fault, code, at) => {
    agency.setFault(fault)
    const { passed, verified, steps, failure } = await withSession(checked)
    expect([passed, verified]).toEqual([false, ''])
    expect(failure?.code).toBe(code)
    expect(failure?.advice.length).toBeGreaterThan(0)
    const names = steps.map((step) => step.name)
    const after = steps.slice(names.indexOf(steps.find((step) => step.failure)?.name ?? 'tls') + 1)
    expect(steps.find((step) => step.failure)?.name).toBe(at)
    expect(after.every((step) => step.state === 'skipped')).toBe(true)
    expect(failure?.ref).toMatch(/^[\da-f]{8}$/)
  })

  test('a missing right is named with AMS360’s own clicks', async () => {
    agency.setFault('missing-right')
    const { failure } = await withSession(checked)
    expect(failure?.title).toContain('«Customer – Retrieve»')
    expect(failure?.advice.join('\n')).toContain('Administration › Web Service API')
    expect(failure?.advice.join('\n')).toContain('row «Customer» and check «Retrieve»')
  })

  test('an agency without customers is noted, not failed', async () => {
    const empty = await startDemoAgency({ customers: 0 }).catch(() => undefined)
    if (!empty) return
    const { password, ...settings } = empty.credentials
    await using session = openWsapi({ endpoint: empty.endpoint, settings, password })
    const { passed, steps, verified } = await checked(session)
    await empty.stop()
    if (empty.customers.length > 0) return
    expect([passed, verified]).toEqual([true, 'signed in, read the agency'])
    expect(steps.at(-1)?.state).toBe('noted')
  })
})

describe('reading', () => {
  test('a customer by UUID and by number, with contacts', async () => {
    const wanted = agency.customers.find((customer) => customer.FirmName)
    await withSession(async (session) => {
      const byId = await session.customerById(wanted?.CustomerId ?? '', signal)
      expect(byId).toMatchObject({
        uuid: wanted?.CustomerId,
        number: String(wanted?.CustomerNumber),
        name: wanted?.FirmName,
      })
      expect(byId.groups.map(({ title }) => title)).toContain('Where')
      expect(await session.customerByNumber(`#${wanted?.CustomerNumber}`, signal)).toEqual(byId)
      for (const contact of await session.contactsOf(byId.uuid, signal)) {
        expect(contact.name).not.toBe('')
      }
    })
  })

  test('codes arrive exactly', async () => {
    await withSession(async (session) => {
      for (const wanted of agency.customers.slice(0, 20)) {
        const record = await session.customerById(wanted.CustomerId, signal)
        const codes = record.groups.find(({ title }) => title === 'Codes')?.fields
        expect(codes).toContainEqual({ name: 'Account executive', value: wanted.AccountExecCode })
        expect(codes).toContainEqual({ name: 'Department', value: wanted.GLDepartmentCode })
      }
    })
  })

  test('by name and by phone', async () => {
    const wanted = agency.customers.find((one) => one.LastName && one.HomePhone)
    await withSession(async (session) => {
      const named = await session.customersByNamePrefix(wanted?.LastName ?? '', signal)
      expect(named.map(({ uuid }) => uuid)).toContain(wanted?.CustomerId)
      const phone = `(${wanted?.HomeAreaCode}) ${wanted?.HomePhone}`
      const called = await session.searchByPhone(phone, signal)
      expect(called.map(({ uuid }) => uuid)).toContain(wanted?.CustomerId)
      expect(await session.customersByNamePrefix('Qqqqq', signal)).toEqual([])
    })
  })

  test('units, employees, lists, agency', async () => {
    await withSession(async (session) => {
      const units = await session.businessUnits(signal)
      for (const list of Object.values(units)) expect(list.length).toBeGreaterThan(0)
      expect((await session.employees(signal)).length).toBeGreaterThan(0)
      expect(await session.valueList('CustomerType', signal)).toContainEqual({
        code: 'C',
        description: 'Customer',
      })
      expect((await session.agencyInfo(signal)).name).toMatch(/^Harbor/)
      expect(await session.agencyUrl(signal)).toMatch(/^https:/)
    })
  })

  test('somebody unknown, by UUID and by number', async () => {
    await withSession(async (session) => {
      const nobody = session.customerById('00000000-0000-4000-8000-00000000dead', signal)
      await expect(nobody).rejects.toMatchObject({ code: 'customer-not-found' })
      await expect(session.customerByNumber('999999999', signal)).rejects.toMatchObject({
        code: 'customer-not-found',
      })
    })
  })

  test('a rotated password ends the session with a refused sign-in, asked once', async () => {
    const old = agency.credentials.password
    await withSession(async (session) => {
      await session.agencyInfo(signal)
      agency.setPassword('Rotated360x')
      try {
        await expect(session.agencyInfo(signal)).rejects.toMatchObject({ code: 'sign-in-refused' })
        const before = agency.calls()['Login']
        await expect(session.agencyInfo(signal)).rejects.toMatchObject({ code: 'sign-in-refused' })
        expect(agency.calls()['Login']).toBe(before)
      } finally {
        agency.setPassword(old)
      }
    })
  })

  test('signs out when it is closed', async () => {
    const before = agency.calls()['Logout'] ?? 0
    await withSession((session) => session.agencyInfo(signal))
    expect(agency.calls()['Logout']).toBe(before + 1)
  })
})
