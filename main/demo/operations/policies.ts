import { policyContract, policyInfoContract } from '../data/policy-contract'
import type { DemoPolicy } from '../data/policies'
import { contractWriter, rowWriter } from '../wire/write'
import { customerNotFound } from './customers'
import {
  answerList,
  answerOne,
  answerResult,
  givenRecord,
  readParameter,
  type Operation,
} from './operation'
import { policyFrom, refuseIfWrong } from './policy-rules'

const writePolicy = contractWriter<DemoPolicy>(policyContract)
const writeInfoRow = rowWriter('PolicyInfo', contractWriter<DemoPolicy>(policyInfoContract))

/** One of the 42 operations whose wrapper is spelled `request`. */
export const policyInsert: Operation = {
  wrapper: 'request',
  right: 'Policy Insert',
  run(call) {
    const given = givenRecord(call, 'Policy', policyContract)
    if (call.state.customerById(given.CustomerId) === undefined) {
      throw customerNotFound('CustomerId', given.CustomerId)
    }
    refuseIfWrong(given)
    const policy = policyFrom(given)
    call.state.addPolicy(policy)
    return answerResult(call.operation, `<a:PolicyId>${policy.PolicyId}</a:PolicyId>`)
  },
}

/** With a date of no transaction there is no such policy (ASSUMED). */
export const policyGet: Operation = {
  wrapper: 'Request',
  right: 'Policy Retrieve',
  run(call) {
    const { PolicyId, TransactionEffectiveDate: date } = readParameter(call, {
      PolicyId: 'guid',
      TransactionEffectiveDate: 'dateTime?',
    })
    const policy = call.state.policies.get(PolicyId)
    const isThere =
      date === undefined ||
      policy?.TransactionList?.some((one) => one.TransactionEffectiveDate === date)
    return answerOne(call, 'Policy', isThere ? policy : undefined, writePolicy, {
      entity: 'Policy',
      dataName: 'PolicyId',
      entityKey: PolicyId,
    })
  },
}

/**
 * Without PolicyStatus the policies of every status; multi-entity ones only when they are asked for
 * (both ASSUMED). The other flags are read and change nothing: the demo agency has no sub-types.
 */
export const policyGetListByCustomerId: Operation = {
  wrapper: 'Request',
  right: 'Policy Retrieve',
  run(call) {
    const wanted = readParameter(call, {
      CustomerId: 'guid',
      PolicyStatus: 'strings?',
      IncludeMultiEntity: 'boolean?',
      IncludeAccountingSubType: 'boolean?',
      IncludeSubmissionSubType: 'boolean?',
      IncludePolicySubType: 'boolean?',
    })
    if (call.state.customerById(wanted.CustomerId) === undefined) {
      throw customerNotFound('CustomerId', wanted.CustomerId)
    }
    const statuses = wanted.PolicyStatus ?? []
    const found = call.state.policies
      .ofCustomer(wanted.CustomerId)
      .filter(
        ({ PolicyStatus = '', IsMultiEntity }) =>
          (statuses.length === 0 || statuses.includes(PolicyStatus)) &&
          (IsMultiEntity !== true || wanted.IncludeMultiEntity === true),
      )
    return answerList(call.operation, 'PolicyInfoList', found, writeInfoRow)
  },
}
