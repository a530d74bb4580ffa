import { randomUUID } from 'node:crypto'
import { isCompanyCode } from '../data/companies'
import { isEmployeeCode } from '../data/employees'
import { suspenseContract } from '../data/suspense-contract'
import type { DemoSuspense } from '../data/suspenses'
import { isAction } from '../data/value-lists'
import { contractWriter, rowWriter } from '../wire/write'
import { customerNotFound } from './customers'
import {
  answerEmpty,
  answerList,
  answerOne,
  answerResult,
  givenRecord,
  notFound,
  readParameter,
  type Call,
  type Operation,
} from './operation'
import { Problems, refuseLongDescription } from './problems'

const writeSuspense = contractWriter<DemoSuspense>(suspenseContract)
const writeInfoRow = rowWriter('CustomerSuspenseInfo', writeSuspense)

/** SuspenseId is AMS360's: one that is sent is ignored (documented for CommonSuspense). */
export const customerSuspenseInsert: Operation = {
  wrapper: 'Request',
  right: 'Suspense Insert',
  run(call) {
    const given = givenRecord(call, 'Suspense', suspenseContract)
    refuseIfWrong(given, call)
    const suspense = completed({ ...given, SuspenseId: randomUUID() }, undefined, call)
    call.state.storeSuspense({ InitiatedDate: localTime(call.now()), ...suspense })
    return answerResult(call.operation, `<a:SuspenseId>${suspense.SuspenseId}</a:SuspenseId>`)
  },
}

/** Replaces the record, as CustomerUpdate does (ASSUMED). A suspense keeps its customer (ASSUMED). */
export const customerSuspenseUpdate: Operation = {
  wrapper: 'Request',
  right: 'Suspense Update',
  run(call) {
    const given = givenRecord(call, 'Suspense', suspenseContract)
    const former = existing(call, given)
    refuseIfWrong(given, call)
    call.state.storeSuspense(completed(given, former, call))
    return answerEmpty(call.operation)
  },
}

export const customerSuspenseDelete: Operation = {
  wrapper: 'Request',
  right: 'Suspense Delete',
  run(call) {
    const given = readParameter(call, { SuspenseId: 'guid', CustomerId: 'guid' })
    call.state.removeSuspense(existing(call, given).SuspenseId)
    return answerEmpty(call.operation)
  },
}

export const customerSuspenseGetBySuspenseId: Operation = {
  wrapper: 'Request',
  right: 'Suspense Retrieve',
  run(call) {
    const { SuspenseId } = readParameter(call, { SuspenseId: 'guid' })
    const suspense = call.state.suspenses.get(SuspenseId)
    return answerOne(call, 'Suspense', suspense, writeSuspense, {
      entity: 'Suspense',
      dataName: 'SuspenseId',
      entityKey: SuspenseId,
    })
  },
}

/** Without IsComplete the open and the completed ones (ASSUMED). */
export const customerSuspenseGetListByCustomerId: Operation = {
  wrapper: 'Request',
  right: 'Suspense Retrieve',
  run(call) {
    const wanted = readParameter(call, { CustomerId: 'guid', IsComplete: 'boolean?' })
    if (call.state.customerById(wanted.CustomerId) === undefined) {
      throw customerNotFound('CustomerId', wanted.CustomerId)
    }
    const found = call.state.suspenses
      .ofCustomer(wanted.CustomerId)
      .filter((one) => wanted.IsComplete === undefined || one.IsCompleted === wanted.IsComplete)
    return answerList(call.operation, 'SuspenseList', found, writeInfoRow)
  },
}

function existing(
  call: Call,
  { SuspenseId, CustomerId }: Pick<DemoSuspense, 'SuspenseId' | 'CustomerId'>,
): DemoSuspense {
  const former = call.state.suspenses.get(SuspenseId)
  if (former === undefined) throw notFound('Suspense', 'SuspenseId', SuspenseId)
  if (former.CustomerId !== CustomerId) throw customerNotFound('CustomerId', CustomerId)
  return former
}

/**
 * Documented for CommonSuspense: who completed it and when are set or cleared by IsCompleted, and
 * what is sent for them is ignored. That an insert does so too is ASSUMED, and so is whose name it
 * is: the employee of the login.
 */
function completed(
  given: DemoSuspense,
  former: DemoSuspense | undefined,
  call: Call,
): DemoSuspense {
  const { CompletedBy: _by, CompletedDate: _date, ...rest } = given
  if (!rest.IsCompleted) return rest
  const { CompletedBy = call.employeeCode, CompletedDate = localTime(call.now()) } = former ?? {}
  return { ...rest, CompletedBy, CompletedDate }
}

/**
 * ASSUMED: which members are required is not public. Action, assignee and due date are what the
 * suspense screen asks for; the numbers of the priorities are unknown, so 0 to 9 are taken.
 */
function refuseIfWrong(given: DemoSuspense, call: Call): void {
  if (call.state.customerById(given.CustomerId) === undefined) {
    throw customerNotFound('CustomerId', given.CustomerId)
  }
  const problems = new Problems(given)
  problems.need('SuspenseAction', isAction)
  problems.need('AssignedToEmployeeCode', isEmployeeCode)
  problems.allow('InitiatedByEmployeeCode', isEmployeeCode)
  problems.need('DueDate')
  if (given.Priority < 0 || given.Priority > 9) problems.refuse('Priority')
  refuseLongDescription(problems)
  problems.allow('CompanyCode', isCompanyCode)
  // The demo agency has no claims, so no ClaimId can be right.
  problems.allow('ClaimId', () => false)
  const policy = call.state.policies.get(given.PolicyId ?? '')
  problems.allow('PolicyId', () => policy?.CustomerId === given.CustomerId)
  problems.end('Suspense')
}

/** ASSUMED: dates travel in the agency's own time, without a zone. */
function localTime(at: number): string {
  const date = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return date.toISOString().slice(0, 19)
}
