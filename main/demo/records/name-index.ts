import type { DemoCustomer } from '../data/customers'

type Entry = { readonly key: string; readonly customer: DemoCustomer }

/**
 * Customers in the order of their names. A customer with a firm stands under the firm; if it has a
 * last name too, that one leads to it from a second list.
 */
export class NameIndex {
  readonly #byName: Entry[]
  readonly #byLastOfFirm: Entry[]

  constructor(customers: readonly DemoCustomer[]) {
    this.#byName = customers.map(nameEntry).sort(compare)
    this.#byLastOfFirm = customers.flatMap(lastEntries).sort(compare)
  }

  add(customer: DemoCustomer): void {
    insert(this.#byName, nameEntry(customer))
    for (const entry of lastEntries(customer)) insert(this.#byLastOfFirm, entry)
  }

  remove(customer: DemoCustomer): void {
    take(this.#byName, nameEntry(customer))
    for (const entry of lastEntries(customer)) take(this.#byLastOfFirm, entry)
  }

  /** Sorted by name; `prefix` without regard to case, on the firm's or the last name. */
  startingWith(prefix: string): DemoCustomer[] {
    const wanted = prefix.toLowerCase()
    const found = rangeOf(this.#byName, wanted)
    const more = rangeOf(this.#byLastOfFirm, wanted)
      .map(({ customer }) => nameEntry(customer))
      .filter(({ key }) => !key.startsWith(wanted))
    const all = more.length === 0 ? found : [...found, ...more].sort(compare)
    return all.map(({ customer }) => customer)
  }
}

function nameEntry(customer: DemoCustomer): Entry {
  const { FirmName, LastName = '', FirstName = '' } = customer
  return {
    key: `${(FirmName ?? LastName).toLowerCase()}\u0000${FirstName.toLowerCase()}`,
    customer,
  }
}

function lastEntries(customer: DemoCustomer): Entry[] {
  const { FirmName, LastName } = customer
  if (FirmName === undefined || LastName === undefined) return []
  return [{ key: LastName.toLowerCase(), customer }]
}

/** By name, and by number where two have the same. */
function compare(one: Entry, other: Entry): number {
  if (one.key === other.key) return one.customer.CustomerNumber - other.customer.CustomerNumber
  return one.key < other.key ? -1 : 1
}

function insert(entries: Entry[], entry: Entry): void {
  entries.splice(
    firstWhere(entries, (one) => compare(one, entry) >= 0),
    0,
    entry,
  )
}

function take(entries: Entry[], entry: Entry): void {
  const at = firstWhere(entries, (one) => compare(one, entry) >= 0)
  if (entries[at]?.customer.CustomerId === entry.customer.CustomerId) entries.splice(at, 1)
}

/** In sorted keys, those that share a beginning stand together. */
function rangeOf(entries: readonly Entry[], prefix: string): readonly Entry[] {
  const from = firstWhere(entries, ({ key }) => key >= prefix)
  const to = firstWhere(entries, ({ key }) => key >= prefix && !key.startsWith(prefix))
  return entries.slice(from, to)
}

/** The first place from which on `isFrom` holds; it must hold for all that follow. */
function firstWhere(entries: readonly Entry[], isFrom: (entry: Entry) => boolean): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const entry = entries[middle]
    if (entry !== undefined && isFrom(entry)) high = middle
    else low = middle + 1
  }
  return low
}
