import type { CustomerHit, CustomerRecord } from '../../../../preload/contract/lookup'
import type {
  agencyInfo,
  allowedValue,
  Customer,
  CustomerContact,
  CustomerInfo,
  employeeInfo,
  RowOf,
  searchResult,
} from './wire-types'

export type Agency = { readonly name: string; readonly city: string; readonly state: string }
export type ListValue = { readonly code: string; readonly description: string }
export type Employee = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly status: string
  readonly executive: boolean
  readonly representative: boolean
}
export type BusinessUnit = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly active: boolean
}
export type BusinessUnits = {
  readonly divisions: readonly BusinessUnit[]
  readonly branches: readonly BusinessUnit[]
  readonly departments: readonly BusinessUnit[]
  readonly groups: readonly BusinessUnit[]
}

type Named = Pick<CustomerInfo, 'FirmName' | 'DoingBusinessAs' | 'FirstName' | 'LastName'>

/** The parts that say something, with the separator between them. */
function joined(separator: string, ...parts: readonly string[]): string {
  let text = ''
  for (const part of parts) {
    const said = part.trim()
    if (said !== '') text += text === '' ? said : separator + said
  }
  return text
}

/** Firm → DBA → First + Last, the order that AMS360 integrations agree on. */
export const nameFrom = (named: Named): string =>
  named.FirmName.trim() ||
  named.DoingBusinessAs.trim() ||
  joined(' ', named.FirstName, named.LastName)

const types = { C: 'customer', P: 'prospect', S: 'suspect' } as const

export const typeFrom = (code: string): CustomerHit['type'] =>
  code === 'C' || code === 'P' || code === 'S' ? types[code] : 'unknown'

export const hitFrom = (info: CustomerInfo): CustomerHit => ({
  uuid: info.CustomerId,
  number: info.CustomerNumber,
  name: nameFrom(info),
  type: typeFrom(info.CustomerType),
  active: info.IsActive,
  place: joined(', ', info.City, info.State),
})

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * A row of the phone search. It names any kind of entity and says little about it; rows whose id
 * is no UUID are no customers (assumption `phone-search-rows`).
 */
export const hitFromSearch = (row: RowOf<typeof searchResult>): readonly CustomerHit[] =>
  uuid.test(row.EntityId)
    ? [
        {
          uuid: row.EntityId.toLowerCase(),
          number: '',
          name: row.Description.trim(),
          type: 'unknown',
          active: true,
          place: row.SearchResultText.trim(),
        },
      ]
    : []

const phone = (area: string, number: string, extension: string): string =>
  joined(' ', joined(' ', area && `(${area})`, number), extension && `ext. ${extension}`)

const reachOf = (contact: CustomerContact): string =>
  phone(contact.BusinessAreaCode, contact.BusinessPhone, contact.BusinessExt) ||
  phone(contact.MobileAreaCode, contact.MobilePhone, contact.MobileExt) ||
  phone(contact.ResidenceAreaCode, contact.ResidencePhone, contact.ResidenceExt)

export const contactFrom = (contact: CustomerContact): CustomerRecord['contacts'][number] => ({
  name: contact.ContactName,
  title: contact.Title,
  email: contact.EmailAddress,
  phone: reachOf(contact),
})

const international = (customer: Customer, n: 1 | 2): string =>
  joined(
    ' ',
    customer[`InternationalCountryCode${n}`],
    customer[`InternationalPhoneNumber${n}`],
    customer[`InternationalPhoneExtension${n}`],
  )

/** Only the end of a tax number is shown: it can be a person's social security number. */
const masked = (number: string): string => (number ? `•••• ${number.slice(-4)}` : '')

const dateOnly = (stamp: string): string => stamp.slice(0, 10)

const lines = (c: Customer): string =>
  [
    c.IsCommercial && 'Commercial',
    c.IsPersonal && 'Personal',
    c.IsBenefits && 'Benefits',
    c.IsLife && 'Life',
    c.IsHealth && 'Health',
    c.IsFinancial && 'Financial',
    c.IsNonPropertyAndCasualty && 'Non-P&C',
  ]
    .filter((line) => line !== false)
    .join(', ')

