import { randomUUID } from 'node:crypto'
import { canWrite, isLineOf } from '../data/companies'
import { isEmployeeCode } from '../data/employees'
import type { DemoPolicy } from '../data/policies'
import { isBillMethod } from '../data/value-lists'
import { Problems, refuseLongDescription, refuseStaff, refuseUnits } from './problems'

/**
 * ASSUMED: which members PolicyInsert requires is not public. Documented is one rule: the line of a
 * premium must be valid for the policy's TypeOfBusiness; the lines of the policy are held to it too.
 */
export function refuseIfWrong(given: DemoPolicy): void {
  const problems = new Problems(given)
  problems.need('PolicyNumber')
  problems.need('WritingCompanyCode', canWrite)
  problems.need('BillMethod', isBillMethod)
  refuseStaff(problems)
  problems.need('GLDivisionCode')
  problems.need('GLBranchCode')
  problems.need('GLDepartmentCode')
  refuseUnits(problems)
  refuseLongDescription(problems)
  refuseTerm(problems, given)
  refuseLines(problems, given)
  const staff = given.PersonnelList ?? []
  if (!staff.every((one) => isEmployeeCode(one.EmployeeCode ?? ''))) {
    problems.refuse('PersonnelList', 'EmployeeCode is not valid')
  }
  if (Number(given.FullTermPremium) < 0) problems.refuse('FullTermPremium')
  problems.end('Policy')
}

function refuseTerm(problems: Problems<DemoPolicy>, given: DemoPolicy): void {
  const { PolicyEffectiveDate: from, PolicyExpirationDate: to, IsContinuous } = given
  problems.need('PolicyEffectiveDate')
  if (to === undefined && !IsContinuous) problems.need('PolicyExpirationDate')
  problems.allow('PolicyExpirationDate', (date) => date.slice(0, 10) > from.slice(0, 10))
}

function refuseLines(problems: Problems<DemoPolicy>, given: DemoPolicy): void {
  const type = given.TypeOfBusiness
  const rows = given.LineOfBusinessList ?? []
  if (rows.length === 0) problems.refuse('LineOfBusinessList', 'LineOfBusinessList is required')
  if (!rows.every((row) => isLineOf(type, row.PolicyLineOfBusiness ?? ''))) {
    problems.refuse('LineOfBusinessList', 'PolicyLineOfBusiness is not valid for TypeOfBusiness')
  }
  const premiums = given.TransactionPremiumList ?? []
  if (!premiums.every((row) => isLineOf(type, row.LineOfBusiness ?? ''))) {
    problems.refuse('TransactionPremiumList', 'LineOfBusiness is not valid for TypeOfBusiness')
  }
}

/**
 * The policy as AMS360 keeps it: ids are its own, the status on insert is A (documented), and the
 * insert itself is the first transaction. Its type `NBS` is ASSUMED.
 */
export function policyFrom(given: DemoPolicy): DemoPolicy {
  const PolicyId = randomUUID()
  const TransactionEffectiveDate = given.PolicyEffectiveDate
  return {
    ...given,
    PolicyId,
    PolicyStatus: 'A',
    IsMultiEntity: given.IsMultiEntity ?? false,
    LineOfBusinessList: (given.LineOfBusinessList ?? []).map((row, index) => ({
      SortOrderNumber: index + 1,
      ...row,
      LineOfBusinessId: randomUUID(),
    })),
    PersonnelList: (given.PersonnelList ?? []).map((row) => ({
      ...row,
      PolicyId,
      PolicyPersonnelId: randomUUID(),
    })),
    TransactionList: [
      {
        PolicyId,
        TransactionEffectiveDate,
        TransactionType: 'NBS',
        ...(given.BillMethod !== undefined && { BillMethod: given.BillMethod }),
      },
    ],
    TransactionPremiumList: (given.TransactionPremiumList ?? []).map((row) => ({
      ...row,
      PolicyId,
      TransactionEffectiveDate,
      PolicyTransactionPremiumId: randomUUID(),
    })),
  }
}
