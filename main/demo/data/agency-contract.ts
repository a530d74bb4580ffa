import type { Contract } from '../wire/contract'

/** AgencyInfo of WSAPI v3, members in schema order. */
export const agencyInfoContract = {
  Address: 'string?',
  Address2: 'string?',
  AgencyName: 'string?',
  AllHoursAreaCode: 'string?',
  AllHoursExtension: 'string?',
  AllHoursPhone: 'string?',
  BusinessAreaCode: 'string?',
  BusinessExtension: 'string?',
  BusinessPhone: 'string?',
  City: 'string?',
  Email: 'string?',
  FaxAreaCode: 'string?',
  FaxExtension: 'string?',
  FaxPhone: 'string?',
  State: 'string?',
  ZipCode: 'string?',
} as const satisfies Contract

/** SearchResultInfo, the row of SearchByPhoneNumber. */
export const searchResultContract = {
  EntityId: 'string?',
  EntityType: 'string?',
  Description: 'string?',
  SearchResultText: 'string?',
} as const satisfies Contract

/** AllowedValue, the row of ValueListGet. */
export const allowedValueContract = {
  Code: 'string?',
  Description: 'string?',
} as const satisfies Contract
