/** Records of one kind: by id, by customer, and all in the order they came. None of it scans. */
export class Shelf<R extends { readonly CustomerId: string }> {
  readonly #byId = new Map<string, R>()
  readonly #byCustomer = new Map<string, Set<string>>()
  #all: readonly R[] | undefined

  get(id: string): R | undefined {
    return this.#byId.get(id)
  }

  ofCustomer(customerId: string): R[] {
    return [...(this.#byCustomer.get(customerId) ?? [])].flatMap((id) => this.#byId.get(id) ?? [])
  }

  /** Adds a record or puts it in place of the one with its id. */
  put(id: string, record: R): void {
    const former = this.#byId.get(id)
    if (former !== undefined && former.CustomerId !== record.CustomerId) this.remove(id)
    this.#byId.set(id, record)
    const ids = this.#byCustomer.get(record.CustomerId)
    if (ids === undefined) this.#byCustomer.set(record.CustomerId, new Set([id]))
    else ids.add(id)
    this.#all = undefined
  }

  remove(id: string): void {
    const record = this.#byId.get(id)
    if (record === undefined) return
    this.#byId.delete(id)
    this.#byCustomer.get(record.CustomerId)?.delete(id)
    this.#all = undefined
  }

  /** A picture of now; made anew only after a write. */
  all(): readonly R[] {
    this.#all ??= [...this.#byId.values()]
    return this.#all
  }
}
