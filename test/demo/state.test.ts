import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DemoCustomer } from '../../main/demo/agency'
import { createCustomer } from '../../main/demo/data/customers'
import { DemoState } from '../../main/demo/state'

const stateOf = (count: number): DemoState => new DemoState(360, count, 1)

/** What the index stands for, said the slow way. */
function prefixSlowly(customers: readonly DemoCustomer[], prefix: string): readonly number[] {
  const wanted = prefix.toLowerCase()
  const lower = (text = ''): string => text.toLowerCase()
  const keyOf = (one: DemoCustomer): string =>
    `${lower(one.FirmName ?? one.LastName)}\u0000${lower(one.FirstName)}`
  return customers
    .filter((one) => [one.FirmName, one.LastName].some((name) => lower(name).startsWith(wanted)))
    .toSorted((one, other) => {
      const [a, b] = [keyOf(one), keyOf(other)]
      return a === b ? one.CustomerNumber - other.CustomerNumber : a < b ? -1 : 1
    })
    .map((one) => one.CustomerNumber)
}

describe('The name index', () => {
  it('finds what a scan finds, before and after writes', () => {
    const state = stateOf(400)
    const prefixes = ['', 'b', 'Brandv', 'o', "O'D", 'the "', 'jonas', 'Marchbr', '龍', 'ж']
    const check = (): void => {
      for (const prefix of prefixes) {
        const found = state.customersByPrefix(prefix).map((one) => one.CustomerNumber)
        expect(found).toEqual(prefixSlowly(state.customers, prefix))
      }
    }
    check()
    for (const [index, customer] of state.customers.slice(0, 200).entries()) {
      const { FirmName: _, ...person } = customer
      state.store(
        index % 2 === 0
          ? { ...customer, FirmName: `Brandv ${index % 7}`, LastName: 'Oyelarverion' }
          : { ...person, LastName: `Marchbr${index % 5}` },
      )
      if (index % 20 === 0) check()
    }
    for (let more = 0; more < 50; more++) {
      const made = createCustomer(7, more)
      state.store({ ...made, CustomerId: randomUUID(), CustomerNumber: state.nextNumber() })
    }
    check()
    expect(state.customers).toHaveLength(450)
  })
})

describe('Many writes', () => {
  /** The processor's time in ms, not the wall's: other tests run beside this one. */
  function costOf(work: () => void): number {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  }

  it('10,000 customers and suspenses, with searches between, cost less than 2 s', () => {
    const state = stateOf(20_000)
    const [first] = state.customers
    if (first === undefined) throw new Error('no customer')
    let strangers = 0
    const cost = costOf(() => {
      for (let index = 0; index < 10_000; index++) {
        const CustomerId = randomUUID()
        const name = `Brandvold${index}`
        strangers += state.customersByPrefix(name).length
        state.store({ ...first, CustomerId, CustomerNumber: state.nextNumber(), LastName: name })
        state.storeSuspense({
          SuspenseId: randomUUID(),
          CustomerId,
          DueDate: '2026-11-02T00:00:00',
          Priority: 1,
          IsCompleted: false,
        })
        strangers += state.suspenses.ofCustomer(CustomerId).length - 1
      }
    })
    expect(strangers).toBe(0)
    expect(state.suspenses.all()).toHaveLength(10_000)
    expect(cost).toBeLessThan(2_000)
  })
})
