import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../../main/engine/connectors/customer-groups'
import { customerRow, findCustomer } from '../../main/engine/connectors/customer-json'
import { customer as wsapiCustomer } from '../../main/engine/connectors/ams360-wsapi/wire-types'
import { recordFrom } from '../../main/engine/connectors/ams360-wsapi/records'
import { startDemoAgency } from '../../main/demo/agency'
import { customerRecord, type CustomerRecord } from '../../preload/contract/lookup'

const uuid = '81a42e50-d196-4f07-929b-ec71d1560712'
const other = '11111111-d196-4f07-929b-ec71d1560712'
const plain = { CustomerId: uuid, CustomerNumber: 17, FirmName: 'Ash & Elm', CustomerType: 'C' }

function recordIn(json: unknown): CustomerRecord {
  const found = findCustomer(json, uuid)
  if (found.what !== 'customer') throw new Error(`it found ${found.what}`)
  return recordOf(found.fields)
}

describe('a customer is found', () => {
  test.each([
    ['at the top', plain],
    ['in data', { data: plain }],
    ['in value', { value: plain, '@odata.context': 'x' }],
    ['in customer', { success: true, customer: plain }],
    ['first of an array', [plain]],
    ['first of an array in value', { value: [plain] }],
    ['in data, in an array, in customer', { data: [{ customer: plain }] }],
    ['among others by its id', [{ ...plain, CustomerId: other, FirmName: 'Oak' }, plain]],
    ['with an id in capitals and braces', { ...plain, CustomerId: `{${uuid.toUpperCase()}}` }],
    ['with an id of another kind', { ...plain, CustomerId: 4711 }],
    ['without an id', { CustomerNumber: '17', FirmName: 'Ash & Elm', CustomerType: 'customer' }],
    [
      'in other spellings',
      { cust_id: uuid, 'customer-number': 17, FIRMNAME: 'Ash & Elm', customer_type: 'Customer' },
    ],
    ['beside a complaint that is empty', { error: null, data: plain }],
  ])('%s', (_, json) => {
    expect(recordIn(json)).toEqual({
      uuid,
      number: '17',
      name: 'Ash & Elm',
      type: 'customer',
      active: true,
      groups: [{ title: 'Who', fields: [{ name: 'Firm name', value: 'Ash & Elm' }] }],
      contacts: [],
    })
  })

  test('with nested names, addresses and phones', () => {
    const record = recordIn({
      id: uuid,
      name: { first: 'Ann', last: 'Lee' },
      address: { id: other, line1: '1 Elm St', city: 'Portland', stateCode: 'OR', zip: '97201' },
      business_phone: { areaCode: '503', number: '5550142' },
      isActive: 'false',
      accountExecutive: { firstName: 'Somebody', email: 'else@example.com' },
      customerType: 'P',
    })
    expect(record).toMatchObject({ name: 'Ann Lee', type: 'prospect', active: false })
    const shown = Object.fromEntries(
      record.groups.flatMap(({ fields }) => fields.map(({ name, value }) => [name, value])),
    )
    expect(shown).toEqual({
      'First name': 'Ann',
      'Last name': 'Lee',
      'Address line 1': '1 Elm St',
      City: 'Portland',
      State: 'OR',
      'ZIP code': '97201',
      'Business phone': '(503) 5550142',
    })
  })

  test('with OData’s names; the executive’s name does not pose as a code', () => {
    const record = recordIn({
      ...plain,
      FirmName: null,
      Last: 'Lee',
      EMail: 'ann@example.com',
      IsCommercialCustomer: true,
      AccountExecCodeDisplay: 'Imogen H',
    })
    expect(record.name).toBe('Lee')
    const all = record.groups.flatMap(({ fields }) => fields)
    expect(all).toContainEqual({ name: 'E-mail', value: 'ann@example.com' })
    expect(all).toContainEqual({ name: 'Lines', value: 'Commercial' })
    expect(all).toContainEqual({ name: 'Account executive, as shown', value: 'Imogen H' })
    expect(all.map(({ name }) => name)).not.toContain('Account executive')
  })

  test('and codes keep their blanks', () => {
    const codes = recordIn({ ...plain, AccountExecCode: '!! ', GLGroupCode: ' !,' }).groups.at(-1)
    expect(codes?.fields.map(({ value }) => value)).toEqual(['!! ', ' !,'])
  })

  test('and no tax number is shown whole', () => {
    const text = JSON.stringify(recordIn({ ...plain, federal_tax_id: '123456789' }))
    expect(text).toContain('•••• 6789')
    expect(text).not.toContain('12345')
  })
})

describe('nobody is', () => {
  test.each(
    [null, undefined, [], {}, { data: null }, { value: [] }, { items: [], total: 0 }].map(
      (json) => [json],
    ),
  )('%j', (json) => expect(findCustomer(json, uuid)).toEqual({ what: 'nobody' }))
})

describe('not taken for an answer:', () => {
  test.each([
    ['another customer', plain, 'another'],
    [
      'several without a UUID',
      [
        { ...plain, CustomerId: 1 },
        { ...plain, CustomerId: 2 },
      ],
      'another',
    ],
    ['a complaint beside nothing', { data: null, error: { message: 'no' } }, 'foreign'],
    ['something else', { hello: 'world' }, 'foreign'],
    ['a list of something else', [{ hello: 'world' }], 'foreign'],
    ['a person without an id', { firstName: 'Ann' }, 'foreign'],
    ['an error that bears names', { error: plain }, 'foreign'],
    ['text', 'Ash & Elm', 'foreign'],
    ['a number', 17, 'foreign'],
    ['too deep', { data: { data: { data: { data: { data: plain } } } } }, 'foreign'],
  ])('%s', (_, json, what) => {
    expect(findCustomer(json, what === 'another' ? other : uuid)).toEqual({ what })
  })
})

test('a row of a list needs its UUID', () => {
  expect(customerRow(plain)?.FirmName).toBe('Ash & Elm')
  for (const one of [{ ...plain, CustomerId: 17 }, [plain], null, 'x', {}]) {
    expect(customerRow(one)).toBeUndefined()
  }
})

test('any JSON is read without a crash, into what the contract allows', () => {
  const names = fc.constantFrom(
    'customerId',
    'data',
    'FirmName',
    '__proto__',
    'constructor',
    'value',
  )
  const json = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 6 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.constant(uuid),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(names, tie('any'), { maxKeys: 5 }),
    ),
  })).any
  fc.assert(
    fc.property(json, (value) => {
      const found = findCustomer(JSON.parse(JSON.stringify(value)) as unknown, uuid)
      if (found.what !== 'customer') return
      const record = recordOf(found.fields)
      expect(customerRecord.safeParse(record).success).toBe(true)
      expect(record.uuid).toBe(uuid)
    }),
    { numRuns: 500 },
  )
})

test('the same customer by WSAPI and as JSON is the same record', async () => {
  const agency = await startDemoAgency({ customers: 200 })
  await agency.stop()
  expect(agency.customers).toHaveLength(200)
  for (const one of agency.customers) {
    const asText = Object.fromEntries(
      Object.entries(one).map(([name, value]) => [name, String(value)]),
    )
    const bySoap = recordFrom(wsapiCustomer.schema.parse(asText))
    const json: unknown = JSON.parse(JSON.stringify({ data: one }))
    const found = findCustomer(json, one.CustomerId)
    expect(found.what === 'customer' && recordOf(found.fields)).toEqual(bySoap)
  }
})
