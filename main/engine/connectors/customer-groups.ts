import type { CustomerHit, CustomerRecord } from '../../../preload/contract/lookup'

// Every way into AMS360 shows a customer under the same labels, so that two can be compared field
// by field. The names are those of WSAPI's Customer (WSAPI v3 reference §9).

export const customerTexts = [
  'CustomerId',
  'CustomerNumber',
  'CustomerType',
  'FirmName',
  'DoingBusinessAs',
  'FirstName',
  'MiddleName',
  'LastName',
  'FormalSalutation',
  'InformalSalutation',
  'DateOfBirth',
  'MaritalStatus',
  'Occupation',
  'AddressLine1',
  'AddressLine2',
  'City',
  'County',
  'State',
  'ZipCode',
  'Country',
  'BusinessAreaCode',
  'BusinessPhone',
  'BusinessExtension',
  'HomeAreaCode',
  'HomePhone',
  'HomeExtension',
  'CellAreaCode',
  'CellPhone',
  'CellExtension',
  'FaxAreaCode',
  'FaxPhone',
  'FaxExtension',
  'PagerAreaCode',
  'PagerPhone',
  'PagerExtension',
  'InternationalCountryCode1',
  'InternationalPhoneNumber1',
  'InternationalPhoneExtension1',
  'InternationalCountryCode2',
  'InternationalPhoneNumber2',
  'InternationalPhoneExtension2',
  'Email',
  'WebAddress',
  'BusinessEntityType',
  'InBusinessSince',
  'FederalTaxIdNumber',
  'DUNSNumber',
  'NAICSCode',
  'SICCode',
  'DateCustomerAdded',
  'AccountExecCode',
  'AccountRepCode',
  'BrokerCode',
  'GLDivisionCode',
  'GLBranchCode',
  'GLDepartmentCode',
  'GLGroupCode',
  'ReferralNameCode',
  'ReferralLocationCode',
  'CustomerNotationId',
] as const
export type CustomerText = (typeof customerTexts)[number]

export const customerFlags = [
  'IsActive',
  'IsCommercial',
  'IsPersonal',
  'IsBenefits',
  'IsLife',
  'IsHealth',
  'IsFinancial',
  'IsNonPropertyAndCasualty',
  'IsBrokersCustomer',
  'IsSecured',
] as const
export type CustomerFlag = (typeof customerFlags)[number]

/** A customer as read: empty text for what was not told. */
export type CustomerFields = Readonly<
  Record<CustomerText, string> & Record<CustomerFlag, boolean>
> & {
  /** What OData shows instead of the executive's code: a name of its own, not to be compared. */
  readonly AccountExecCodeDisplay?: string
}

/** The parts that say something, with the separator between them. */
export function joined(separator: string, ...parts: readonly string[]): string {
  let text = ''
  for (const part of parts) {
    const said = part.trim()
    if (said !== '') text += text === '' ? said : separator + said
  }
  return text
}

type Named = Pick<CustomerFields, 'FirmName' | 'DoingBusinessAs' | 'FirstName' | 'LastName'>

/** Firm → DBA → First + Last, the order that AMS360 integrations agree on. */
export const nameFrom = (named: Named): string =>
  named.FirmName.trim() ||
  named.DoingBusinessAs.trim() ||
  joined(' ', named.FirstName, named.LastName)

const types = { C: 'customer', P: 'prospect', S: 'suspect' } as const

export const typeFrom = (code: string): CustomerHit['type'] =>
  code === 'C' || code === 'P' || code === 'S' ? types[code] : 'unknown'

export const phone = (area: string, number: string, extension: string): string =>
  joined(' ', joined(' ', area && `(${area})`, number), extension && `ext. ${extension}`)

const international = (customer: CustomerFields, n: 1 | 2): string =>
  joined(
    ' ',
    customer[`InternationalCountryCode${n}`],
    customer[`InternationalPhoneNumber${n}`],
    customer[`InternationalPhoneExtension${n}`],
  )

/** Only the end of a tax number is shown: it can be a person's social security number. */
const masked = (number: string): string => (number ? `•••• ${number.slice(-4)}` : '')

const dateOnly = (stamp: string): string => stamp.slice(0, 10)

const lines = (c: CustomerFields): string =>
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

function groupsFrom(c: CustomerFields): CustomerRecord['groups'] {
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
      'Account executive, as shown': c.AccountExecCodeDisplay ?? '',
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

/** A customer as Lookup shows it; contacts are read elsewhere. */
export const recordOf = (customer: CustomerFields): CustomerRecord => ({
  uuid: customer.CustomerId,
  number: customer.CustomerNumber,
  name: nameFrom(customer),
  type: typeFrom(customer.CustomerType),
  active: customer.IsActive,
  groups: groupsFrom(customer),
  contacts: [],
})
