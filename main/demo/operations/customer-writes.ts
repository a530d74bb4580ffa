import { randomUUID } from 'node:crypto'
import { customerContract } from '../data/customer-contract'
import type { DemoCustomer } from '../data/customers'
import { employees } from '../data/employees'
import { readContract } from '../wire/contract'
import { businessFault, type FaultDetail } from '../wire/faults'
import { dataNamespace } from '../wire/namespaces'
import { childOf } from '../wire/xml-tree'
import { customerNotFound } from './customers'
import { answerEmpty, answerResult, givenParameter, type Call, type Operation } from './operation'

/** CustomerId is AMS360's: one that is sent is ignored. A number of 0 asks for the next free one. */
export const customerInsert: Operation = {
  wrapper: 'Request',
  right: 'Customer Insert',
  run(call) {
    const given = givenCustomer(call)
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
    const given = givenCustomer(call)
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

function givenCustomer(call: Call): DemoCustomer {
  const element = childOf(givenParameter(call), dataNamespace, 'Customer')
  if (element === undefined || element.isNil) {
    throw businessFault('Customer is required', [
      { message: 'Customer is required', dataName: 'Customer' },
    ])
  }
  const given = readContract(element, customerContract)
  // AMS360 keeps an empty text as no text: its lists never show "".
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== ''),
  ) as DemoCustomer
}

/**
 * The rule on suspects is documented («if customer type = C or P the entity cannot be set to S»),
 * so is the uniqueness of the number. The required members are ASSUMED from captured data, where
 * executive and representative are never empty.
 */
function refuseIfWrong(given: DemoCustomer, call: Call, former: DemoCustomer | undefined): void {
  const problems: FaultDetail[] = []
  function refuse(dataName: keyof DemoCustomer, message: string): void {
    problems.push({ dataName, message, entityKey: String(given[dataName] ?? '') })
  }
  const type = given.CustomerType
  if (type !== 'C' && type !== 'P' && type !== 'S') {
    refuse('CustomerType', 'CustomerType is not valid')
  } else if (type === 'S' && former !== undefined && former.CustomerType !== 'S') {
    refuse('CustomerType', 'If customer type = C or P the entity cannot be set to S')
  }
  if (given.FirmName === undefined && given.LastName === undefined) {
    refuse('LastName', 'LastName or FirmName is required')
  }
  if (!hasRole(given.AccountExecCode, 'Executive')) {
    refuse('AccountExecCode', 'AccountExecCode is not valid')
  }
  if (!hasRole(given.AccountRepCode, 'Representative')) {
    refuse('AccountRepCode', 'AccountRepCode is not valid')
  }
  const holder = call.state.customerByNumber(given.CustomerNumber)
  if (
    given.CustomerNumber < 0 ||
    (holder !== undefined && holder.CustomerId !== former?.CustomerId)
  ) {
    refuse('CustomerNumber', 'CustomerNumber must be positive and unique')
  }
  if (problems.length > 0) throw businessFault('Customer is not valid', problems)
}

function hasRole(code: string | undefined, role: 'Executive' | 'Representative'): boolean {
  return employees.some((one) => one.EmployeeCode === code && one[role])
}
