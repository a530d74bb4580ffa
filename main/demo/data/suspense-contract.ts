import type { Contract } from '../wire/contract'

/** CustomerSuspense of WSAPI v3, members in schema order. CustomerSuspenseInfo has the same. */
export const suspenseContract = {
  SuspenseId: 'guid',
  CustomerId: 'guid',
  PolicyId: 'guid?',
  PolicyEffectiveDate: 'dateTime?',
  CompanyCode: 'string?',
  ClaimId: 'guid?',
  SuspenseAction: 'string?',
  InitiatedDate: 'dateTime?',
  InitiatedByEmployeeCode: 'string?',
  AssignedToEmployeeCode: 'string?',
  DueDate: 'dateTime',
  TimesRescheduled: 'unsignedByte?',
  Description: 'string?',
  Priority: 'short',
  IsCompleted: 'boolean',
  CompletedBy: 'string?',
  CompletedDate: 'dateTime?',
} as const satisfies Contract
