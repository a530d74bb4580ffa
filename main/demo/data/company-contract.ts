import type { Contract } from '../wire/contract'

/** CompanyInfo of WSAPI v3, the row of CompanyGetListAll; members in schema order. */
export const companyInfoContract = {
  CompanyCode: 'string?',
  IsInactive: 'boolean',
  NAICCompanyCode: 'string?',
  Name: 'string?',
  ParentCompanyCode: 'string?',
  ShortName: 'string?',
  CompanyType: 'string?',
} as const satisfies Contract

/** LineOfBusinessInfo, the row of LineOfBusinessGetAllList. */
export const lineInfoContract = {
  Description: 'string?',
  IncomeGroup: 'string?',
  IsInactive: 'boolean',
  LineOfBusinessCode: 'string?',
  TypeOfBusinessCode: 'short',
} as const satisfies Contract
