import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoCustomer } from '../../main/demo/agency'
import { membersOf, signedIn, textOf } from './wire-client'

/** Order of the schema, from the reference and not from the demo agency's own table. */
const customerOrder =
  'IsActive AddressLine1 AddressLine2 CustomerNotationId BrokerCode BusinessAreaCode BusinessExtension BusinessPhone InBusinessSince City County AccountRepCode DateCustomerAdded CustomerId CustomerNumber DoingBusinessAs DateOfBirth DUNSNumber Email FaxAreaCode FaxExtension FaxPhone FederalTaxIdNumber FirmName FirstName FormalSalutation GLBranchCode GLDepartmentCode GLDivisionCode GLGroupCode InformalSalutation IsBenefits IsBrokersCustomer IsCommercial IsFinancial IsHealth IsLife IsNonPropertyAndCasualty IsPersonal LastName CellAreaCode CellExtension CellPhone MaritalStatus MiddleName Occupation PagerAreaCode PagerExtension PagerPhone AccountExecCode HomeAreaCode HomeExtension HomePhone NAICSCode State CustomerType BusinessEntityType WebAddress ZipCode IsSecured SICCode Country InternationalPhoneID1 InternationalPhoneType1 InternationalCountryCode1 InternationalPhoneNumber1 InternationalPhoneExtension1 InternationalPhoneID2 InternationalPhoneType2 InternationalCountryCode2 InternationalPhoneNumber2 InternationalPhoneExtension2 ReferralNameCode ReferralLocationCode'
const rowOrder =
  'IsActive AddressLine1 AddressLine2 BrokerCode City AccountRepCode CustomerId CustomerNumber DoingBusinessAs FirmName FirstName IsBenefits IsBrokersCustomer IsCommercial IsFinancial IsHealth IsLife IsNonPropertyAndCasualty IsPersonal LastName MiddleName AccountExecCode State CustomerType ZipCode'

let demo: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  demo = await signedIn()
})
afterAll(() => demo.agency.stop())

function customer(number: number): DemoCustomer {
  const found = demo.agency.customers[number - 1]
  if (found === undefined) throw new Error(`no customer ${number}`)
  return found
}
function getById(id: string) {
  return demo.call('CustomerGetById', `<Request><a:CustomerId>${id}</a:CustomerId></Request>`)
}
function list(parameter: string) {
  return demo.call('CustomerGetListByNamePrefix', `<Request>${parameter}</Request>`)
}
function rowsOf(xml: string): string[] {
  return xml.match(/<a:CustomerInfo>.*?<\/a:CustomerInfo>/gs) ?? []
}

