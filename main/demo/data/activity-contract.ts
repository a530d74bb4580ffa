import { rowsOf, type Contract } from '../wire/contract'
import { documentContract } from './document-contract'

/** CustomerActivity of WSAPI v3, members in schema order. */
export const activityContract = {
  ActivityDate: 'dateTime',
  ActivityTime: 'duration',
  ClaimId: 'guid?',
  CompanyCode: 'string?',
  Description: 'string?',
  CustomerId: 'guid',
  ActivityAction: 'string?',
  EmployeeCode: 'string?',
  TransactionEffectiveDate: 'dateTime?',
  PolicyId: 'guid?',
  ActivityId: 'guid',
  Attachments: rowsOf('Doc360Document', documentContract),
} as const satisfies Contract
