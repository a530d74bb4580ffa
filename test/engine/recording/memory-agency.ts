import {
  OutcomeUnknown,
  type AgencyRecords,
  type AmsCustomer,
  type AmsSuspense,
  type NewActivity,
  type NewPolicy,
} from '../../../main/engine/connectors/agency-records'
import { Fault } from '../../../main/engine/connectors/fault'
import type { CustomerHit } from '../../../preload/contract/lookup'
import type { FailureCode } from '../../../preload/contract/failures'

export const uuidOf = (n: number): string =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A customer as AMS360 gives it; what is not named is empty. */
export const customerSample = (n: number, change: Record<string, string> = {}): AmsCustomer => ({
  CustomerId: uuidOf(n),
  CustomerNumber: String(1_000 + n),
  CustomerType: 'C',
  IsActive: true,
  FirstName: '',
  LastName: '',
  FirmName: '',
  Email: '',
  City: '',
  State: '',
  Occupation: '',
  ...change,
})

/** An AMS360 in memory that does what the test says next: refuses, or loses the answer. */
export function memoryAgency() {
  const customers = new Map<string, AmsCustomer>()
  const activities: NewActivity[] = []
  const suspenses = new Map<string, AmsSuspense>()
  const policies: NewPolicy[] = []
  let ids = 500
  let reads = 0
  const faults = new Map<string, Error>()

  const run = <T>(name: keyof AgencyRecords, act: () => T): Promise<T> => {
    const fault = faults.get(name)
    if (fault instanceof Fault) return Promise.reject(fault)
    try {
      const done = act()
      return fault ? Promise.reject(fault) : Promise.resolve(done)
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error('refused'))
    }
  }
  const customerOf = (id: string): AmsCustomer => {
    reads += 1
    const found = customers.get(id)
    if (!found) throw new Fault('customer-not-found')
    return found
  }
  const nameIn = ({ FirmName, FirstName, LastName }: AmsCustomer): string =>
    String(FirmName) || `${String(FirstName)} ${String(LastName)}`
  const hitFrom = (customer: AmsCustomer): CustomerHit => ({
    uuid: customer.CustomerId,
    number: customer.CustomerNumber,
    name: nameIn(customer),
    type: 'customer',
    active: true,
    place: '',
  })
  const nextId = (): string => uuidOf((ids += 1))
  const choice = (code: string, name: string) => ({ code, name, active: true })

  const records: AgencyRecords = {
    readCustomer: (id) => run('readCustomer', () => customerOf(id)),
    readCustomerByNumber: (number) =>
      run('readCustomerByNumber', () => {
        const found = [...customers.values()].find((one) => one.CustomerNumber === number)
        if (!found) throw new Fault('customer-not-found')
        return found
      }),
    customersByNamePrefix: (prefix) =>
      run('customersByNamePrefix', () =>
        [...customers.values()]
          .filter(({ LastName, FirmName }) =>
            [LastName, FirmName].some((name) =>
              String(name).toLowerCase().startsWith(prefix.toLowerCase()),
            ),
          )
          .map(hitFrom),
      ),
    searchByPhone: () => run('searchByPhone', () => []),
    insertCustomer: (customer) =>
      run('insertCustomer', () => {
        const CustomerId = nextId()
        customers.set(CustomerId, { ...customer, CustomerId, CustomerNumber: String(ids) })
        return CustomerId
      }),
    updateCustomer: (customer) =>
      run('updateCustomer', () => void customers.set(customer.CustomerId, customer)),
    insertActivity: (activity) =>
      run('insertActivity', () => {
        customerOf(activity.customerId)
        activities.push(activity)
        return nextId()
      }),
    insertSuspense: ({ customerId, description }) =>
      run('insertSuspense', () => {
        const SuspenseId = nextId()
        const suspense = { CustomerId: customerId, Description: description, IsCompleted: false }
        suspenses.set(SuspenseId, { SuspenseId, ...suspense })
        return SuspenseId
      }),
    readSuspense: (id) => run('readSuspense', () => suspenses.get(id)),
    suspensesOf: (id) =>
      run('suspensesOf', () => [...suspenses.values()].filter((one) => one.CustomerId === id)),
    updateSuspense: (suspense) =>
      run('updateSuspense', () => void suspenses.set(suspense.SuspenseId, suspense)),
    insertPolicy: (policy) =>
      run('insertPolicy', () => {
        policies.push(policy)
        return nextId()
      }),
    policiesOf: (id) =>
      run('policiesOf', () =>
        policies
          .filter(({ customerId }) => customerId === id)
          .map(({ customerId, number }) => ({
            policyId: nextId(),
            customerId,
            number,
            effective: '2026-07-01',
            status: 'A',
          })),
      ),
    sendFile: () => run('sendFile', nextId),
    largestFile: 1_000_000,
    longestDescription: 4_000,
    actions: () => run('actions', () => [choice('!A!', 'Billing Inquiry')]),
    employeeChoices: () =>
      run('employeeChoices', () => [
        { ...choice('!!:', 'Ada Park'), executive: true, representative: false },
        { ...choice('!!;', 'Ben Ruiz'), executive: false, representative: true },
      ]),
    unitChoices: () =>
      run('unitChoices', () => ({
        divisions: [choice('!!!', 'Main')],
        branches: [choice('!!"', 'Downtown')],
        departments: [],
        groups: [],
      })),
    companies: () => run('companies', () => [choice('!C!', 'Harbor Mutual')]),
    lines: () => run('lines', () => [{ ...choice('PL', 'Personal'), typeOfBusiness: 1 }]),
    billMethods: () => run('billMethods', () => [choice('A', 'Agency Bill')]),
  }
  return {
    records,
    customers,
    activities,
    suspenses,
    policies,
    put: (customer: AmsCustomer): void => void customers.set(customer.CustomerId, customer),
    /** From now on this is refused and not done. */
    refuse: (name: keyof AgencyRecords, code: FailureCode): void =>
      void faults.set(name, new Fault(code)),
    /** From now on this is done, and its answer is lost. */
    lose: (name: keyof AgencyRecords): void =>
      void faults.set(name, new OutcomeUnknown(new Fault('connection-reset'))),
    mend: (): void => faults.clear(),
    reads: (): number => reads,
  }
}
export type MemoryAgency = ReturnType<typeof memoryAgency>
