import { randomUUID } from 'node:crypto'
import { customerContract } from '../data/customer-contract'
import type { DemoCustomer } from '../data/customers'
import { customerNotFound } from './customers'
import { answerEmpty, answerResult, givenRecord, type Call, type Operation } from './operation'
import { Problems, refuseStaff, refuseUnits } from './problems'

/** CustomerId is AMS360's: one that is sent is ignored. A number of 0 asks for the next free one. */
export const customerInsert: Operation = {
  wrapper: 'Request',
  right: 'Customer Insert',
  run(call) {
    const given = givenRecord(call, 'Customer', customerContract)
    refuseIfWrong(given, call, undefined)
    const customer: DemoCustomer = {
      ...given,
      CustomerId: randomUUID(),
      CustomerNumber: given.CustomerNumber === 0 ? call.state.nextNumber() : given.CustomerNumber,
    }
    call.state.store(customer)
    return answerResult(call.operation, `<a:CustomerId>${customer.CustomerId}</a:CustomerId>`)
  },
}

/**
 * Replaces the record: a member that is not sent is cleared. Whether AMS360 does so is not public;
 * ASSUMED the harsher way, so that a client that sends half a customer is seen to lose the other.
 */
export const customerUpdate: Operation = {
  wrapper: 'Request',
  right: 'Customer Update',
  run(call) {
    const given = givenRecord(call, 'Customer', customerContract)
    const former = call.state.customerById(given.CustomerId)
    if (former === undefined) throw customerNotFound('CustomerId', given.CustomerId)
    refuseIfWrong(given, call, former)
    call.state.store({
      ...given,
      CustomerNumber: given.CustomerNumber === 0 ? former.CustomerNumber : given.CustomerNumber,
    })
    return answerEmpty(call.operation)
  },
}

/**
 * The rule on suspects is documented («if customer type = C or P the entity cannot be set to S»),
 * so is the uniqueness of the number. The required members are ASSUMED from captured data, where
 * executive and representative are never empty; that units must exist is ASSUMED too.
 */
function refuseIfWrong(given: DemoCustomer, call: Call, former: DemoCustomer | undefined): void {
  const problems = new Problems(given)
  const type = given.CustomerType
  if (type !== 'C' && type !== 'P' && type !== 'S') {
    problems.refuse('CustomerType')
  } else if (type === 'S' && former !== undefined && former.CustomerType !== 'S') {
    problems.refuse('CustomerType', 'If customer type = C or P the entity cannot be set to S')
  }
  if (given.FirmName === undefined && given.LastName === undefined) {
    problems.refuse('LastName', 'LastName or FirmName is required')
  }
  refuseStaff(problems)
  refuseUnits(problems)
  const holder = call.state.customerByNumber(given.CustomerNumber)
  if (
    given.CustomerNumber < 0 ||
    (holder !== undefined && holder.CustomerId !== former?.CustomerId)
  ) {
    problems.refuse('CustomerNumber', 'CustomerNumber must be positive and unique')
  }
  problems.end('Customer')
}
