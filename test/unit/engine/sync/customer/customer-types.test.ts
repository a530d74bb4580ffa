import { describe, expect, it } from 'vitest'
import { mergeInto } from '../../../../../main/engine/sync/customer/merging'
import { customer, update } from './samples'

describe('types only rise', () => {
  it.each([
    ['S', 'P', 'P'],
    ['S', 'C', 'C'],
    ['P', 'C', 'C'],
    ['P', 'P', 'P'],
    ['C', 'P', 'C'],
    ['C', 'C', 'C'],
  ] as const)('%s asked for %s is %s', (from, asked, then) => {
    const merged = mergeInto(customer({ CustomerType: from }), update([], asked), {})
    expect(merged.next.CustomerType).toBe(then)
    expect(merged.changed.map(({ property }) => property)).toEqual(from === then ? [] : ['type'])
  })
})
