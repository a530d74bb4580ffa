import type { AgencyRecords } from '../agency-records'
import { wireUuid } from '../wire-text'
import type { Ask } from './asking'
import { codeMember } from './contracts'
import { localDay } from './local-time'
import { descriptionFrom } from './written-text'

/** Without these four AMS360 may leave out the very policy that is looked for (`policy-list`). */
const everySort = {
  IncludeMultiEntity: true,
  IncludeAccountingSubType: true,
  IncludeSubmissionSubType: true,
  IncludePolicySubType: true,
}

/** A policy shell is a `PolicyInsert` with the few members below (assumption `policy-shell`). */
export function createPolicies(ask: Ask): Pick<AgencyRecords, 'insertPolicy' | 'policiesOf'> {
  return {
    async insertPolicy(policy, signal) {
      const Policy = {
        CustomerId: wireUuid(policy.customerId),
        ...codeMember('PolicyNumber', policy.number),
        TypeOfBusiness: policy.typeOfBusiness,
        ...codeMember('WritingCompanyCode', policy.writingCompany),
        ...codeMember('AccountExecCode', policy.exec),
        ...codeMember('AccountRepCode', policy.rep),
        PolicyEffectiveDate: localDay(policy.effectiveAt),
        PolicyExpirationDate: localDay(policy.expiresAt),
        IsContinuous: false,
        ...codeMember('GLDivisionCode', policy.division),
        ...codeMember('GLDepartmentCode', policy.department),
        ...codeMember('GLBranchCode', policy.branch),
        ...codeMember('GLGroupCode', policy.group),
        ...codeMember('BillMethod', policy.billMethod),
        IsNewPolicy: true,
        ...codeMember('Description', descriptionFrom(policy.description)),
        ...(policy.line !== '' && {
          LineOfBusinessList: {
            PolicyLineOfBusiness: [codeMember('PolicyLineOfBusiness', policy.line)],
          },
        }),
      }
      const answer = await ask('PolicyInsert', { request: { Policy } }, signal)
      return answer.PolicyId
    },
    async policiesOf(customerId, signal) {
      const Request = { CustomerId: wireUuid(customerId), ...everySort }
      const answer = await ask('PolicyGetListByCustomerId', { Request }, signal)
      return answer.PolicyInfoList.map((row) => ({
        policyId: row.PolicyId,
        customerId: row.CustomerId,
        number: row.PolicyNumber,
        effective: row.PolicyEffectiveDate,
        status: row.PolicyStatus,
      }))
    },
  }
}
