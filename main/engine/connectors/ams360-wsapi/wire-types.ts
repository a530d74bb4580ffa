import { customerMembers, suspenseMembers } from './contracts'
import { day, flag, guid, integer, readText, row, texts, type RowOf } from './wire-row'

export const agencyInfo = row(texts('AgencyName', 'City', 'State'))

export const customerInfo = row({
  CustomerId: guid,
  CustomerNumber: integer,
  IsActive: flag,
  ...texts('DoingBusinessAs', 'FirmName', 'FirstName', 'LastName'),
  ...texts('City', 'State', 'CustomerType'),
})
export type CustomerInfo = RowOf<typeof customerInfo>

/** Whole: what is read here is sent back by an update. */
export const customer = row(customerMembers)
export type Customer = RowOf<typeof customer>

export const customerContact = row(
  texts(
    'ContactName',
    'Title',
    'EmailAddress',
    'BusinessAreaCode',
    'BusinessPhone',
    'BusinessExt',
    'MobileAreaCode',
    'MobilePhone',
    'MobileExt',
    'ResidenceAreaCode',
    'ResidencePhone',
    'ResidenceExt',
  ),
)
export type CustomerContact = RowOf<typeof customerContact>

export const searchResult = row(texts('EntityId', 'EntityType', 'Description', 'SearchResultText'))

export const allowedValue = row(texts('Code', 'Description'))

export const employeeInfo = row({
  ...texts('EmployeeCode', 'FirstName', 'MiddleName', 'LastName', 'ShortName', 'EmployeeStatus'),
  Executive: flag,
  Representative: flag,
})

const unit = { ...texts('Name', 'ShortName'), IsInactive: flag }
export const glDivision = row({ ...unit, GLDivisionCode: readText })
export const glBranch = row({ ...unit, GLBranchCode: readText })
export const glDepartment = row({ ...unit, GLDepartmentCode: readText })
export const glGroup = row({ ...unit, GLGroupCode: readText })

/** Read alone or as a row of a list: the members are the same. */
export const suspense = row(suspenseMembers)
export type Suspense = RowOf<typeof suspense>

export const policyInfo = row({
  PolicyId: guid,
  CustomerId: guid,
  PolicyEffectiveDate: day,
  ...texts('PolicyNumber', 'PolicyStatus'),
})

export const companyInfo = row({ ...texts('CompanyCode', 'Name', 'ShortName'), IsInactive: flag })

export const lineOfBusinessInfo = row({
  ...texts('LineOfBusinessCode', 'Description'),
  TypeOfBusinessCode: integer,
  IsInactive: flag,
})
