import {
  OutcomeUnknown,
  type AgencyRecords,
  type AmsCustomer,
  type AmsPolicy,
  type AmsSuspense,
} from '../../main/engine/connectors/agency-records'
import { Fault } from '../../main/engine/connectors/fault'
import type { Chance } from './chance'
import type { VirtualTime } from './virtual-time'

export type Weather = {
  /** Probabilities per call. */
  readonly lostBefore: number
  readonly lostAfter: number
  readonly emptyAnswer: number
  readonly refused: number
  /** The service stumbles, before or after it did what was asked. */
  readonly stumbles: number
  readonly slow: number
}
export const calm: Weather = {
  lostBefore: 0,
  lostAfter: 0,
  emptyAnswer: 0,
  refused: 0,
  stumbles: 0,
  slow: 0,
}

/** What hides from the caller whether a write was done. */
type Hidden = 'offline' | 'connection-reset' | 'timed-out' | 'answer-empty' | 'service-fault'

export type WrittenActivity = { readonly customerId: string; readonly text: string }

const uuidOf = (kind: number, n: number): string =>
  `00000000-0000-4000-8000-${String(kind)}${String(n).padStart(11, '0')}`

/**
 * An AMS360 in memory that loses answers, writes late, refuses and tells of changes as the real one
 * may. What is written stays written, whatever becomes of the answer.
 */
