import type { DemoContact } from './data/contacts'
import { createCustomer, type DemoCustomer } from './data/customers'
import type { DemoPolicy } from './data/policies'
import type { DemoSuspense } from './data/suspenses'
import type { DemoActivity } from './operations/activities'
import { ContactBook } from './records/contact-book'
import { FileRoom } from './records/file-room'
import { NameIndex } from './records/name-index'
import { PhoneBook } from './records/phone-book'
import { Shelf } from './records/shelf'

export type WrittenEntity = 'Customer' | 'Suspense' | 'Policy' | 'Activity' | 'CustomerContact'
export type WrittenChange = 'Inserted' | 'Updated' | 'Deleted'
export type WriteListener = (entity: WrittenEntity, change: WrittenChange, id: string) => void

/** What the demo agency knows: in memory, made from the seed, gone when it stops. */
export class DemoState {
  readonly customers: DemoCustomer[]
  readonly activities: DemoActivity[] = []
  readonly suspenses = new Shelf<DemoSuspense>()
  readonly policies = new Shelf<DemoPolicy>()
  readonly contacts: ContactBook
  readonly files: FileRoom
  readonly #indexById = new Map<string, number>()
  readonly #indexByNumber = new Map<number, number>()
  readonly #listeners = new Set<WriteListener>()
  #lastNumber = 0
  // Made at the first search: most agencies of tests are never searched.
  #names: NameIndex | undefined
  #phones: PhoneBook | undefined

  constructor(seed: number, count: number, firstChunk: 0 | 1) {
    this.customers = Array.from({ length: count }, (_, index) => createCustomer(seed, index))
    this.customers.forEach((customer, index) => this.#index(customer, index))
    this.contacts = new ContactBook(seed, this.customers)
    this.files = new FileRoom(firstChunk)
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
    if (former !== undefined) {
      this.#indexByNumber.delete(former.CustomerNumber)
      this.#names?.remove(former)
      this.#phones?.remove(former)
    }
    this.customers[index] = customer
    this.#index(customer, index)
    this.#names?.add(customer)
    this.#phones?.add(customer)
    this.#tell('Customer', former === undefined ? 'Inserted' : 'Updated', customer.CustomerId)
  }

  addActivity(activity: DemoActivity): void {
    this.activities.push(activity)
    this.#tell('Activity', 'Inserted', activity.ActivityId)
  }

  storeSuspense(suspense: DemoSuspense): void {
    const isKnown = this.suspenses.get(suspense.SuspenseId) !== undefined
    this.suspenses.put(suspense.SuspenseId, suspense)
    this.#tell('Suspense', isKnown ? 'Updated' : 'Inserted', suspense.SuspenseId)
  }

  removeSuspense(id: string): void {
    this.suspenses.remove(id)
    this.#tell('Suspense', 'Deleted', id)
  }

  addPolicy(policy: DemoPolicy): void {
    this.policies.put(policy.PolicyId, policy)
    this.#tell('Policy', 'Inserted', policy.PolicyId)
  }

  storeContact(contact: DemoContact, change: 'Inserted' | 'Updated'): void {
    this.contacts.put(contact)
    this.#tell('CustomerContact', change, contact.CustomerContactId)
  }

  removeContact(id: string): void {
    this.contacts.remove(id)
    this.#tell('CustomerContact', 'Deleted', id)
  }

  /** Never the same twice, also when the customer who had the last one got another. */
  nextNumber(): number {
    return this.#lastNumber + 1
  }

  /** Sorted by name; `prefix` without regard to case, on the firm's or the last name. */
  customersByPrefix(prefix: string): DemoCustomer[] {
    this.#names ??= new NameIndex(this.customers)
    return this.#names.startingWith(prefix)
  }

  /** By area code and number, or by the number alone. */
  customersByPhone(phone: string): readonly DemoCustomer[] {
    this.#phones ??= new PhoneBook(this.customers)
    return this.#phones.find(phone)
  }

  /** @returns how to stop listening */
  onWrite(listen: WriteListener): () => void {
    this.#listeners.add(listen)
    return () => void this.#listeners.delete(listen)
  }

  #tell(entity: WrittenEntity, change: WrittenChange, id: string): void {
    for (const listen of this.#listeners) listen(entity, change, id)
  }

  #at(index: number | undefined): DemoCustomer | undefined {
    return index === undefined ? undefined : this.customers[index]
  }

  #index(customer: DemoCustomer, index: number): void {
    this.#indexById.set(customer.CustomerId, index)
    this.#indexByNumber.set(customer.CustomerNumber, index)
    this.#lastNumber = Math.max(this.#lastNumber, customer.CustomerNumber)
  }
}
