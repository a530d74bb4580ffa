import { randomUUID } from 'node:crypto'
import { activityContract } from '../data/activity-contract'
import { isCompanyCode } from '../data/companies'
import { isEmployeeCode } from '../data/employees'
import { isAction } from '../data/value-lists'
import type { Shape } from '../wire/contract'
import { attach, refuseAttachments } from './attachments'
import { customerNotFound } from './customers'
import { answerResult, givenRecord, type Call, type Operation } from './operation'
import { Problems, refuseLongDescription } from './problems'

/** An activity as it was written; ActivityId is AMS360's. */
export type DemoActivity = Shape<typeof activityContract>

/**
 * Activities are permanent: there is no read, no update, no delete, and two equal inserts are two
 * activities. Written ones can be seen in `DemoAgency.activities` only.
 */
export const customerActivityInsert: Operation = {
  wrapper: 'Request',
  right: 'Activity Insert',
  run(call) {
    const { CompanyCode, ...given } = givenRecord(call, 'CustomerActivity', activityContract)
    if (call.state.customerById(given.CustomerId) === undefined) {
      throw customerNotFound('CustomerId', given.CustomerId)
    }
    // Documented: the company is usable only if there is no policy, otherwise ignored.
    const usesCompany = CompanyCode !== undefined && given.PolicyId === undefined
    const activity: DemoActivity = {
      ...given,
      ...(usesCompany && { CompanyCode }),
      ActivityId: randomUUID(),
    }
    refuseIfWrong(activity, call)
    attach(call.state.files, activity)
    call.state.addActivity(activity)
    return answerResult(call.operation, `<a:ActivityId>${activity.ActivityId}</a:ActivityId>`)
  },
}

/** Which members are required is ASSUMED; the dependencies between them are documented. */
function refuseIfWrong(activity: DemoActivity, call: Call): void {
  const problems = new Problems(activity)
  problems.need('ActivityDate')
  problems.need('ActivityAction', isAction)
  problems.allow('EmployeeCode', isEmployeeCode)
  problems.allow('CompanyCode', isCompanyCode)
  refuseLongDescription(problems)
  if (activity.PolicyId !== undefined || activity.ClaimId !== undefined) {
    problems.need('TransactionEffectiveDate')
  }
  // The demo agency has no claims, so no ClaimId can be right.
  problems.allow('ClaimId', () => false)
  const policy = call.state.policies.get(activity.PolicyId ?? '')
  problems.allow('PolicyId', () => policy?.CustomerId === activity.CustomerId)
  if (policy !== undefined) {
    const dates = policy.TransactionList?.map((one) => one.TransactionEffectiveDate) ?? []
    problems.allow('TransactionEffectiveDate', (date) => dates.includes(date))
  }
  refuseAttachments(problems, activity.Attachments ?? [], call.state.files)
  problems.end('Activity')
}
