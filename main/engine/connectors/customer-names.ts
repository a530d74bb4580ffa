import type { CustomerFlag, CustomerText } from './customer-groups'

// Names under which a member may stand in JSON beside WSAPI's own, bare: small letters and digits
// only, so that `AddressLine1`, `address_line_1` and `address: { line1 }` are one. OData's are known
// from public clients (AMS360 reference §14); for EMS none is public.

export const otherTexts: Readonly<Partial<Record<CustomerText, readonly string[]>>> = {
  CustomerId: ['custid', 'customerguid', 'customeruuid', 'amskey', 'id'],
  CustomerNumber: ['customerno', 'custno', 'custnumber'],
  CustomerType: ['custtype', 'customertypecode'],
  FirmName: ['firm', 'businessname', 'companyname'],
  DoingBusinessAs: ['dba', 'doingbusinessasname', 'dbaname'],
  FirstName: ['first', 'namefirst'],
  MiddleName: ['middle', 'namemiddle', 'middleinitial'],
  LastName: ['last', 'namelast'],
  DateOfBirth: ['birthdate', 'dob'],
  AddressLine1: ['address1', 'line1', 'street1', 'street'],
  AddressLine2: ['address2', 'line2', 'street2'],
  State: ['statecode', 'stateprovince'],
  ZipCode: ['zip', 'postalcode'],
  BusinessAreaCode: ['businessphoneareacode', 'businessphonearea'],
  BusinessPhone: ['businessphonenumber', 'workphone'],
  BusinessExtension: ['businessext', 'businessphoneextension', 'businessphoneext'],
  HomeAreaCode: ['residenceareacode', 'homephoneareacode', 'homephonearea'],
  HomePhone: ['residencephone', 'homephonenumber'],
  HomeExtension: ['residenceextension', 'residenceext', 'homeext'],
  CellAreaCode: ['mobileareacode', 'cellphoneareacode', 'cellphonearea'],
  CellPhone: ['mobilephone', 'cellphonenumber', 'mobilephonenumber'],
  CellExtension: ['mobileextension', 'mobileext', 'cellext'],
  FaxPhone: ['faxnumber', 'faxphonenumber', 'fax'],
  Email: ['emailaddress', 'emailaddress1', 'primaryemail'],
  WebAddress: ['website', 'url', 'webaddressurl'],
  BusinessEntityType: ['businessentity', 'entitytype'],
  FederalTaxIdNumber: ['federaltaxid', 'fein', 'taxid'],
  DUNSNumber: ['duns'],
  NAICSCode: ['naics'],
  SICCode: ['sic'],
  DateCustomerAdded: ['dateadded', 'customersince'],
  AccountExecCode: ['accountexecutivecode', 'execcode'],
  AccountRepCode: ['accountrepresentativecode', 'repcode'],
  GLDivisionCode: ['divisioncode'],
  GLBranchCode: ['branchcode'],
  GLDepartmentCode: ['departmentcode'],
  GLGroupCode: ['groupcode'],
}

export const otherFlags: Readonly<Partial<Record<CustomerFlag, readonly string[]>>> = {
  IsActive: ['active', 'isactivecustomer'],
  IsCommercial: ['iscommercialcustomer', 'commercial'],
  IsPersonal: ['ispersonalcustomer', 'personal'],
  IsBenefits: ['isbenefitscustomer'],
  IsLife: ['islifecustomer'],
  IsHealth: ['ishealthcustomer'],
  IsFinancial: ['isfinancialcustomer'],
  IsNonPropertyAndCasualty: ['isnonpropertyandcasualtycustomer', 'isnonpc'],
  IsBrokersCustomer: ['isbrokercustomer'],
}

/** Members inside which the customer may stand; what they hold is looked at, nothing else. */
export const wrappers = [
  'customer',
  'customers',
  'data',
  'value',
  'result',
  'results',
  'response',
  'item',
  'items',
  'content',
  'd',
] as const

/** Members that say who it is; one of them makes an object with an id a customer. */
export const naming = [
  'firmname',
  'firm',
  'businessname',
  'doingbusinessas',
  'dba',
  'firstname',
  'first',
  'lastname',
  'last',
  'namefirst',
  'namelast',
  'customertype',
] as const

/** Nested objects whose members count as the customer's own, but for their ids. */
export const opened: ReadonlySet<string> = new Set(['address', 'mailingaddress', 'name'])

/** Where a service puts its complaint, whatever else stands beside it. */
export const complaints = ['error', 'errors', 'fault'] as const
