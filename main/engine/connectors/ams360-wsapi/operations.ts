import { z } from 'zod'
import * as wire from './wire-types'

const operation = <A extends z.ZodType>(right: string, answer: A) => ({ right, answer })

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
  AMS360AgencyUrlGet: operation('Agency – Retrieve', z.object({ AMS360Url: wire.text })),
  ValueListGet: operation(
    'ValueList – Retrieve',
    z.object({ AllowedValues: wire.rowsOf('AllowedValue', wire.allowedValue) }),
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
    z.object({ CustomerInfoList: wire.rowsOf('CustomerInfo', wire.customerInfo) }),
  ),
  SearchByPhoneNumber: operation(
    'Search – Retrieve',
    z.object({ SearchResultInfoList: wire.rowsOf('SearchResultInfo', wire.searchResult) }),
  ),
  CustomerContactGetList: operation(
    'Customer Contact – Retrieve',
    z.object({ CustomerContactList: wire.rowsOf('CustomerContact', wire.customerContact) }),
  ),
  EmployeeGetListAll: operation(
    'Employee – Retrieve',
    z.object({ EmployeeInfoList: wire.rowsOf('EmployeeInfo', wire.employeeInfo) }),
  ),
  GLDivisionGetListAll: operation(
    'GLDivision – Retrieve',
    z.object({ GLDivisionList: wire.rowsOf('GLDivision', wire.glDivision) }),
  ),
  GLBranchGetListAll: operation(
    'GLBranch – Retrieve',
    z.object({ GLBranchList: wire.rowsOf('GLBranch', wire.glBranch) }),
  ),
  GLDepartmentGetListAll: operation(
    'GLDepartment – Retrieve',
    z.object({ GLDepartmentList: wire.rowsOf('GLDepartment', wire.glDepartment) }),
  ),
  GLGroupGetListAll: operation(
    'GLGroup – Retrieve',
    z.object({ GLGroupList: wire.rowsOf('GLGroup', wire.glGroup) }),
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
}
