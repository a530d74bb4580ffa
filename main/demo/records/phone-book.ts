import type { DemoCustomer } from '../data/customers'
import { digitsOf, phonesOf } from '../phones'

/** Who has which number, with area code and without. */
export class PhoneBook {
  readonly #holders = new Map<string, DemoCustomer[]>()

  constructor(customers: readonly DemoCustomer[]) {
    for (const customer of customers) this.add(customer)
  }

  add(customer: DemoCustomer): void {
    for (const number of numbersOf(customer)) {
      const holders = this.#holders.get(number)
      if (holders === undefined) this.#holders.set(number, [customer])
      else holders.push(customer)
    }
  }

  remove(customer: DemoCustomer): void {
    for (const number of numbersOf(customer)) {
      const rest = (this.#holders.get(number) ?? []).filter((one) => one !== customer)
      if (rest.length === 0) this.#holders.delete(number)
      else this.#holders.set(number, rest)
    }
  }

  /** In the order of their numbers, however often they were changed. */
  find(phone: string): readonly DemoCustomer[] {
    return (this.#holders.get(digitsOf(phone)) ?? []).toSorted(
      (one, other) => one.CustomerNumber - other.CustomerNumber,
    )
  }
}

function numbersOf(customer: DemoCustomer): ReadonlySet<string> {
  return new Set(phonesOf(customer).flatMap((phone) => [phone.full, phone.local]))
}
