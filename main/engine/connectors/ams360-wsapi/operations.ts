import { z } from 'zod'
import type { Members } from './contracts'
import { newId, rowsOf, text } from './wire-row'
import * as wire from './wire-types'

type Operation<A extends z.ZodType> = {
  readonly right: string
  readonly answer: A
  /** What is lost on the way may have been done: see `outcome.ts`. */
  readonly writes: boolean
  /** Answers with its own element and nothing in it, the WSDL's «empty». */
  readonly isEmpty: boolean
}

const operation = <A extends z.ZodType>(right: string, answer: A): Operation<A> => ({
  right,
  answer,
  writes: false,
  isEmpty: false,
})

/** Answers with the id of what is new. */
const insert = <const Id extends string>(right: string, id: Id) => ({
  ...operation(right, z.object({ [id]: newId } as Record<Id, typeof newId>)),
  writes: true,
})

const update = (right: string) => ({
  ...operation(right, z.object({})),
  writes: true,
  isEmpty: true,
})

/**
 * What we call: the right a WSAPI login needs for it, as AMS360's Entity Access grid names it
 * (assumption `right-names`), and the part of the answer we read.
 * Login and Logout are the session's own business.
 */
export const operations = {
  AgencyInfoGet: operation(
    'Agency – Retrieve',
    z.object({ AgencyInfo: wire.agencyInfo.schema.nullish() }),
  ),
  AMS360AgencyUrlGet: operation('Agency – Retrieve', z.object({ AMS360Url: text })),
  ValueListGet: operation(
    'ValueList – Retrieve',
    z.object({ AllowedValues: rowsOf('AllowedValue', wire.allowedValue) }),
  ),
  CustomerGetById: operation(
    'Customer – Retrieve',
    z.object({ Customer: wire.customer.schema.nullish() }),
  ),
  CustomerGetByNumber: operation(
    'Customer – Retrieve',
    z.object({ Customer: wire.customer.schema.nullish() }),
  ),
  CustomerGetListByNamePrefix: operation(
    'Customer – Retrieve',
    z.object({ CustomerInfoList: rowsOf('CustomerInfo', wire.customerInfo) }),
  ),
  SearchByPhoneNumber: operation(
    'Search – Retrieve',
    z.object({ SearchResultInfoList: rowsOf('SearchResultInfo', wire.searchResult) }),
  ),
  CustomerContactGetList: operation(
    'Customer Contact – Retrieve',
    z.object({ CustomerContactList: rowsOf('CustomerContact', wire.customerContact) }),
  ),
  EmployeeGetListAll: operation(
    'Employee – Retrieve',
    z.object({ EmployeeInfoList: rowsOf('EmployeeInfo', wire.employeeInfo) }),
  ),
  GLDivisionGetListAll: operation(
    'GLDivision – Retrieve',
    z.object({ GLDivisionList: rowsOf('GLDivision', wire.glDivision) }),
  ),
  GLBranchGetListAll: operation(
    'GLBranch – Retrieve',
    z.object({ GLBranchList: rowsOf('GLBranch', wire.glBranch) }),
  ),
  GLDepartmentGetListAll: operation(
    'GLDepartment – Retrieve',
    z.object({ GLDepartmentList: rowsOf('GLDepartment', wire.glDepartment) }),
  ),
  GLGroupGetListAll: operation(
    'GLGroup – Retrieve',
    z.object({ GLGroupList: rowsOf('GLGroup', wire.glGroup) }),
  ),
  CustomerInsert: insert('Customer – Insert', 'CustomerId'),
  CustomerUpdate: update('Customer – Update'),
  CustomerActivityInsert: insert('Activity – Insert', 'ActivityId'),
  CustomerSuspenseInsert: insert('Suspense – Insert', 'SuspenseId'),
  CustomerSuspenseUpdate: update('Suspense – Update'),
  CustomerSuspenseGetBySuspenseId: operation(
    'Suspense – Retrieve',
    z.object({ Suspense: wire.suspense.schema.nullish() }),
  ),
  CustomerSuspenseGetListByCustomerId: operation(
    'Suspense – Retrieve',
    z.object({ SuspenseList: rowsOf('CustomerSuspenseInfo', wire.suspense) }),
  ),
  PolicyInsert: insert('Policy – Insert', 'PolicyId'),
  PolicyGetListByCustomerId: operation(
    'Policy – Retrieve',
    z.object({ PolicyInfoList: rowsOf('PolicyInfo', wire.policyInfo) }),
  ),
  // A file that nobody attaches does no harm: losing one of these answers leaves nothing to decide.
  FileChunkBegin: operation('Document – Insert', z.object({ DocStageId: newId })),
  FileChunkSend: operation('Document – Insert', z.object({})),
  FileChunkEnd: operation('Document – Insert', z.object({ Doc360DocumentId: newId })),
  CompanyGetListAll: operation(
    'Company – Retrieve',
    z.object({ CompanyInfoList: rowsOf('CompanyInfo', wire.companyInfo) }),
  ),
  LineOfBusinessGetAllList: operation(
    'LineOfBusiness – Retrieve',
    z.object({ LineOfBusinessInfoList: rowsOf('LineOfBusinessInfo', wire.lineOfBusinessInfo) }),
  ),
} as const

export type OperationName = keyof typeof operations
export type Answer<K extends OperationName> = z.output<(typeof operations)[K]['answer']>

/** The arguments; the wrapper's case is the WSDL's and differs from one operation to the next. */
export type Arguments = {
  AgencyInfoGet: undefined
  AMS360AgencyUrlGet: undefined
  ValueListGet: { readonly Request: { readonly ListName: string } }
  CustomerGetById: { readonly Request: { readonly CustomerId: string } }
  CustomerGetByNumber: { readonly Request: { readonly CustomerNumber: string } }
  CustomerGetListByNamePrefix: { readonly Request: { readonly NamePrefix: string } }
  SearchByPhoneNumber: { readonly Request: { readonly PhoneNumber: string } }
  CustomerContactGetList: { readonly request: { readonly CustomerId: string } }
  EmployeeGetListAll: undefined
  GLDivisionGetListAll: undefined
  GLBranchGetListAll: undefined
  GLDepartmentGetListAll: undefined
  GLGroupGetListAll: undefined
  CustomerInsert: { readonly Request: { readonly Customer: Members } }
  CustomerUpdate: { readonly Request: { readonly Customer: Members } }
  CustomerActivityInsert: { readonly Request: { readonly CustomerActivity: ActivityMembers } }
  CustomerSuspenseInsert: { readonly Request: { readonly Suspense: Members } }
  CustomerSuspenseUpdate: { readonly Request: { readonly Suspense: Members } }
  CustomerSuspenseGetBySuspenseId: { readonly Request: { readonly SuspenseId: string } }
  CustomerSuspenseGetListByCustomerId: { readonly Request: { readonly CustomerId: string } }
  PolicyInsert: { readonly request: { readonly Policy: PolicyMembers } }
  PolicyGetListByCustomerId: { readonly Request: Members }
  FileChunkBegin: {
    readonly Request: { readonly NumberOfChunks: number; readonly TotalBytes: number }
  }
  FileChunkSend: { readonly Request: { readonly FileChunk: Members } }
  FileChunkEnd: { readonly Request: { readonly DocStageId: string } }
  CompanyGetListAll: undefined
  LineOfBusinessGetAllList: undefined
}

type ActivityMembers = Readonly<
  Record<string, Members[string] | { readonly Doc360Document: readonly Members[] }>
>
type PolicyMembers = Readonly<
  Record<string, Members[string] | { readonly PolicyLineOfBusiness: readonly Members[] }>
>
