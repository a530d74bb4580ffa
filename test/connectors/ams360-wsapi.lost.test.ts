import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRights, startDemoAgency, type DemoAgency } from '../../main/demo/agency'
import { OutcomeUnknown } from '../../main/engine/connectors/agency-records'
import { operations } from '../../main/engine/connectors/ams360-wsapi/operations'
import { Fault } from '../../main/engine/connectors/fault'
import type { WsapiSession } from '../../main/engine/connectors/ams360-wsapi/session'
import { demoActivity, demoSuspense, openDemo, shellOf } from './support/demo-records'
import { customer as changed, readSuspense, writes } from './support/wsapi-writes'

const signal = new AbortController().signal

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

describe('when the answer is lost', () => {
  const count = (): number =>
    [agency.customers, agency.activities, agency.suspenses, agency.policies].reduce(
      (sum, list) => sum + list.length,
      0,
    )

  test.each(writes)(
    '$operation: done or not, the outcome is unknown, and it is sent once',
    async ({ operation }) => {
      const read = await session.readCustomer(customerId, signal)
      const given = await shellOf(session, customerId, 'SD-LOST')
      const id = await session.insertSuspense({ customerId, ...demoSuspense }, signal)
      const kept = (await session.readSuspense(id, signal)) ?? readSuspense
      const { CustomerId: _id, CustomerNumber: _number, ...fresh } = { ...changed, ...read }
      const write: Record<string, () => Promise<unknown>> = {
        CustomerInsert: () => session.insertCustomer({ ...fresh, CustomerType: 'S' }, signal),
        CustomerUpdate: () => session.updateCustomer(read, signal),
        CustomerActivityInsert: () =>
          session.insertActivity({ customerId, ...demoActivity }, signal),
        CustomerSuspenseInsert: () =>
          session.insertSuspense({ customerId, ...demoSuspense }, signal),
        CustomerSuspenseUpdate: () => session.updateSuspense(kept, signal),
        PolicyInsert: () => session.insertPolicy(given, signal),
      }
      const landed: number[] = []
      for (const fault of ['reset-before', 'reset-after', 'empty-200'] as const) {
        const [calls, records] = [agency.calls()[operation] ?? 0, count()]
        agency.faultFor(operation, fault, 1)
        const error = await write[operation]?.().catch((thrown: unknown) => thrown)
        expect(error).toBeInstanceOf(OutcomeUnknown)
        expect((error as OutcomeUnknown).fault).toBeInstanceOf(Fault)
        expect(agency.calls()[operation]).toBe(calls + 1)
        landed.push(count() - records)
      }
      // Three times the same to us, and not the same in AMS360: so nobody may guess.
      expect(landed).toEqual(operation.endsWith('Update') ? [0, 0, 0] : [0, 1, 1])
    },
  )
})

test('every right is named as AMS360’s grid does, and without it nothing is written', async () => {
  const rights = new Set(Object.values(operations).map(({ right }) => right.replace(' – ', ' ')))
  rights.delete('Agency Retrieve')
  for (const right of rights) expect(allRights).toContain(right)
  const records = agency.activities.length
  agency.setRights(allRights.filter((right) => right !== 'Activity Insert'))
  const refused = await session
    .insertActivity({ customerId, ...demoActivity }, signal)
    .catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'right-missing', facts: { right: 'Activity – Insert' } })
  expect((refused as Fault).facts.advice?.[1]).toContain('row «Activity» and check «Insert»')
  expect(agency.activities.length).toBe(records)
})
