import type { FailureFacts } from '../../../../preload/contract/failure-words'
import type { AgencyRecords } from '../agency-records'
import { Fault } from '../fault'
import { wireNumber, wireUuid } from '../wire-text'
import type { Ask } from './asking'
import { customerMembers, membersFrom } from './contracts'
import type { Customer } from './wire-types'

type Customers = Pick<
  AgencyRecords,
  'readCustomer' | 'readCustomerByNumber' | 'insertCustomer' | 'updateCustomer'
> & {
  /** @throws Fault `customer-not-found` */
  byId(uuid: string, signal: AbortSignal): Promise<Customer>
  /** @throws Fault `customer-not-found` */
  byNumber(number: string, signal: AbortSignal): Promise<Customer>
}

/** Customers, whole: as they are read they are sent back (assumption `whole-replace`). */
export function createCustomers(ask: Ask, facts: FailureFacts): Customers {
  const found = (customer: Customer | null | undefined): Customer => {
    if (customer) return customer
    throw new Fault('customer-not-found', facts)
  }
  async function byId(uuid: string, signal: AbortSignal): Promise<Customer> {
    const CustomerId = wireUuid(uuid)
    return found((await ask('CustomerGetById', { Request: { CustomerId } }, signal)).Customer)
  }
  async function byNumber(number: string, signal: AbortSignal): Promise<Customer> {
    const CustomerNumber = wireNumber(number)
    const answer = await ask('CustomerGetByNumber', { Request: { CustomerNumber } }, signal)
    return found(answer.Customer)
  }
  return {
    byId,
    byNumber,
    readCustomer: byId,
    readCustomerByNumber: byNumber,
    async insertCustomer(customer, signal) {
      const Customer = membersFrom(customerMembers, customer)
      const answer = await ask('CustomerInsert', { Request: { Customer } }, signal)
      return answer.CustomerId
    },
    async updateCustomer(customer, signal) {
      // Without its id the service would be told to replace nobody, or somebody.
      const CustomerId = wireUuid(customer.CustomerId)
      const Customer = membersFrom(customerMembers, { ...customer, CustomerId })
      await ask('CustomerUpdate', { Request: { Customer } }, signal)
    },
  }
}
