import { z } from 'zod'

// The soap library is told to leave every value as text (`client.ts`), so that «12abc» is no number
// and a date does not change its day on the way. Nil and absent members arrive as nothing at all.

/** A string member; an attribute on the element makes the library wrap it. */
export const text = z
  .union([z.string(), z.object({ $value: z.string() }).transform((node) => node.$value)])
  .nullish()
  .transform((value) => value ?? '')

/** Sent as `true` or, in lists, as the string `True` (WSAPI v3 reference §5, item 4). */
export const flag = z
  .enum(['true', 'false', 'True', 'False', '1', '0', ''])
  .nullish()
  .transform((value) => value === 'true' || value === 'True' || value === '1')

export const integer = z
  .string()
  .regex(/^-?\d{1,10}$/)
  .nullish()
  .transform((value) => value ?? '')

export const guid = z
  .string()
  .regex(/^[\da-fA-F]{8}(-[\da-fA-F]{4}){3}-[\da-fA-F]{12}$/)
  .transform((value) => value.toLowerCase())

const texts = <const Names extends readonly string[]>(...names: Names) =>
  Object.fromEntries(names.map((name) => [name, text])) as Record<Names[number], typeof text>

export const agencyInfo = z.object(texts('AgencyName', 'City', 'State'))

export const customerInfo = z.object({
  CustomerId: guid,
  CustomerNumber: integer,
  IsActive: flag,
  ...texts('DoingBusinessAs', 'FirmName', 'FirstName', 'LastName'),
  ...texts('AddressLine1', 'City', 'State', 'ZipCode', 'CustomerType'),
})
export type CustomerInfo = z.output<typeof customerInfo>

export const customer = z.object({
  CustomerId: guid,
  CustomerNumber: integer,
  IsActive: flag,
  ...texts('AddressLine1', 'AddressLine2', 'City', 'County', 'State', 'ZipCode', 'Country'),
  ...texts('FirmName', 'DoingBusinessAs', 'FirstName', 'MiddleName', 'LastName', 'CustomerType'),
  ...texts('FormalSalutation', 'InformalSalutation', 'MaritalStatus', 'Occupation', 'DateOfBirth'),
  ...texts('BusinessAreaCode', 'BusinessPhone', 'BusinessExtension'),
  ...texts('HomeAreaCode', 'HomePhone', 'HomeExtension'),
  ...texts('CellAreaCode', 'CellPhone', 'CellExtension'),
  ...texts('FaxAreaCode', 'FaxPhone', 'FaxExtension', 'PagerAreaCode', 'PagerPhone'),
  ...texts('PagerExtension', 'Email', 'WebAddress'),
  ...texts('InternationalCountryCode1', 'InternationalPhoneNumber1'),
  ...texts('InternationalPhoneExtension1', 'InternationalCountryCode2'),
  ...texts('InternationalPhoneNumber2', 'InternationalPhoneExtension2'),
  ...texts('BusinessEntityType', 'InBusinessSince', 'DUNSNumber', 'FederalTaxIdNumber'),
  ...texts('NAICSCode', 'SICCode', 'DateCustomerAdded'),
  ...texts('AccountExecCode', 'AccountRepCode', 'BrokerCode'),
  ...texts('GLDivisionCode', 'GLBranchCode', 'GLDepartmentCode', 'GLGroupCode'),
  ...texts('ReferralNameCode', 'ReferralLocationCode', 'CustomerNotationId'),
  IsBenefits: flag,
  IsBrokersCustomer: flag,
  IsCommercial: flag,
  IsFinancial: flag,
  IsHealth: flag,
  IsLife: flag,
  IsNonPropertyAndCasualty: flag,
  IsPersonal: flag,
  IsSecured: flag,
})
export type Customer = z.output<typeof customer>

export const customerContact = z.object(
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
export type CustomerContact = z.output<typeof customerContact>

export const searchResult = z.object(
  texts('EntityId', 'EntityType', 'Description', 'SearchResultText'),
)

export const allowedValue = z.object(texts('Code', 'Description'))

export const employeeInfo = z.object({
  ...texts('EmployeeCode', 'FirstName', 'MiddleName', 'LastName', 'ShortName', 'EmployeeStatus'),
  Executive: flag,
  Representative: flag,
})

const unit = { Name: text, ShortName: text, IsInactive: flag }
export const glDivision = z.object({ ...unit, GLDivisionCode: text })
export const glBranch = z.object({ ...unit, GLBranchCode: text })
export const glDepartment = z.object({ ...unit, GLDepartmentCode: text })
export const glGroup = z.object({ ...unit, GLGroupCode: text })
