import { rowsOf, type Contract } from '../wire/contract'

/** PolicyLineOfBusiness, a row of LineOfBusinessList. */
export const policyLineContract = {
  LineOfBusinessId: 'guid',
  PolicyLineOfBusiness: 'string?',
  SortOrderNumber: 'short?',
} as const satisfies Contract

/** PolicyPersonnel, a row of PersonnelList. */
export const policyPersonnelContract = {
  EmployeeCode: 'string?',
  EmployeeType: 'string?',
  IsPrimary: 'boolean?',
  PolicyId: 'guid',
  PolicyPersonnelId: 'guid',
} as const satisfies Contract

/** PolicyTransaction, a row of TransactionList. Its date carries a sequence in the seconds. */
export const policyTransactionContract = {
  PolicyId: 'guid',
  TransactionEffectiveDate: 'dateTime',
  TransactionType: 'string?',
  TransactionReasonCode: 'string?',
  TransactionDescription: 'string?',
  BillMethod: 'string?',
} as const satisfies Contract

/** PolicyTransactionPremium, a row of TransactionPremiumList; `BilliedPremium` is spelt so. */
export const policyPremiumContract = {
  PolicyId: 'guid',
  TransactionEffectiveDate: 'dateTime',
  PolicyTransactionPremiumId: 'guid',
  LineOfBusiness: 'string?',
  PlanType: 'string?',
  WritingCompanyCode: 'string?',
  Description: 'string?',
  Premium: 'decimal',
  BilliedPremium: 'decimal',
  WrittenPremium: 'decimal',
  FullTermPremium: 'decimal',
  IncludePremium: 'boolean',
  HowBilled: 'string?',
  IsSuspended: 'boolean',
  Reconciled: 'string?',
  EstRevenue: 'decimal?',
} as const satisfies Contract

/** Policy of WSAPI v3, members in schema order. */
export const policyContract = {
  CustomerId: 'guid',
  PolicyId: 'guid',
  PolicyNumber: 'string?',
  TypeOfBusiness: 'short',
  PolicyType: 'string?',
  PolicyTypeOfBusiness: 'string?',
  WritingCompanyCode: 'string?',
  AccountExecCode: 'string?',
  AccountRepCode: 'string?',
  BrokerCode: 'string?',
  PolicyEffectiveDate: 'dateTime',
  PolicyExpirationDate: 'dateTime?',
  IsContinuous: 'boolean',
  PolicyStatus: 'string?',
  GLDivisionCode: 'string?',
  GLDepartmentCode: 'string?',
  GLBranchCode: 'string?',
  GLGroupCode: 'string?',
  BillMethod: 'string?',
  IsNewPolicy: 'boolean?',
  FullTermPremium: 'decimal',
  IsFinanced: 'boolean?',
  CompanyType: 'string?',
  IsMultiEntity: 'boolean?',
  PolicySubType: 'string?',
  Description: 'string?',
  LineOfBusinessList: rowsOf('PolicyLineOfBusiness', policyLineContract),
  PersonnelList: rowsOf('PolicyPersonnel', policyPersonnelContract),
  TransactionList: rowsOf('PolicyTransaction', policyTransactionContract),
  TransactionPremiumList: rowsOf('PolicyTransactionPremium', policyPremiumContract),
  PolicyNotationId: 'guid?',
  PriorPolicy: 'string?',
  PriorPolicyId: 'guid?',
  SourcePolicyId: 'guid?',
  IsExcludeDelete: 'boolean?',
  NationalProducerCode: 'long?',
  CompanyCustomerNumber: 'string?',
} as const satisfies Contract

/** PolicyInfo, the row of policy lists. */
export const policyInfoContract = {
  CompanyType: 'string?',
  CustomerId: 'guid',
  IsMultiEntity: 'boolean',
  PolicyEffectiveDate: 'dateTime',
  PolicyExpirationDate: 'dateTime?',
  PolicyId: 'guid',
  PolicyNumber: 'string?',
  PolicySubType: 'string?',
  PolicyTypeOfBusiness: 'string?',
  PolicyStatus: 'string?',
  WritingCompanyCode: 'string?',
} as const satisfies Contract