export function createSimulatedAgency(
  time: VirtualTime,
  chance: Chance,
  tell: (entity: 'Customer' | 'Suspense' | 'Policy', id: string) => void,
) {
  const customers = new Map<string, AmsCustomer>()
  const activities: WrittenActivity[] = []
  const suspenses = new Map<string, AmsSuspense>()
  const policies: AmsPolicy[] = []
  let weather: Weather = calm
  let isOffline = false
  let isRejecting = false
  let count = 0

  const newId = (kind: number): string => uuidOf(kind, (count += 1))
  /** Answers later, unless the life that asked is over by then. */
  const later = <T>(signal: AbortSignal, isWrite: boolean, act: () => T): Promise<T> => {
    const { isAlive } = time.ports()
    const fail = (code: Hidden): Error => {
      const fault = new Fault(code)
      return isWrite && code !== 'offline' ? new OutcomeUnknown(fault) : fault
    }
    return new Promise<T>((resolve, reject) => {
      const answer = (ms: number, then: () => void): void =>
        time.world(ms, () => {
          if (isAlive()) then()
        })
      if (isOffline) return answer(20, () => reject(fail('offline')))
      if (isRejecting) return answer(30, () => reject(new Fault('sign-in-refused')))
      if (chance.happens(weather.lostBefore))
        return answer(40, () => reject(fail('connection-reset')))
      if (chance.happens(weather.refused))
        return answer(40, () => reject(new Fault('request-refused')))
      const isStumble = chance.happens(weather.stumbles)
      if (isStumble && chance.happens(0.5)) return answer(40, () => reject(fail('service-fault')))
      const ms = chance.happens(weather.slow) ? 2_000 + chance.below(20_000) : 5 + chance.below(60)
      const isLost = chance.happens(weather.lostAfter)
      const isEmpty = !isLost && chance.happens(weather.emptyAnswer)
      time.world(ms, () => {
        // Written whether or not somebody still listens.
        let done: T
        try {
          done = act()
        } catch (error) {
          answer(1, () => reject(error instanceof Error ? error : new Error('refused')))
          return
        }
        answer(1, () => {
          if (isLost) reject(fail('timed-out'))
          else if (isStumble) reject(fail('service-fault'))
          else if (isEmpty) reject(fail('answer-empty'))
          else resolve(done)
        })
      })
      signal.addEventListener('abort', () => reject(fail('timed-out')), { once: true })
    })
  }
  const customerOf = (id: string): AmsCustomer => {
    const found = customers.get(id)
    if (!found) throw new Fault('customer-not-found')
    return found
  }
  const hit = ({ CustomerId, CustomerNumber, ...rest }: AmsCustomer) => ({
    uuid: CustomerId,
    number: CustomerNumber,
    name: `${String(rest['FirstName'])} ${String(rest['LastName'])}`,
    type: 'suspect' as const,
    active: true,
    place: '',
  })
  const put = (customer: AmsCustomer): void => {
    customers.set(customer.CustomerId, customer)
    tell('Customer', customer.CustomerId)
  }

  const records: AgencyRecords = {
    readCustomer: (id, signal) => later(signal, false, () => customerOf(id)),
    readCustomerByNumber: (number, signal) =>
      later(signal, false, () => {
        const found = [...customers.values()].find((one) => one.CustomerNumber === number)
        if (!found) throw new Fault('customer-not-found')
        return found
      }),
    customersByNamePrefix: (prefix, signal) =>
      later(signal, false, () =>
        [...customers.values()]
          .filter((one) => String(one['LastName']).toLowerCase().startsWith(prefix.toLowerCase()))
          .map(hit),
      ),
    searchByPhone: (phone, signal) =>
      later(signal, false, () => {
        const digits = phone.replace(/\D/g, '').slice(-7)
        return [...customers.values()]
          .filter((one) => String(one['CellPhone']).replace(/\D/g, '') === digits)
          .map(hit)
      }),
    insertCustomer: (customer, signal) =>
      later(signal, true, () => {
        const CustomerId = newId(1)
        put({ ...customer, CustomerId, CustomerNumber: String(1_000 + count) })
        return CustomerId
      }),
    updateCustomer: (customer, signal) =>
      later(signal, true, () => {
        const { CustomerType: before } = customerOf(customer.CustomerId)
        if (before !== 'S' && customer.CustomerType === 'S') throw new Fault('request-refused')
        put(customer)
      }),
    insertActivity: ({ customerId, description }, signal) =>
      later(signal, true, () => {
        customerOf(customerId)
        activities.push({ customerId, text: description })
        return newId(2)
      }),
    insertSuspense: ({ customerId, description }, signal) =>
      later(signal, true, () => {
        customerOf(customerId)
        const SuspenseId = newId(3)
        suspenses.set(SuspenseId, {
          SuspenseId,
          CustomerId: customerId,
          Description: description,
          IsCompleted: false,
        })
        tell('Suspense', SuspenseId)
        return SuspenseId
      }),
    readSuspense: (id, signal) => later(signal, false, () => suspenses.get(id)),
    suspensesOf: (id, signal) =>
      later(signal, false, () => [...suspenses.values()].filter((one) => one.CustomerId === id)),
    updateSuspense: (suspense, signal) =>
      later(signal, true, () => {
        suspenses.set(suspense.SuspenseId, suspense)
        tell('Suspense', suspense.SuspenseId)
      }),
    insertPolicy: ({ customerId, number }, signal) =>
      later(signal, true, () => {
        customerOf(customerId)
        const policyId = newId(4)
        policies.push({ policyId, customerId, number, effective: '2026-01-01', status: 'A' })
        tell('Policy', policyId)
        return policyId
      }),
    policiesOf: (id, signal) =>
      later(signal, false, () => policies.filter(({ customerId }) => customerId === id)),
    sendFile: (_bytes, signal) => later(signal, false, () => newId(5)),
    largestFile: 1_000_000,
    longestDescription: 4_000,
    actions: () => Promise.resolve([]),
    employeeChoices: () => Promise.resolve([]),
    unitChoices: () =>
      Promise.resolve({ divisions: [], branches: [], departments: [], groups: [] }),
    companies: () => Promise.resolve([]),
    lines: () => Promise.resolve([]),
    billMethods: () => Promise.resolve([]),
  }
  return {
    records,
    customers,
    activities,
    suspenses,
    policies,
    put,
    /** Somebody in the agency changes a record in AMS360 itself. */
    edit(id: string, members: Readonly<Record<string, string>>): void {
      put({ ...customerOf(id), ...members })
    },
    newId,
    setWeather(next: Weather): void {
      weather = next
    },
    setOffline(gone: boolean): void {
      isOffline = gone
    },
    setRejecting(rejecting: boolean): void {
      isRejecting = rejecting
    },
  }
}
export type SimulatedAgency = ReturnType<typeof createSimulatedAgency>
