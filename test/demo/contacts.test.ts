import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { members, membersOf, signedIn, textOf, withoutRows } from './wire-client'

type Values = Record<string, string | readonly string[]>

const nobody = '0d9f0000-0000-4000-8000-00000000abcd'
/** As the WSDL has them. */
const order = `
  CustomerId CustomerContactId ContactName Title IsOfficer IsDirector Address1 Address2 City State
  Zip County ResidenceAreaCode ResidencePhone ResidenceExt BusinessAreaCode BusinessPhone
  BusinessExt FaxAreaCode FaxPhone FaxExt MobileAreaCode MobilePhone MobileExt PagerAreaCode
  PagerPhone PagerExt EmailAddress FormalSalutation InformalSalutation SortOrder
  CustomerCenterDisplay CustomerContactResponsibilityList InternationalPhoneID1
  InternationalPhoneType1 InternationalCountryCode1 InternationalPhoneNumber1
  InternationalPhoneExtension1 InternationalPhoneID2 InternationalPhoneType2
  InternationalCountryCode2 InternationalPhoneNumber2 InternationalPhoneExtension2 Country`
  .trim()
  .split(/\s+/)
const responsibility = (type: string): string =>
  '<a:CustomerContactResponsibility>' +
  `<a:ResponsibilityType>${type}</a:ResponsibilityType></a:CustomerContactResponsibility>`

let demo: Awaited<ReturnType<typeof signedIn>>
let firmId: string
beforeEach(async () => {
  demo = await signedIn({ customers: 20 })
  firmId = demo.agency.customers[1]?.CustomerId ?? ''
})
afterEach(() => demo.agency.stop())

function ask(operation: string, values: Values, wrapper = 'request') {
  return demo.call(operation, `<${wrapper}>${members(values)}</${wrapper}>`)
}
function send(operation: string, values: Values, wrapper = 'request') {
  return ask(operation, { CustomerContact: [members(values)] }, wrapper)
}
const list = (id: string) => ask('CustomerContactGetList', { CustomerId: id })
const get = (id: string) => ask('CustomerContactGet', { CustomerContactId: id })

function contact(changes: Values = {}): Values {
  return {
    CustomerId: firmId,
    ContactName: 'Petra Kowalczanek',
    Title: 'Yard & dock lead',
    EmailAddress: 'petra@example.org',
    CustomerContactResponsibilityList: [responsibility('Claims')],
    ...changes,
  }
}
async function insert(): Promise<string> {
  const reply = await send('CustomerContactInsert', contact())
  return textOf(reply.xml, 'CustomerContactId') ?? ''
}

describe('CustomerContactGetList and CustomerContactGet', () => {
  it('have a lower-case wrapper', async () => {
    const reply = await list(firmId)
    expect(textOf(reply.xml, 'CustomerId')).toBe(firmId)
    const other = await ask('CustomerContactGetList', { CustomerId: firmId }, 'Request')
    expect(textOf(other.xml, 'DataName')).toBe('Request')
  })

  it('answer the same each time, members in order', async () => {
    const { xml } = await list(firmId)
    expect((await list(firmId)).xml).toBe(xml)
    const [row = ''] = /<a:CustomerContact>.*?<\/a:CustomerContact>/s.exec(xml) ?? []
    expect(membersOf(withoutRows(row), 'CustomerContact')).toEqual(order)
    expect(xml).toContain('<a:ResponsibilityType>Billing</a:ResponsibilityType>')
  })

  it('find one by its id, also of a customer nobody asked about', async () => {
    const id = textOf((await list(firmId)).xml, 'CustomerContactId') ?? ''
    const other = await signedIn({ customers: 20 })
    const parameter = `<request><a:CustomerContactId>${id}</a:CustomerContactId></request>`
    const { xml } = await other.call('CustomerContactGet', parameter)
    await other.agency.stop()
    expect(textOf(xml, 'CustomerId')).toBe(firmId)
    expect(textOf((await get(nobody)).xml, 'DataName')).toBe('CustomerContactId')
  })

  it('stay as they were made when the customer changes', async () => {
    const other = await signedIn({ customers: 20 })
    other.agency.edit(firmId, { FirmName: '', LastName: 'Brandvechsel' })
    const parameter = `<request><a:CustomerId>${firmId}</a:CustomerId></request>`
    const { xml } = await other.call('CustomerContactGetList', parameter)
    await other.agency.stop()
    expect(xml).toBe((await list(firmId)).xml)
  })
})

