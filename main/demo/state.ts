import { createCustomer, type DemoCustomer } from './data/customers'
import type { DemoActivity } from './operations/activities'
import { digitsOf, phonesOf } from './phones'

type NameEntry = { readonly firm: string; readonly last: string; readonly customer: DemoCustomer }

/** What the demo agency knows: in memory, made from the seed, gone when it stops. */
export class DemoState {
  readonly seed: number
  readonly customers: DemoCustomer[]
  readonly activities: DemoActivity[] = []
  readonly #indexById = new Map<string, number>()
  readonly #indexByNumber = new Map<number, number>()
  #names: readonly NameEntry[] | undefined
  #phones: ReadonlyMap<string, readonly DemoCustomer[]> | undefined

  constructor(seed: number, count: number) {
    this.seed = seed
    this.customers = Array.from({ length: count }, (_, index) => createCustomer(seed, index))
    this.customers.forEach((customer, index) => this.#index(customer, index))
  }

  customerById(id: string): DemoCustomer | undefined {
    return this.#at(this.#indexById.get(id))
  }

  customerByNumber(number: number): DemoCustomer | undefined {
    return this.#at(this.#indexByNumber.get(number))
  }

  /** Adds a customer or puts it in place of the one with its id. */
  store(customer: DemoCustomer): void {
    const index = this.#indexById.get(customer.CustomerId) ?? this.customers.length
    const former = this.customers[index]
    if (former !== undefined) this.#indexByNumber.delete(former.CustomerNumber)
    this.customers[index] = customer
    this.#index(customer, index)
    this.#names = undefined
    this.#phones = undefined
  }

  nextNumber(): number {
    return this.customers.reduce((last, one) => Math.max(last, one.CustomerNumber), 0) + 1
  }

  /** Sorted by name; `prefix` without regard to case, on the firm's or the last name. */
  customersByPrefix(prefix: string): DemoCustomer[] {
    const wanted = prefix.toLowerCase()
    this.#names ??= nameEntries(this.customers)
    return this.#names
      .filter((entry) => entry.firm.startsWith(wanted) || entry.last.startsWith(wanted))
      .map((entry) => entry.customer)
  }

  /** By area code and number, or by the number alone. */
  customersByPhone(phone: string): readonly DemoCustomer[] {
    this.#phones ??= phoneBook(this.customers)
    return this.#phones.get(digitsOf(phone)) ?? []
  }

  #at(index: number | undefined): DemoCustomer | undefined {
    return index === undefined ? undefined : this.customers[index]
  }

  #index(customer: DemoCustomer, index: number): void {
    this.#indexById.set(customer.CustomerId, index)
    this.#indexByNumber.set(customer.CustomerNumber, index)
  }
}

function nameEntries(customers: readonly DemoCustomer[]): NameEntry[] {
  return customers
    .map((customer) => ({
      firm: (customer.FirmName ?? '').toLowerCase(),
      last: (customer.LastName ?? '').toLowerCase(),
      key: `${customer.FirmName ?? customer.LastName ?? ''}\u0000${customer.FirstName ?? ''}`.toLowerCase(),
      customer,
    }))
    .sort((one, other) =>
      one.key === other.key
        ? one.customer.CustomerNumber - other.customer.CustomerNumber
        : one.key < other.key
          ? -1
          : 1,
    )
}

function phoneBook(customers: readonly DemoCustomer[]): Map<string, DemoCustomer[]> {
  const book = new Map<string, DemoCustomer[]>()
  for (const customer of customers) {
    const numbers = new Set(phonesOf(customer).flatMap((phone) => [phone.full, phone.local]))
    for (const number of numbers) {
      const found = book.get(number)
      if (found === undefined) book.set(number, [customer])
      else found.push(customer)
    }
  }
  return book
}
