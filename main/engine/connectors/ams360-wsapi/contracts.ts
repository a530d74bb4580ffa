import { Fault } from '../fault'
import { isSendable } from '../wire-text'
import { flag, guid, integer, readText, texts } from './wire-row'

// Members in schema order (WSAPI v3 reference §9), complete: what is not in these lists is lost when
// a record is sent back.

export const customerMembers = {
  IsActive: flag,
  ...texts('AddressLine1', 'AddressLine2', 'CustomerNotationId', 'BrokerCode'),
  ...texts('BusinessAreaCode', 'BusinessExtension', 'BusinessPhone', 'InBusinessSince'),
  ...texts('City', 'County', 'AccountRepCode', 'DateCustomerAdded'),
  CustomerId: guid,
  CustomerNumber: integer,
  ...texts('DoingBusinessAs', 'DateOfBirth', 'DUNSNumber', 'Email'),
  ...texts('FaxAreaCode', 'FaxExtension', 'FaxPhone', 'FederalTaxIdNumber'),
  ...texts('FirmName', 'FirstName', 'FormalSalutation'),
  ...texts('GLBranchCode', 'GLDepartmentCode', 'GLDivisionCode', 'GLGroupCode'),
  InformalSalutation: readText,
  IsBenefits: flag,
  IsBrokersCustomer: flag,
  IsCommercial: flag,
  IsFinancial: flag,
  IsHealth: flag,
  IsLife: flag,
  IsNonPropertyAndCasualty: flag,
  IsPersonal: flag,
  ...texts('LastName', 'CellAreaCode', 'CellExtension', 'CellPhone', 'MaritalStatus'),
  ...texts('MiddleName', 'Occupation', 'PagerAreaCode', 'PagerExtension', 'PagerPhone'),
  ...texts('AccountExecCode', 'HomeAreaCode', 'HomeExtension', 'HomePhone', 'NAICSCode'),
  ...texts('State', 'CustomerType', 'BusinessEntityType', 'WebAddress', 'ZipCode'),
  IsSecured: flag,
  ...texts('SICCode', 'Country', 'InternationalPhoneID1', 'InternationalPhoneType1'),
  ...texts('InternationalCountryCode1', 'InternationalPhoneNumber1'),
  ...texts('InternationalPhoneExtension1', 'InternationalPhoneID2', 'InternationalPhoneType2'),
  ...texts('InternationalCountryCode2', 'InternationalPhoneNumber2'),
  ...texts('InternationalPhoneExtension2', 'ReferralNameCode', 'ReferralLocationCode'),
}

export const suspenseMembers = {
  SuspenseId: guid,
  CustomerId: guid,
  ...texts('PolicyId', 'PolicyEffectiveDate', 'CompanyCode', 'ClaimId', 'SuspenseAction'),
  ...texts('InitiatedDate', 'InitiatedByEmployeeCode', 'AssignedToEmployeeCode', 'DueDate'),
  TimesRescheduled: integer,
  Description: readText,
  Priority: integer,
  IsCompleted: flag,
  ...texts('CompletedBy', 'CompletedDate'),
}

export type Members = Readonly<Record<string, string | boolean | number>>

/**
 * A record as it goes on the wire: known members only, text byte for byte. Empty ones are left out:
 * AMS360 has no empty text, it tells and takes «none» as an absent member (reference §5, item 5),
 * and an empty element would be no valid date or GUID.
 * @throws Fault `input-invalid` for text that no XML can carry: sent, it would end in an unknown outcome
 */
export function membersFrom(
  contract: Readonly<Record<string, unknown>>,
  record: Readonly<Record<string, string | boolean | undefined>>,
): Members {
  const members: Record<string, string | boolean> = {}
  for (const name of Object.keys(contract)) {
    const value = record[name]
    if (value === undefined || value === '') continue
    if (typeof value === 'string') refuseUnsendable(name, value)
    members[name] = value
  }
  return members
}

function refuseUnsendable(field: string, text: string): void {
  if (isSendable(text)) return
  const advice = ['It holds characters that cannot be sent.']
  throw new Fault('input-invalid', { field, advice })
}

/** A code or a number, exactly; nothing when it is empty. @throws Fault `input-invalid` */
export function codeMember(name: string, code: string): Members {
  if (code === '') return {}
  refuseUnsendable(name, code)
  return { [name]: code }
}