describe('CustomerContactInsert', () => {
  it('adds one behind the others, with its own ids', async () => {
    const before = (await list(firmId)).xml.split('<a:CustomerContact>').length - 1
    const id = await insert()
    const { xml } = await get(id)
    expect(membersOf(withoutRows(xml), 'CustomerContact')).toEqual(order)
    expect(textOf(xml, 'Title')).toBe('Yard &amp; dock lead')
    expect(textOf(xml, 'SortOrder')).toBe(String(before + 1))
    expect(xml).toContain('<a:ResponsibilityType>Claims<')
    expect(xml).not.toContain('00000000-0000-0000-0000-000000000000')
    expect((await list(firmId)).xml.split('<a:CustomerContact>')).toHaveLength(before + 2)
    expect(demo.agency.contacts.at(-1)?.ContactName).toBe('Petra Kowalczanek')
  })

  it('a new customer has none until then', async () => {
    const made = await demo.call(
      'CustomerInsert',
      `<Request><a:Customer>${members({
        AccountRepCode: '!"2',
        FirmName: 'Kowalczanek Docks',
        AccountExecCode: '!"G',
        CustomerType: 'S',
      })}</a:Customer></Request>`,
    )
    const id = textOf(made.xml, 'CustomerId') ?? ''
    expect((await list(id)).xml).toContain('<a:CustomerContactList/>')
  })

  it.each([
    ['CustomerId', nobody],
    ['ContactName', ''],
  ])('refuses %s «%s»', async (name, value) => {
    const reply = await send('CustomerContactInsert', contact({ [name]: value }))
    expect(textOf(reply.xml, 'DataName')).toBe(name)
  })

  it('sees nothing under the other wrapper', async () => {
    const reply = await send('CustomerContactInsert', contact(), 'Request')
    expect(textOf(reply.xml, 'DataName')).toBe('Request')
  })
})

describe('CustomerContactUpdate and CustomerContactDelete', () => {
  const known = (id: string, changes: Values = {}): Values => {
    const { CustomerId = '', ...rest } = contact(changes)
    return { CustomerId, CustomerContactId: id, ...rest }
  }

  it('replace and take away', async () => {
    const id = await insert()
    const { EmailAddress: _, ...rest } = known(id, { Title: 'Owner' })
    expect((await send('CustomerContactUpdate', rest)).status).toBe(200)
    const { xml } = await get(id)
    expect(textOf(xml, 'Title')).toBe('Owner')
    expect(xml).toContain('<a:EmailAddress i:nil="true"/>')
    const gone = { CustomerContactId: id, CustomerId: firmId }
    expect((await ask('CustomerContactDelete', gone)).status).toBe(200)
    expect(textOf((await ask('CustomerContactDelete', gone)).xml, 'DataName')).toBe(
      'CustomerContactId',
    )
  })

  it('work on one that was there from the start', async () => {
    const id = textOf((await list(firmId)).xml, 'CustomerContactId') ?? ''
    await ask('CustomerContactDelete', { CustomerContactId: id, CustomerId: firmId })
    expect((await list(firmId)).xml).not.toContain(id)
  })

  it('refuse an unknown one and another customer', async () => {
    const id = await insert()
    const other = demo.agency.customers[3]?.CustomerId ?? ''
    const update = await send('CustomerContactUpdate', known(nobody))
    expect(textOf(update.xml, 'DataName')).toBe('CustomerContactId')
    const moved = await send('CustomerContactUpdate', known(id, { CustomerId: other }))
    expect(textOf(moved.xml, 'DataName')).toBe('CustomerId')
    const taken = await ask('CustomerContactDelete', { CustomerContactId: id, CustomerId: other })
    expect(textOf(taken.xml, 'DataName')).toBe('CustomerId')
  })

  it('are told of', async () => {
    const told: string[][] = []
    demo.agency.onWrite((...about) => told.push(about))
    const id = await insert()
    await send('CustomerContactUpdate', known(id))
    await ask('CustomerContactDelete', { CustomerContactId: id, CustomerId: firmId })
    expect(told).toEqual([
      ['CustomerContact', 'Inserted', id],
      ['CustomerContact', 'Updated', id],
      ['CustomerContact', 'Deleted', id],
    ])
  })
})
