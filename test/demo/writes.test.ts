import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { members, signedIn, textOf } from './wire-client'

let demo: Awaited<ReturnType<typeof signedIn>>
beforeEach(async () => {
  demo = await signedIn({ customers: 20 })
})
afterEach(() => demo.agency.stop())

describe('CustomerActivityInsert', () => {
  function insert(values: Record<string, string>) {
    return demo.call(
      'CustomerActivityInsert',
      `<Request><a:CustomerActivity>${members(values)}</a:CustomerActivity></Request>`,
    )
  }
  function activity(): Record<string, string> {
    return {
      ActivityDate: '2026-11-02T00:00:00',
      ActivityTime: 'PT14H30M',
      Description: 'Asked about the invoice & the <deductible>',
      CustomerId: demo.agency.customers[0]?.CustomerId ?? '',
      ActivityAction: 'Phone Call',
      EmployeeCode: '!"G',
      ActivityId: '11111111-1111-4111-8111-111111111111',
    }
  }

  /** The members of CustomerActivity that the tests send, as the schema orders them. */
  function inOrder(values: Record<string, string>): Record<string, string> {
    const names = ['ActivityDate', 'ActivityTime', 'CompanyCode', 'Description', 'CustomerId']
    names.push('ActivityAction', 'EmployeeCode', 'PolicyId')
    return Object.fromEntries(
      names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
    )
  }

  it('takes a description of 32,000 characters and shortens nothing', async () => {
    const text = 'é'.repeat(32_000)
    expect((await insert({ ...activity(), Description: text })).status).toBe(200)
    expect(demo.agency.activities[0]?.Description).toBe(text)
  })

  it('writes for ever and gives its own id', async () => {
    const [one, other] = [await insert(activity()), await insert(activity())]
    const ids = [textOf(one.xml, 'ActivityId'), textOf(other.xml, 'ActivityId')]
    expect(demo.agency.activities.map((row) => row.ActivityId)).toEqual(ids)
    expect(new Set(ids).size).toBe(2)
    expect(ids).not.toContain('11111111-1111-4111-8111-111111111111')
    expect(demo.agency.activities[0]).toMatchObject({
      Description: 'Asked about the invoice & the <deductible>',
      ActivityTime: 'PT14H30M',
    })
  })

  it.each([
    ['CustomerId', '0d9f0000-0000-4000-8000-00000000abcd'],
    ['ActivityAction', 'Nonsense'],
    ['EmployeeCode', '!!!'],
    ['PolicyId', '0d9f0000-0000-4000-8000-00000000abcd'],
    ['Description', 'x'.repeat(32_001)],
    ['CompanyCode', 'ZZZ'],
  ])('refuses a wrong %s', async (name, value) => {
    const all = { ...activity(), [name]: value }
    const reply = await insert(inOrder(all))
    expect(reply.xml).toContain('>WSAPIBusinessFault</faultstring>')
    expect(reply.xml).toContain(`<DataName>${name}</DataName>`)
    expect(demo.agency.activities).toHaveLength(0)
  })

  it.each([
    ['ActivityDate', ''],
    ['ActivityDate', '11/02/2026'],
    ['ActivityTime', '2:30 PM'],
  ])('cannot bind %s «%s»', async (name, value) => {
    const reply = await insert({ ...activity(), [name]: value })
    expect(reply.xml).toContain('a:DeserializationFailed')
    expect(reply.xml).toContain(name)
  })

  it('misses a date that stands out of order', async () => {
    const { ActivityDate = '', ...rest } = activity()
    const reply = await insert({ ...rest, ActivityDate })
    expect(textOf(reply.xml, 'DataName')).toBe('ActivityDate')
  })

  it('is told of, unless it was refused', async () => {
    const told: string[][] = []
    demo.agency.onWrite((...about) => told.push(about))
    await insert({ ...activity(), ActivityAction: 'Nonsense' })
    const id = textOf((await insert(activity())).xml, 'ActivityId') ?? ''
    expect(told).toEqual([['Activity', 'Inserted', id]])
  })

  it('cannot be read, changed or deleted', async () => {
    for (const operation of ['CustomerActivityGet', 'CustomerActivityDelete']) {
      expect((await demo.call(operation)).xml).toContain('a:ActionNotSupported')
    }
  })
})

