import type { PropertyName } from '../../../../preload/contract/event-kinds'

/** Properties as a person calls them; Lookup shows the same labels. */
export const propertyLabels: Readonly<Record<PropertyName, string>> = {
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  firmName: 'Firm name',
  doingBusinessAs: 'Doing business as',
  email: 'E-mail',
  phone: 'Phone',
  cellPhone: 'Cell phone',
  homePhone: 'Home phone',
  businessPhone: 'Business phone',
  addressLine1: 'Address line 1',
  addressLine2: 'Address line 2',
  city: 'City',
  state: 'State',
  zipCode: 'ZIP code',
  dateOfBirth: 'Date of birth',
  occupation: 'Occupation',
  maritalStatus: 'Marital status',
  webAddress: 'Web address',
}

const unlikeTheirName: Readonly<Record<string, string>> = {
  CustomerId: 'Customer UUID',
  CustomerType: 'Customer type',
  Email: 'E-mail',
  ZipCode: 'ZIP code',
  DateOfBirth: 'Date of birth',
  DUNSNumber: 'DUNS number',
  FederalTaxIdNumber: 'Federal tax ID',
  AccountExecCode: 'Account executive',
  AccountRepCode: 'Account representative',
  GLDivisionCode: 'Division',
  GLBranchCode: 'Branch',
  GLDepartmentCode: 'Department',
  GLGroupCode: 'Group',
  NAICSCode: 'NAICS',
  SICCode: 'SIC',
  IsCompleted: 'Completed',
}

/** An AMS360 member as a person calls it: `CellAreaCode` is «Cell area code». */
export function memberLabel(member: string): string {
  const known = unlikeTheirName[member]
  if (known !== undefined) return known
  const words = member.replaceAll(/(?<=[a-z])(?=[A-Z\d])/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
