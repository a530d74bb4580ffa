import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { members, membersOf, signedIn, textOf, withoutRows } from './wire-client'

type Values = Record<string, string | readonly string[]>

const nobody = '0d9f0000-0000-4000-8000-00000000abcd'
/** As the WSDL has them. */
const policyOrder = `
  CustomerId PolicyId PolicyNumber TypeOfBusiness PolicyType PolicyTypeOfBusiness
  WritingCompanyCode AccountExecCode AccountRepCode BrokerCode PolicyEffectiveDate
  PolicyExpirationDate IsContinuous PolicyStatus GLDivisionCode GLDepartmentCode GLBranchCode
  GLGroupCode BillMethod IsNewPolicy FullTermPremium IsFinanced CompanyType IsMultiEntity
  PolicySubType Description LineOfBusinessList PersonnelList TransactionList
  TransactionPremiumList PolicyNotationId PriorPolicy PriorPolicyId SourcePolicyId IsExcludeDelete
  NationalProducerCode CompanyCustomerNumber`
  .trim()
  .split(/\s+/)
const infoOrder = `
  CompanyType CustomerId IsMultiEntity PolicyEffectiveDate PolicyExpirationDate PolicyId
  PolicyNumber PolicySubType PolicyTypeOfBusiness PolicyStatus WritingCompanyCode`
  .trim()
  .split(/\s+/)
const arrays = 'http://schemas.microsoft.com/2003/10/Serialization/Arrays'

let demo: Awaited<ReturnType<typeof signedIn>>
let customerId: string
beforeEach(async () => {
  demo = await signedIn({ customers: 5 })
  customerId = demo.agency.customers[0]?.CustomerId ?? ''
})
afterEach(() => demo.agency.stop())

const linesOf = (...codes: string[]): readonly string[] =>
  codes.map(
    (code) =>
      '<a:PolicyLineOfBusiness>' +
      `<a:PolicyLineOfBusiness>${code}</a:PolicyLineOfBusiness></a:PolicyLineOfBusiness>`,
  )

function policy(changes: Values = {}): Values {
  return {
    CustomerId: customerId,
    PolicyId: nobody,
    PolicyNumber: 'SHELL-1',
    TypeOfBusiness: '2',
    WritingCompanyCode: '!0!',
    AccountExecCode: '!"G',
    AccountRepCode: '!"2',
    PolicyEffectiveDate: '2026-12-01T00:00:00',
    PolicyExpirationDate: '2027-12-01T00:00:00',
    PolicyStatus: 'C',
    GLDivisionCode: '!!:',
    GLDepartmentCode: '!#<',
    GLBranchCode: '!"&',
    GLGroupCode: '!$*',
    BillMethod: 'D',
    FullTermPremium: '1200.50',
    Description: 'Shell for the deal & its <terms>',
    LineOfBusinessList: linesOf('HOME', 'AUTOP'),
    ...changes,
  }
}
function insert(changes: Values = {}, wrapper = 'request') {
  const inside = `<a:Policy>${members(policy(changes))}</a:Policy>`
  return demo.call('PolicyInsert', `<${wrapper}>${inside}</${wrapper}>`)
}
async function inserted(changes: Values = {}): Promise<string> {
  return textOf((await insert(changes)).xml, 'PolicyId') ?? ''
}
function get(id: string, more: Record<string, string> = {}) {
  return demo.call('PolicyGet', `<Request>${members({ PolicyId: id, ...more })}</Request>`)
}

describe('PolicyInsert', () => {
  it('makes an active policy with its own ids', async () => {
    const id = await inserted()
    expect(id).not.toBe(nobody)
    expect(demo.agency.policies).toMatchObject([
      { PolicyId: id, PolicyStatus: 'A', PolicyNumber: 'SHELL-1', FullTermPremium: '1200.50' },
    ])
    const { xml } = await get(id)
    expect(membersOf(withoutRows(xml), 'Policy')).toEqual(policyOrder)
    expect(textOf(xml, 'PolicyStatus')).toBe('A')
    expect(textOf(xml, 'Description')).toBe('Shell for the deal &amp; its &lt;terms&gt;')
    expect(xml.match(/<a:PolicyLineOfBusiness>\w+</g)).toHaveLength(2)
    expect(textOf(xml, 'TransactionEffectiveDate')).toBe('2026-12-01T00:00:00')
    expect(xml).not.toContain('00000000-0000-0000-0000-000000000000')
  })

  it('has a lower-case wrapper', async () => {
    expect(textOf((await insert({}, 'Request')).xml, 'DataName')).toBe('Request')
    expect(demo.agency.policies).toEqual([])
  })

  it.each<[string, string | readonly string[]]>([
    ['CustomerId', nobody],
    ['PolicyNumber', ''],
    ['WritingCompanyCode', ''],
    ['WritingCompanyCode', 'ZZZ'],
    // Inactive, and a finance company.
    ['WritingCompanyCode', '!0+'],
    ['WritingCompanyCode', '!0,'],
    ['AccountExecCode', '!"2'],
    ['AccountRepCode', '!"G'],
    ['GLDivisionCode', ''],
    ['GLBranchCode', 'ZZZ'],
    ['GLDepartmentCode', ''],
    ['GLGroupCode', 'ZZZ'],
    ['BillMethod', 'X'],
    ['FullTermPremium', '-1'],
    ['PolicyExpirationDate', '2026-12-01T00:00:00'],
    ['LineOfBusinessList', []],
    ['LineOfBusinessList', linesOf('HOME', 'CGL')],
    ['Description', 'x'.repeat(32_001)],
  ])('refuses %s «%s»', async (name, value) => {
    const reply = await insert({ [name]: value })
    expect(reply.status).toBe(500)
    expect(textOf(reply.xml, 'DataName')).toBe(name)
    expect(demo.agency.policies).toEqual([])
  })

  it('needs dates, an end only if it is not continuous', async () => {
    const { PolicyExpirationDate: _, ...open } = policy()
    const send = (values: Values) =>
      demo.call('PolicyInsert', `<request><a:Policy>${members(values)}</a:Policy></request>`)
    expect(textOf((await send(open)).xml, 'DataName')).toBe('PolicyExpirationDate')
    const continuous = Object.fromEntries(
      Object.entries(open).flatMap(([name, value]) =>
        name === 'PolicyStatus'
          ? [
              ['IsContinuous', 'true'],
              [name, value],
            ]
          : [[name, value]],
      ),
    ) as Values
    expect((await send(continuous)).status).toBe(200)
    const { PolicyEffectiveDate: __, ...endless } = policy()
    expect(textOf((await send(endless)).xml, 'DataName')).toBe('PolicyEffectiveDate')
  })
})

