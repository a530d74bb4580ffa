import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canaryNames } from '../../main/demo/names'
import { membersOf, signedIn, textOf } from './wire-client'

/** Captured from AMS360, with invented values; the first character is the byte order mark. */
const capturedAgency =
  '\uFEFF<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><AgencyInfoGetResponse xmlns="http://www.WSAPI.AMS360.com/v3.0"><AgencyInfoGetResult xmlns:a="http://www.WSAPI.AMS360.com/v3.0/DataContract" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><a:AgencyInfo><a:Address>100 Example Street</a:Address><a:Address2/><a:AgencyName>Example Test Agency</a:AgencyName><a:AllHoursAreaCode/><a:AllHoursExtension/><a:AllHoursPhone/><a:BusinessAreaCode>555</a:BusinessAreaCode><a:BusinessExtension/><a:BusinessPhone>5550100</a:BusinessPhone><a:City>Exampleville</a:City><a:Email/><a:FaxAreaCode>555</a:FaxAreaCode><a:FaxExtension/><a:FaxPhone>5550101</a:FaxPhone><a:State>CA</a:State><a:ZipCode>00000</a:ZipCode></a:AgencyInfo></AgencyInfoGetResult></AgencyInfoGetResponse></s:Body></s:Envelope>'

let demo: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  demo = await signedIn()
})
afterAll(() => demo.agency.stop())

/** Everything but the values: `<a:City>x</a:City>` and `<a:City/>` both become `<a:City/>`. */
function formOf(xml: string): string {
  return xml.replaceAll(/<a:(\w+)>[^<]*<\/a:\1>/g, '<a:$1/>')
}

describe('AgencyInfoGet', () => {
  it('has the form of the captured answer', async () => {
    const reply = await demo.call('AgencyInfoGet')
    expect(formOf(reply.bytes.toString('utf8'))).toBe(formOf(capturedAgency))
    expect(reply.xml).toContain('<a:Address2/>')
    expect(reply.xml).not.toContain('nil')
    expect(textOf(reply.xml, 'AgencyName')).toBe('Harbor Insurance (demo)')
  })
})

describe('AMS360AgencyUrlGet', () => {
  it('answers an address that leads nowhere', async () => {
    const url = textOf((await demo.call('AMS360AgencyUrlGet')).xml, 'AMS360Url') ?? ''
    expect(new URL(url).hostname).toMatch(/\.invalid$/)
  })
})

describe('ValueListGet', () => {
  function get(name: string) {
    return demo.call('ValueListGet', `<Request><a:ListName>${name}</a:ListName></Request>`)
  }
  it.each([
    'CustomerType',
    'PolicyStatus',
    'SuspenseCenter',
    'NoteCenter',
    'Doc360SecurityClass',
    'BillMethod',
    'ActivityAction',
  ])('has %s', async (name) => {
    const reply = await get(name)
    expect(reply.status).toBe(200)
    expect(membersOf(reply.xml, 'AllowedValue')).toEqual(['Code', 'Description'])
  })
  it('names the list it does not have', async () => {
    const reply = await get('Nonsense')
    expect(reply.xml).toContain('WSAPIBusinessFault')
    expect(textOf(reply.xml, 'EntityKey')).toBe('Nonsense')
  })
})

describe('Employees and business units', () => {
  it('lists 14 employees, active and not, with escaped codes', async () => {
    const { xml } = await demo.call('EmployeeGetListAll')
    const rows = xml.match(/<a:EmployeeInfo>.*?<\/a:EmployeeInfo>/gs) ?? []
    expect(rows).toHaveLength(14)
    expect(rows.filter((row) => textOf(row, 'EmployeeStatus') === 'I')).toHaveLength(3)
    expect(xml).toContain('<a:EmployeeCode>!"G</a:EmployeeCode>')
    expect(xml).toContain('<a:EmployeeCode>!&amp;&lt;</a:EmployeeCode>')
    for (const one of demo.agency.customers) {
      expect(one.AccountExecCode).toHaveLength(3)
      expect(one.AccountRepCode).toHaveLength(3)
    }
  })

  it('bear no name that a scan for customers would find', async () => {
    const operations = ['AgencyInfoGet', 'EmployeeGetListAll', 'GLBranchGetListAll']
    operations.push('CompanyGetListAll')
    const answers = await Promise.all(operations.map((operation) => demo.call(operation)))
    const found = canaryNames().filter((name) => answers.some(({ xml }) => xml.includes(name)))
    expect(found).toEqual([])
  })

  it.each([
    ['GLDivision', 2],
    ['GLBranch', 4],
    ['GLDepartment', 3],
    ['GLGroup', 3],
  ])('lists %s', async (entity, count) => {
    const { xml } = await demo.call(`${entity}GetListAll`)
    expect(xml.split(`<a:${entity}>`)).toHaveLength(count + 1)
    expect(membersOf(xml, entity)).toEqual([`${entity}Code`, 'IsInactive', 'Name', 'ShortName'])
  })
})

describe('CompanyGetListAll', () => {
  it('lists 12 companies, one of them inactive, members in order', async () => {
    const { xml } = await demo.call('CompanyGetListAll')
    expect(xml).toContain('<CompanyGetListAllResult xmlns:a=')
    expect(xml.split('<a:CompanyInfo>')).toHaveLength(13)
    expect(xml.split('<a:IsInactive>true</a:IsInactive>')).toHaveLength(2)
    expect(membersOf(xml, 'CompanyInfo')).toEqual([
      'CompanyCode',
      'IsInactive',
      'NAICCompanyCode',
      'Name',
      'ParentCompanyCode',
      'ShortName',
      'CompanyType',
    ])
  })
})

describe('LineOfBusinessGetAllList', () => {
  it('lists 15 lines with the number of their type of business', async () => {
    const { xml } = await demo.call('LineOfBusinessGetAllList')
    expect(xml).toContain('<LineOfBusinessGetAllListResult xmlns:a=')
    expect(xml.split('<a:LineOfBusinessInfo>')).toHaveLength(16)
    expect(membersOf(xml, 'LineOfBusinessInfo')).toEqual([
      'Description',
      'IncomeGroup',
      'IsInactive',
      'LineOfBusinessCode',
      'TypeOfBusinessCode',
    ])
    expect(textOf(xml, 'TypeOfBusinessCode')).toMatch(/^\d+$/)
  })
})

describe('SearchByPhoneNumber', () => {
  async function search(number: string): Promise<string> {
    const reply = await demo.call(
      'SearchByPhoneNumber',
      `<Request><a:PhoneNumber>${number}</a:PhoneNumber></Request>`,
    )
    return reply.xml
  }
  it('compares digits only', async () => {
    for (const form of ['6175550142', '(617) 555-0142', '+1 617.555.0142', '617-555-0143']) {
      const xml = await search(form)
      expect(membersOf(xml, 'SearchResultInfo')).toEqual([
        'EntityId',
        'EntityType',
        'Description',
        'SearchResultText',
      ])
      expect(textOf(xml, 'EntityId')).toBe(demo.agency.customers[0]?.CustomerId)
      expect(textOf(xml, 'Description')).toBe('Dana Whitlock')
    }
    expect(await search('5550142')).toContain('Dana Whitlock')
  })
  it('finds nobody with an empty list', async () => {
    expect(await search('2025550000')).toContain('<a:SearchResultInfoList/>')
    expect(await search('nobody')).toContain('<a:SearchResultInfoList/>')
  })
})