const group = (title: string, fields: Readonly<Record<string, string>>) => ({
  title,
  fields: Object.entries(fields)
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => ({ name, value })),
})

function groupsFrom(c: Customer): CustomerRecord['groups'] {
  return [
    group('Who', {
      'Firm name': c.FirmName,
      'Doing business as': c.DoingBusinessAs,
      'First name': c.FirstName,
      'Middle name': c.MiddleName,
      'Last name': c.LastName,
      'Formal salutation': c.FormalSalutation,
      'Informal salutation': c.InformalSalutation,
      'Date of birth': dateOnly(c.DateOfBirth),
      'Marital status': c.MaritalStatus,
      Occupation: c.Occupation,
    }),
    group('Where', {
      'Address line 1': c.AddressLine1,
      'Address line 2': c.AddressLine2,
      City: c.City,
      County: c.County,
      State: c.State,
      'ZIP code': c.ZipCode,
      Country: c.Country,
    }),
    group('Reach', {
      'Business phone': phone(c.BusinessAreaCode, c.BusinessPhone, c.BusinessExtension),
      'Home phone': phone(c.HomeAreaCode, c.HomePhone, c.HomeExtension),
      'Cell phone': phone(c.CellAreaCode, c.CellPhone, c.CellExtension),
      Fax: phone(c.FaxAreaCode, c.FaxPhone, c.FaxExtension),
      Pager: phone(c.PagerAreaCode, c.PagerPhone, c.PagerExtension),
      'International phone 1': international(c, 1),
      'International phone 2': international(c, 2),
      'E-mail': c.Email,
      'Web address': c.WebAddress,
    }),
    group('Business', {
      Lines: lines(c),
      'Broker’s customer': c.IsBrokersCustomer ? 'Yes' : '',
      Secured: c.IsSecured ? 'Yes' : '',
      'Business entity': c.BusinessEntityType,
      'In business since': c.InBusinessSince,
      'Federal tax ID': masked(c.FederalTaxIdNumber),
      'DUNS number': c.DUNSNumber,
      NAICS: c.NAICSCode,
      SIC: c.SICCode,
      'Customer since': dateOnly(c.DateCustomerAdded),
    }),
    group('Codes', {
      'Account executive': c.AccountExecCode,
      'Account representative': c.AccountRepCode,
      Broker: c.BrokerCode,
      Division: c.GLDivisionCode,
      Branch: c.GLBranchCode,
      Department: c.GLDepartmentCode,
      Group: c.GLGroupCode,
      'Referral name': c.ReferralNameCode,
      'Referral location': c.ReferralLocationCode,
      Notation: c.CustomerNotationId,
    }),
  ].filter(({ fields }) => fields.length > 0)
}

export const recordFrom = (customer: Customer): CustomerRecord => ({
  uuid: customer.CustomerId,
  number: customer.CustomerNumber,
  name: nameFrom(customer),
  type: typeFrom(customer.CustomerType),
  active: customer.IsActive,
  groups: groupsFrom(customer),
  contacts: [],
})

export const agencyFrom = (info: RowOf<typeof agencyInfo> | null | undefined): Agency => ({
  name: info?.AgencyName.trim() ?? '',
  city: info?.City.trim() ?? '',
  state: info?.State.trim() ?? '',
})

export const valueFrom = (value: RowOf<typeof allowedValue>): ListValue => ({
  code: value.Code,
  description: value.Description,
})

export const employeeFrom = (info: RowOf<typeof employeeInfo>): Employee => ({
  code: info.EmployeeCode,
  name: joined(' ', info.FirstName, info.LastName),
  shortName: info.ShortName,
  status: info.EmployeeStatus,
  executive: info.Executive,
  representative: info.Representative,
})

type Unit = { readonly Name: string; readonly ShortName: string; readonly IsInactive: boolean }

export const unitFrom = (unit: Unit, code: string): BusinessUnit => ({
  code,
  name: unit.Name,
  shortName: unit.ShortName,
  active: !unit.IsInactive,
})