describe('PolicyGet', () => {
  it('takes the date of a transaction, and no other', async () => {
    const id = await inserted()
    const at = (date: string) => get(id, { TransactionEffectiveDate: date })
    expect((await at('2026-12-01T00:00:00')).status).toBe(200)
    expect((await at('2026-12-01T00:00:01')).xml).toContain('Policy not found')
    expect(textOf((await get(nobody)).xml, 'EntityKey')).toBe(nobody)
  })
})

describe('PolicyGetListByCustomerId', () => {
  function list(id: string, statuses?: readonly string[]) {
    const rows = statuses?.map((one) => `<b:string xmlns:b="${arrays}">${one}</b:string>`)
    const values = { CustomerId: id, ...(rows && { PolicyStatus: rows }) }
    return demo.call('PolicyGetListByCustomerId', `<Request>${members(values)}</Request>`)
  }
  it('lists the customer’s own, by status', async () => {
    const id = await inserted()
    await inserted({ CustomerId: demo.agency.customers[1]?.CustomerId ?? '' })
    const { xml } = await list(customerId)
    expect(xml.split('<a:PolicyInfo>')).toHaveLength(2)
    expect(textOf(xml, 'PolicyId')).toBe(id)
    expect(membersOf(xml, 'PolicyInfo')).toEqual(infoOrder)
    expect(textOf((await list(customerId, ['C', 'A'])).xml, 'PolicyId')).toBe(id)
    expect((await list(customerId, ['C'])).xml).toContain('<a:PolicyInfoList/>')
    expect(textOf((await list(customerId, [])).xml, 'PolicyId')).toBe(id)
    expect(textOf((await list(nobody)).xml, 'DataName')).toBe('CustomerId')
  })
})

describe('An activity or a suspense on a policy', () => {
  const activity = (more: Record<string, string>): Record<string, string> => ({
    ActivityDate: '2026-12-02T00:00:00',
    CompanyCode: '!0!',
    CustomerId: customerId,
    ActivityAction: 'Meeting',
    ...more,
  })
  function insertActivity(more: Record<string, string>) {
    const inside = members(activity(more))
    return demo.call(
      'CustomerActivityInsert',
      `<Request><a:CustomerActivity>${inside}</a:CustomerActivity></Request>`,
    )
  }

  it('must name one of the customer, with the date of a transaction', async () => {
    const id = await inserted()
    const right = { TransactionEffectiveDate: '2026-12-01T00:00:00', PolicyId: id }
    expect((await insertActivity(right)).status).toBe(200)
    expect(demo.agency.activities[0]).toMatchObject({ PolicyId: id })
    // Documented: ignored where a policy is named.
    expect(demo.agency.activities[0]).not.toHaveProperty('CompanyCode')
    const late = { ...right, TransactionEffectiveDate: '2026-12-01T00:00:01' }
    for (const values of [late, { PolicyId: id }]) {
      const reply = await insertActivity(values)
      expect(textOf(reply.xml, 'DataName')).toBe('TransactionEffectiveDate')
    }
    const other = { CustomerId: demo.agency.customers[1]?.CustomerId ?? '' }
    expect(textOf((await insertActivity({ ...right, ...other })).xml, 'DataName')).toBe('PolicyId')
    expect(demo.agency.activities).toHaveLength(1)
  })

  it('with a suspense too', async () => {
    const id = await inserted()
    const send = (customer: string) =>
      demo.call(
        'CustomerSuspenseInsert',
        `<Request><a:Suspense>${members({
          CustomerId: customer,
          PolicyId: id,
          SuspenseAction: 'Renewal',
          AssignedToEmployeeCode: '!"G',
          DueDate: '2026-12-09T00:00:00',
        })}</a:Suspense></Request>`,
      )
    expect((await send(customerId)).status).toBe(200)
    const other = await send(demo.agency.customers[1]?.CustomerId ?? '')
    expect(textOf(other.xml, 'DataName')).toBe('PolicyId')
  })
})

it('an insert is told of', async () => {
  const told: string[][] = []
  demo.agency.onWrite((...about) => told.push(about))
  const id = await inserted()
  await insert({ PolicyNumber: '' })
  expect(told).toEqual([['Policy', 'Inserted', id]])
})