describe('CustomerGetById', () => {
  it('answers one customer: all members in schema order, real booleans, nil for what is unset', async () => {
    const { CustomerId } = customer(1)
    const reply = await getById(CustomerId)
    expect(reply.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(reply.xml).toMatch(
      /^<s:Envelope xmlns:s="http:\/\/schemas\.xmlsoap\.org\/soap\/envelope\/"><s:Body><CustomerGetByIdResponse xmlns="http:\/\/www\.WSAPI\.AMS360\.com\/v3\.0"><CustomerGetByIdResult xmlns:a="http:\/\/www\.WSAPI\.AMS360\.com\/v3\.0\/DataContract" xmlns:i="http:\/\/www\.w3\.org\/2001\/XMLSchema-instance"><a:Customer>/,
    )
    expect(membersOf(reply.xml, 'Customer').join(' ')).toBe(customerOrder)
    expect(reply.xml).toContain('<a:IsPersonal>true</a:IsPersonal>')
    expect(reply.xml).toContain('<a:FirmName i:nil="true"/>')
    expect(reply.xml).not.toMatch(/<a:(\w+)><\/a:\1>/)
    expect(textOf(reply.xml, 'LastName')).toBe('Whitlock')
    expect(textOf(reply.xml, 'CustomerId')).toBe(CustomerId)
  })

  it('takes the forms of a guid that .NET takes', async () => {
    const { CustomerId } = customer(2)
    for (const form of [
      CustomerId.toUpperCase(),
      `{${CustomerId}}`,
      ` ${CustomerId}\n`,
      CustomerId.replaceAll('-', ''),
    ]) {
      expect(textOf((await getById(form)).xml, 'CustomerNumber')).toBe('2')
    }
  })

  it.each(['', 'no-guid', '{81a42e50-d196-4f07-929b-ec71d1560712', '12345'])(
    'cannot bind «%s»: WCF’s own fault, not the service’s',
    async (text) => {
      const reply = await getById(text)
      expect(reply.status).toBe(500)
      expect(reply.xml).toContain('>a:DeserializationFailed</faultcode>')
      expect(reply.xml).not.toContain('<detail>')
    },
  )

  it('escapes what XML needs and keeps the rest', async () => {
    const texts = await Promise.all(
      [4, 5, 3, 6].map(async (number) => (await getById(customer(number).CustomerId)).xml),
    )
    expect(texts[0]).toContain('<a:FirmName>Bellwhistler &amp; Sons</a:FirmName>')
    expect(texts[1]).toContain('<a:FirmName>The "Quillfeatherby" Company</a:FirmName>')
    expect(texts[2]).toContain("<a:LastName>O'Dunlevy</a:LastName>")
    expect(texts[3]).toContain('<a:LastName>龍門寺澤</a:LastName>')
  })

  it('answers a business fault with the key for somebody unknown', async () => {
    const id = '0d9f0000-0000-4000-8000-00000000abcd'
    const reply = await getById(id)
    expect(reply.status).toBe(500)
    expect(reply.xml).toContain('>WSAPIBusinessFault</faultstring>')
    expect(reply.xml).toContain(
      `<FaultDetails><WSAPIBusinessFaultDetail><Message>Customer not found</Message><DataName>CustomerId</DataName><EntityKey>${id}</EntityKey></WSAPIBusinessFaultDetail></FaultDetails>`,
    )
  })

  it('can answer a nil customer instead', async () => {
    const other = await signedIn({ unknownCustomer: 'nil' })
    const reply = await other.call('CustomerGetById', '<Request/>')
    await other.agency.stop()
    expect(reply.status).toBe(200)
    expect(reply.xml).toContain('<a:Customer i:nil="true"/>')
  })

  it('does not see a request under the wrong wrapper', async () => {
    const { CustomerId } = customer(1)
    const inside = `<a:CustomerId>${CustomerId}</a:CustomerId>`
    for (const parameter of [
      `<request>${inside}</request>`,
      `<a:Request>${inside}</a:Request>`,
      `<Request i:nil="true">${inside}</Request>`,
      '',
    ]) {
      const reply = await demo.call('CustomerGetById', parameter)
      expect(reply.xml).toContain('>WSAPIBusinessFault</faultstring>')
      expect(textOf(reply.xml, 'DataName')).toBe('Request')
    }
  })

  it('skips a member in the wrong namespace and looks for nobody', async () => {
    const reply = await demo.call(
      'CustomerGetById',
      `<Request><CustomerId>${customer(1).CustomerId}</CustomerId></Request>`,
    )
    expect(textOf(reply.xml, 'EntityKey')).toBe('00000000-0000-0000-0000-000000000000')
  })
})

describe('CustomerGetByNumber', () => {
  it('finds by number and refuses what is none', async () => {
    async function get(number: string) {
      return demo.call(
        'CustomerGetByNumber',
        `<Request><a:CustomerNumber>${number}</a:CustomerNumber></Request>`,
      )
    }
    expect(textOf((await get('1')).xml, 'LastName')).toBe('Whitlock')
    expect(textOf((await get('61')).xml, 'EntityKey')).toBe('61')
    expect((await get('abc')).xml).toContain('WSAPIBusinessFault')
    expect((await get('')).xml).toContain('WSAPIBusinessFault')
  })
})

describe('CustomerGetListByNamePrefix', () => {
  it('has rows in schema order with "True"/"False", nil and never an empty text', async () => {
    const reply = await list('<a:NamePrefix>wHiT</a:NamePrefix>')
    const rows = rowsOf(reply.xml)
    expect(rows).toHaveLength(1)
    expect(membersOf(reply.xml, 'CustomerInfo').join(' ')).toBe(rowOrder)
    expect(reply.xml).toContain('<a:IsActive>true</a:IsActive>')
    expect(reply.xml).toContain('<a:IsBrokersCustomer>false</a:IsBrokersCustomer>')
    expect(reply.xml).toContain('<a:IsPersonal>True</a:IsPersonal>')
    expect(reply.xml).toContain('<a:IsCommercial>False</a:IsCommercial>')
    expect(reply.xml).toContain('<a:FirmName i:nil="true"/>')
  })

  it('lists everybody for an empty prefix, sorted by name', async () => {
    const names = rowsOf((await list('<a:NamePrefix/>')).xml).map((row) =>
      (textOf(row, 'FirmName') ?? textOf(row, 'LastName') ?? '').toLowerCase(),
    )
    expect(names).toHaveLength(60)
    expect(names).toEqual(names.toSorted((one, other) => (one < other ? -1 : 1)))
  })

  it('filters by type and by broker', async () => {
    const suspects = rowsOf((await list('<a:CustomerType>S</a:CustomerType>')).xml)
    expect(suspects.length).toBeGreaterThan(0)
    expect(suspects.every((row) => textOf(row, 'CustomerType') === 'S')).toBe(true)
    const brokers = rowsOf((await list('<a:IsBrokersCustomer>true</a:IsBrokersCustomer>')).xml)
    expect(brokers.length).toBe(demo.agency.customers.filter((one) => one.IsBrokersCustomer).length)
    expect(rowsOf((await list('<a:CustomerType>c</a:CustomerType>')).xml)).toHaveLength(0)
  })

  it('ignores members out of schema order', async () => {
    const reply = await list(
      '<a:CustomerType>S</a:CustomerType><a:NamePrefix>no such name</a:NamePrefix>',
    )
    expect(rowsOf(reply.xml).length).toBeGreaterThan(0)
  })

  it('refuses "True" for a boolean, as XmlConvert does', async () => {
    const reply = await list('<a:IsBrokersCustomer>True</a:IsBrokersCustomer>')
    expect(reply.xml).toContain('a:DeserializationFailed')
  })

  it('answers an empty list as an empty element', async () => {
    expect((await list('<a:NamePrefix>zzz</a:NamePrefix>')).xml).toContain('<a:CustomerInfoList/>')
  })
})
