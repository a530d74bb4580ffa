import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDemoAgency, type DemoAgency } from '../../main/demo/agency'
import type { WsapiSession } from '../../main/engine/connectors/ams360-wsapi/session'
import { demoActivity, demoSuspense, openDemo, shellOf } from './support/demo-records'

const signal = new AbortController().signal
const nobody = '00000000-0000-4000-8000-00000000dead'

let agency: DemoAgency
let session: WsapiSession
let customerId = ''
beforeAll(async () => {
  agency = await startDemoAgency({ customers: 60 })
  customerId = agency.customers.find((one) => one.CustomerType === 'P')?.CustomerId ?? ''
  session = openDemo(agency)
})
afterAll(async () => {
  await session[Symbol.asyncDispose]()
  await agency.stop()
})

describe('a customer', () => {
  test('is read whole, and sent back whole: nothing is lost by an update', async () => {
    for (const before of agency.customers.slice(0, 20)) {
      const read = await session.readCustomer(before.CustomerId, signal)
      expect(await session.readCustomerByNumber(read.CustomerNumber, signal)).toEqual(read)
      for (const [name, value] of Object.entries(before)) {
        expect(read[name]).toBe(typeof value === 'boolean' ? value : String(value))
      }
      await session.updateCustomer({ ...read, Email: 'dana@example.com' }, signal)
      const after = agency.customerById(before.CustomerId)
      expect(after).toEqual({ ...before, Email: 'dana@example.com' })
    }
  })

  test('nobody has the id or the number', async () => {
    for (const asked of [
      session.readCustomer(nobody, signal),
      session.readCustomerByNumber('999999999', signal),
    ]) {
      await expect(asked).rejects.toMatchObject({ code: 'customer-not-found' })
    }
  })

  test('is new, and found by name', async () => {
    const { exec, rep } = await shellOf(session, customerId, '-')
    const codes = { AccountExecCode: exec, AccountRepCode: rep }
    const fresh = { CustomerType: 'S', LastName: 'Zzyzxton', IsPersonal: true, ...codes } as const
    const id = await session.insertCustomer(fresh, signal)
    expect(await session.readCustomer(id, signal)).toMatchObject({ ...fresh, CustomerId: id })
    const found = await session.customersByNamePrefix('Zzyzx', signal)
    expect(found.map(({ uuid, type }) => [uuid, type])).toEqual([[id, 'suspect']])
  })

  test('never goes back to suspect: refused, and not done', async () => {
    const read = await session.readCustomer(customerId, signal)
    const refused = session.updateCustomer({ ...read, CustomerType: 'S' }, signal)
    await expect(refused).rejects.toMatchObject({ name: 'Fault', code: 'request-refused' })
    expect(await session.readCustomer(customerId, signal)).toEqual(read)
  })
})

describe('an activity', () => {
  test('is written with the files that were sent before', async () => {
    const bytes = Uint8Array.from({ length: 1_200_000 }, (_, n) => (n * 7) % 256)
    const documentId = await session.sendFile(bytes, signal)
    const documents = [{ documentId, name: 'Dec page & more.pdf', bytes: bytes.byteLength }]
    const id = await session.insertActivity({ customerId, ...demoActivity, documents }, signal)
    expect(agency.activities.at(-1)).toMatchObject({
      ActivityId: id,
      CustomerId: customerId,
      ActivityDate: '2026-03-08T00:00:00',
      ActivityTime: 'PT14H30M',
      ActivityAction: "!A'",
      EmployeeCode: '!!:',
      Description: demoActivity.description,
    })
    const kept = agency.documents.find((one) => one.Doc360DocumentId === documentId)
    expect(kept?.ActivityId).toBe(id)
    expect(kept?.attachedAs).toMatchObject({ SourceFileName: 'Dec page & more.pdf' })
    expect(Buffer.compare(kept?.bytes ?? Buffer.alloc(0), bytes)).toBe(0)
    // The same file a second time: AMS360 says no, and nothing is written.
    const count = agency.activities.length
    const again = session.insertActivity({ customerId, ...demoActivity, documents }, signal)
    await expect(again).rejects.toMatchObject({ name: 'Fault', code: 'request-refused' })
    expect(agency.activities.length).toBe(count)
  })

  test('of 32,000 characters is taken whole', async () => {
    const description = 'é'.repeat(session.longestDescription)
    await session.insertActivity({ customerId, ...demoActivity, description }, signal)
    expect(agency.activities.at(-1)?.Description).toBe(description)
  })

  test('chunks are counted from 0 where the agency and the connection say so', async () => {
    const other = await startDemoAgency({ customers: 1, firstChunk: 0 })
    try {
      await using fromZero = openDemo(other, { firstChunkNumber: 0 })
      await fromZero.sendFile(new Uint8Array(600_000), signal)
      await using fromOne = openDemo(other)
      const refused = fromOne.sendFile(new Uint8Array(600_000), signal)
      await expect(refused).rejects.toMatchObject({ code: 'request-refused' })
    } finally {
      await other.stop()
    }
  })
})

test('a suspense is written, read, listed and completed', async () => {
  const id = await session.insertSuspense({ customerId, ...demoSuspense }, signal)
  const read = await session.readSuspense(id, signal)
  expect(read).toMatchObject({
    SuspenseId: id,
    CustomerId: customerId,
    DueDate: '2026-03-08T14:30:05',
    Description: 'Call back',
    Priority: '1',
    IsCompleted: false,
    CompletedBy: '',
  })
  if (!read) return
  await session.updateSuspense({ ...read, IsCompleted: true }, signal)
  const done = await session.readSuspense(id, signal)
  expect(done).toMatchObject({
    ...read,
    IsCompleted: true,
    CompletedBy: '!!:',
    CompletedDate: expect.stringMatching(/^20/) as string,
  })
  const all = await session.suspensesOf(customerId, signal)
  expect(all.find((one) => one.SuspenseId === id)).toEqual(done)
  expect(await session.readSuspense(nobody, signal)).toBeUndefined()
})

test.each(['fault', 'nil'] as const)(
  'an unknown suspense, told by %s: there is none',
  async (how) => {
    const other = await startDemoAgency({ customers: 1, unknownCustomer: how })
    await using asking = openDemo(other)
    const found = await asking.readSuspense(nobody, signal)
    await other.stop()
    expect(found).toBeUndefined()
  },
)

test('a policy shell is written and listed', async () => {
  const given = await shellOf(session, customerId, 'SD-7K2M')
  const id = await session.insertPolicy(given, signal)
  const policies = await session.policiesOf(customerId, signal)
  expect(policies.find(({ policyId }) => policyId === id)).toEqual({
    policyId: id,
    customerId,
    number: 'SD-7K2M',
    effective: '2026-03-08',
    status: 'A',
  })
  const wrong = session.insertPolicy({ ...given, writingCompany: '???' }, signal)
  await expect(wrong).rejects.toMatchObject({ name: 'Fault', code: 'request-refused' })
})
