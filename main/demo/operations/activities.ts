import { randomUUID } from 'node:crypto'
import { activityContract } from '../data/activity-contract'
import { isEmployeeCode } from '../data/employees'
import { isAction } from '../data/value-lists'
import { readContract, type Shape } from '../wire/contract'
import { businessFault, type FaultDetail } from '../wire/faults'
import { dataNamespace } from '../wire/namespaces'
import { childOf } from '../wire/xml-tree'
import { customerNotFound } from './customers'
import { answerResult, givenParameter, type Operation } from './operation'

/** An activity as it was written; ActivityId is AMS360's. */
export type DemoActivity = Shape<typeof activityContract>

const noDate = '0001-01-01T00:00:00'

/**
 * Activities are permanent: there is no read, no update, no delete, and two equal inserts are two
 * activities. Written ones can be seen in `DemoAgency.activities` only.
 */
export const customerActivityInsert: Operation = {
  wrapper: 'Request',
  right: 'Activity Insert',
  run(call) {
    const element = childOf(givenParameter(call), dataNamespace, 'CustomerActivity')
    if (element === undefined || element.isNil) {
      throw businessFault('CustomerActivity is required', [
        { message: 'CustomerActivity is required', dataName: 'CustomerActivity' },
      ])
    }
    const given = readContract(element, activityContract)
    if (call.state.customerById(given.CustomerId) === undefined) {
      throw customerNotFound('CustomerId', given.CustomerId)
    }
    const problems = problemsOf(given)
    if (problems.length > 0) throw businessFault('Activity is not valid', problems)
    const activity: DemoActivity = { ...given, ActivityId: randomUUID() }
    call.state.activities.push(activity)
    return answerResult(call.operation, `<a:ActivityId>${activity.ActivityId}</a:ActivityId>`)
  },
}

/** Which members are required is ASSUMED; the dependencies between them are documented. */
function problemsOf(activity: DemoActivity): FaultDetail[] {
  const problems: FaultDetail[] = []
  function refuse(dataName: string, message: string, entityKey?: string): void {
    problems.push({ dataName, message, ...(entityKey === undefined ? {} : { entityKey }) })
  }
  if (activity.ActivityDate === noDate) refuse('ActivityDate', 'ActivityDate is required')
  const action = activity.ActivityAction ?? ''
  if (!isAction(action)) refuse('ActivityAction', 'ActivityAction is not valid', action)
  const employee = activity.EmployeeCode ?? ''
  if (employee !== '' && !isEmployeeCode(employee)) {
    refuse('EmployeeCode', 'EmployeeCode is not valid', employee)
  }
  const needsTransaction = activity.PolicyId !== undefined || activity.ClaimId !== undefined
  if (needsTransaction && activity.TransactionEffectiveDate === undefined) {
    refuse('TransactionEffectiveDate', 'TransactionEffectiveDate is required')
  }
  if (activity.ClaimId !== undefined) {
    refuse('ClaimId', 'ClaimId is not valid for the policy', activity.ClaimId)
  }
  // The demo agency has no policies yet, so no PolicyId can be right.
  if (activity.PolicyId !== undefined) {
    refuse('PolicyId', 'PolicyId is not valid', activity.PolicyId)
  }
  if ((activity.Attachments ?? 0) > 0) {
    refuse('Attachments', 'Doc360DocumentId is not valid')
  }
  return problems
}
