import { createContacts, type DemoContact } from '../data/contacts'
import type { DemoCustomer } from '../data/customers'
import { Shelf } from './shelf'

/**
 * The contacts of all customers. Those that a customer has from the start are made when somebody
 * first asks: 100,000 customers have too many to make them all at once.
 */
export class ContactBook {
  readonly #seed: number
  readonly #shelf = new Shelf<DemoContact>()
  /** Customers whose first contacts are not made yet. */
  readonly #waiting = new Map<string, DemoCustomer>()

  constructor(seed: number, customers: readonly DemoCustomer[]) {
    this.#seed = seed
    for (const customer of customers) this.#waiting.set(customer.CustomerId, customer)
  }

  ofCustomer(customerId: string): readonly DemoContact[] {
    this.#make(customerId)
    return this.#shelf.ofCustomer(customerId)
  }

  /** An id says nothing of its customer: an unknown one makes all contacts, once. */
  get(id: string): DemoContact | undefined {
    const known = this.#shelf.get(id)
    if (known !== undefined) return known
    for (const customerId of this.#waiting.keys()) this.#make(customerId)
    return this.#shelf.get(id)
  }

  put(contact: DemoContact): void {
    this.#make(contact.CustomerId)
    this.#shelf.put(contact.CustomerContactId, contact)
  }

  remove(id: string): void {
    this.#shelf.remove(id)
  }

  /** Those that are made so far. */
  all(): readonly DemoContact[] {
    return this.#shelf.all()
  }

  #make(customerId: string): void {
    const customer = this.#waiting.get(customerId)
    if (customer === undefined) return
    this.#waiting.delete(customerId)
    for (const contact of createContacts(this.#seed, customer)) {
      this.#shelf.put(contact.CustomerContactId, contact)
    }
  }
}
