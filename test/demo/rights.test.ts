import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signedIn, textOf } from './wire-client'

let demo: Awaited<ReturnType<typeof signedIn>>
beforeEach(async () => {
  demo = await signedIn({ customers: 20 })
})
afterEach(() => demo.agency.stop())

describe('Entity Access', () => {
  it.each([
    ['Customer Retrieve', 'CustomerGetById'],
    ['Customer Retrieve', 'CustomerGetListByNamePrefix'],
    ['Customer Contact Retrieve', 'CustomerContactGetList'],
    ['Employee Retrieve', 'EmployeeGetListAll'],
    ['GLBranch Retrieve', 'GLBranchGetListAll'],
    ['Search Retrieve', 'SearchByPhoneNumber'],
    ['ValueList Retrieve', 'ValueListGet'],
    ['Activity Insert', 'CustomerActivityInsert'],
    ['Customer Insert', 'CustomerInsert'],
    ['Customer Update', 'CustomerUpdate'],
    ['Customer Contact Retrieve', 'CustomerContactGet'],
    ['Customer Contact Insert', 'CustomerContactInsert'],
    ['Customer Contact Update', 'CustomerContactUpdate'],
    ['Customer Contact Delete', 'CustomerContactDelete'],
    ['Suspense Insert', 'CustomerSuspenseInsert'],
    ['Suspense Update', 'CustomerSuspenseUpdate'],
    ['Suspense Delete', 'CustomerSuspenseDelete'],
    ['Suspense Retrieve', 'CustomerSuspenseGetBySuspenseId'],
    ['Suspense Retrieve', 'CustomerSuspenseGetListByCustomerId'],
    ['Policy Insert', 'PolicyInsert'],
    ['Policy Retrieve', 'PolicyGet'],
    ['Policy Retrieve', 'PolicyGetListByCustomerId'],
    ['Document Insert', 'FileChunkBegin'],
    ['Document Insert', 'FileChunkSend'],
    ['Document Insert', 'FileChunkEnd'],
    ['Company Retrieve', 'CompanyGetListAll'],
    ['LineOfBusiness Retrieve', 'LineOfBusinessGetAllList'],
  ])('without «%s» there is no %s', async (right, operation) => {
    demo.agency.setRights(demo.agency.rights.filter((one) => one !== right))
    const reply = await demo.call(operation)
    expect(reply.status).toBe(500)
    expect(reply.xml).toContain('>WSAPISecurityFault</faultstring>')
    expect(textOf(reply.xml, 'Message')).toContain(right)
    expect((await demo.call('AgencyInfoGet')).status).toBe(200)
  })

  it('knows its rights', () => {
    expect(() => demo.agency.setRights(['Customer Retreive'])).toThrow(RangeError)
  })
})