describe('CustomerInsert and CustomerUpdate', () => {
  function suspect(changes: Record<string, string> = {}): Record<string, string> {
    return {
      IsActive: 'true',
      AccountRepCode: '!"2',
      CustomerId: '00000000-0000-0000-0000-000000000000',
      CustomerNumber: '0',
      FirstName: 'Nadia',
      GLBranchCode: '!"&',
      LastName: 'Brandvewski',
      AccountExecCode: '!"G',
      CustomerType: 'S',
      ...changes,
    }
  }
  function send(operation: string, values: Record<string, string>) {
    return demo.call(operation, `<Request><a:Customer>${members(values)}</a:Customer></Request>`)
  }
  async function insert(values = suspect()): Promise<string> {
    return textOf((await send('CustomerInsert', values)).xml, 'CustomerId') ?? ''
  }

  it('makes a suspect that can be found by id, number and name', async () => {
    const told: string[][] = []
    demo.agency.onWrite((...about) => told.push(about))
    const id = await insert()
    expect(told).toEqual([['Customer', 'Inserted', id]])
    expect(demo.agency.customers).toHaveLength(21)
    const byId = await demo.call(
      'CustomerGetById',
      `<Request><a:CustomerId>${id}</a:CustomerId></Request>`,
    )
    expect(textOf(byId.xml, 'CustomerNumber')).toBe('21')
    const list = await demo.call(
      'CustomerGetListByNamePrefix',
      '<Request><a:NamePrefix>brandvewski</a:NamePrefix></Request>',
    )
    expect(textOf(list.xml, 'CustomerId')).toBe(id)
  })

  it('moves S to P to C and never back', async () => {
    const id = await insert()
    for (const type of ['P', 'C']) {
      const reply = await send('CustomerUpdate', suspect({ CustomerId: id, CustomerType: type }))
      expect(reply.xml).toContain('<CustomerUpdateResponse xmlns=')
    }
    const back = await send('CustomerUpdate', suspect({ CustomerId: id, CustomerType: 'S' }))
    expect(back.status).toBe(500)
    expect(textOf(back.xml, 'DataName')).toBe('CustomerType')
    expect(demo.agency.customers[20]?.CustomerType).toBe('C')
  })

  it('replaces the whole record', async () => {
    const id = await insert(suspect({ LastName: 'Brandvewski', MiddleName: 'A.' }))
    await send('CustomerUpdate', suspect({ CustomerId: id, LastName: 'Brandvenholt' }))
    const changed = demo.agency.customers[20]
    expect(changed?.LastName).toBe('Brandvenholt')
    expect(changed).not.toHaveProperty('MiddleName')
    const list = await demo.call(
      'CustomerGetListByNamePrefix',
      '<Request><a:NamePrefix>brandven</a:NamePrefix></Request>',
    )
    expect(textOf(list.xml, 'LastName')).toBe('Brandvenholt')
    const former = await demo.call(
      'CustomerGetListByNamePrefix',
      '<Request><a:NamePrefix>brandvew</a:NamePrefix></Request>',
    )
    expect(former.xml).toContain('<a:CustomerInfoList/>')
  })

  it.each([
    ['CustomerType', 'X'],
    ['LastName', ''],
    ['AccountExecCode', '!"2'],
    ['AccountRepCode', '!"G'],
    ['CustomerNumber', '1'],
    ['GLBranchCode', 'ZZZ'],
  ])('refuses a wrong %s', async (name, value) => {
    const reply = await send('CustomerInsert', suspect({ [name]: value }))
    expect(textOf(reply.xml, 'DataName')).toBe(name)
    expect(demo.agency.customers).toHaveLength(20)
  })

  it('gives no number twice, also when its holder got another', async () => {
    const id = await insert()
    await send('CustomerUpdate', suspect({ CustomerId: id, CustomerNumber: '40' }))
    await send('CustomerUpdate', suspect({ CustomerId: id, CustomerNumber: '21' }))
    await insert()
    expect(demo.agency.customers.map((one) => one.CustomerNumber).slice(20)).toEqual([21, 41])
  })

  it('does not update somebody unknown', async () => {
    const reply = await send('CustomerUpdate', suspect())
    expect(textOf(reply.xml, 'DataName')).toBe('CustomerId')
  })
})

describe('What a person does in AMS360', () => {
  it('changes the customer, clears what is emptied, and is told of', () => {
    const told: string[][] = []
    const stop = demo.agency.onWrite((...about) => told.push(about))
    const [first] = demo.agency.customers
    const id = first?.CustomerId ?? ''
    demo.agency.edit(id, { LastName: 'Brandvechsel', HomePhone: '' })
    const changed = demo.agency.customerById(id)
    expect(changed).toMatchObject({ LastName: 'Brandvechsel', FirstName: 'Dana' })
    expect(changed).not.toHaveProperty('HomePhone')
    stop()
    demo.agency.edit(id, { LastName: 'Whitlock' })
    expect(told).toEqual([['Customer', 'Updated', id]])
    expect(() => demo.agency.edit('nobody', {})).toThrow(RangeError)
  })

  it('is found at once under the new name and number', async () => {
    const find = async (operation: string, parameter: string): Promise<string> =>
      (await demo.call(operation, `<Request>${parameter}</Request>`)).xml
    const prefix = '<a:NamePrefix>Brandvech</a:NamePrefix>'
    const phone = '<a:PhoneNumber>617 555 0199</a:PhoneNumber>'
    expect(await find('CustomerGetListByNamePrefix', prefix)).toContain('<a:CustomerInfoList/>')
    expect(await find('SearchByPhoneNumber', phone)).toContain('<a:SearchResultInfoList/>')
    const id = demo.agency.customers[0]?.CustomerId ?? ''
    demo.agency.edit(id, { LastName: 'Brandvechsel', CellPhone: '5550199' })
    expect(textOf(await find('CustomerGetListByNamePrefix', prefix), 'CustomerId')).toBe(id)
    expect(textOf(await find('SearchByPhoneNumber', phone), 'EntityId')).toBe(id)
    const former = '<a:PhoneNumber>6175550143</a:PhoneNumber>'
    expect(await find('SearchByPhoneNumber', former)).toContain('<a:SearchResultInfoList/>')
  })
})
