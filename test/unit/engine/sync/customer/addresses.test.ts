import { describe, expect, it } from 'vitest'
import {
  addressFromText,
  addressText,
  compareAddresses,
  type Address,
} from '../../../../../main/engine/sync/customer/addresses'
import { mergeInto } from '../../../../../main/engine/sync/customer/merging'
import type { Finding } from '../../../../../main/engine/sync/effects'
import type { Mapping } from '../../../../../preload/contract/mapping'
import { customer, finding, update } from './samples'

const home = {
  AddressLine1: '12 Elm St',
  AddressLine2: 'Apt 4',
  City: 'Boston',
  State: 'MA',
  ZipCode: '02139',
}
const moved: Partial<Address> = {
  addressLine1: '99 Oak Ave',
  city: 'Salem',
  state: 'MA',
  zipCode: '01970',
}

const findingsOf = (
  address: Partial<Address>,
  how: Finding['how'] = 'explicit',
  confidence = 1,
): Finding[] =>
  (['addressLine1', 'addressLine2', 'city', 'state', 'zipCode'] as const).flatMap((property) => {
    const value = address[property]
    return value === undefined ? [] : [finding(property, value, how, confidence)]
  })

const merge = (
  base: Readonly<Record<string, string>>,
  findings: readonly Finding[],
  policies: Mapping['fields'] = {},
) => mergeInto(customer(base), update(findings), policies)

const standing = ({ next }: ReturnType<typeof merge>): unknown[] => [
  next['AddressLine1'],
  next['AddressLine2'],
  next['City'],
  next['State'],
  next['ZipCode'],
]

describe('as a whole or not at all', () => {
  it('fills an empty one', () => {
    expect(standing(merge({}, findingsOf(moved)))).toEqual([
      '99 Oak Ave',
      '',
      'Salem',
      'MA',
      '01970',
    ])
  })

  it('asks once, in lines, when another one is there', () => {
    const merged = merge(home, findingsOf(moved, 'text', 0.95))
    expect(merged.next).toEqual(customer(home))
    expect(merged.suggestions).toEqual([
      {
        property: 'addressLine1',
        current: '12 Elm St\nApt 4\nBoston, MA 02139',
        proposed: '99 Oak Ave\nSalem, MA 01970',
        sentence: 'It is 99 Oak Ave.',
      },
    ])
  })

  it('what was suggested can be accepted as it is, and leaves nothing of the old one', () => {
    const [asked] = merge(home, findingsOf(moved)).suggestions
    const accepted = merge(home, [finding('addressLine1', asked?.proposed ?? '', 'accepted', 0.3)])
    expect(standing(accepted)).toEqual(['99 Oak Ave', '', 'Salem', 'MA', '01970'])
    expect(accepted.suggestions).toEqual([])
  })

  it('overwrites by policy only with a whole one', () => {
    const ours = { addressLine1: 'ours' } as const
    expect(standing(merge(home, findingsOf(moved), ours))).toEqual([
      '99 Oak Ave',
      '',
      'Salem',
      'MA',
      '01970',
    ])
    const { city: _, ...half } = moved
    const merged = merge(home, findingsOf(half), ours)
    expect(merged.next).toEqual(customer(home))
    expect(merged.suggestions).toHaveLength(1)
  })

  it('completes one that agrees and keeps its spelling', () => {
    const half = { AddressLine1: '12 ELM STREET', ZipCode: '02139' }
    const whole = { addressLine1: '12 Elm St', city: 'Boston', state: 'MA', zipCode: '02139' }
    expect(standing(merge(half, findingsOf(whole)))).toEqual([
      '12 ELM STREET',
      '',
      'Boston',
      'MA',
      '02139',
    ])
  })

  it('an unsure one never completes', () => {
    const half = { AddressLine1: '12 Elm St' }
    const merged = merge(
      half,
      findingsOf({ addressLine1: '12 Elm St', city: 'Boston' }, 'text', 0.5),
    )
    expect(merged.next).toEqual(customer(half))
    expect(merged.suggestions).toHaveLength(1)
  })

  it('never mixes two sources', () => {
    const findings = [
      finding('city', 'Boston'),
      finding('addressLine1', '99 Oak Ave', 'text', 1),
      finding('city', 'Salem', 'text', 1),
    ]
    expect(standing(merge({}, findings))).toEqual(['', '', 'Boston', '', ''])
  })
})

describe('how two addresses stand to each other', () => {
  const none: Address = { addressLine1: '', addressLine2: '', city: '', state: '', zipCode: '' }
  const elm: Address = {
    addressLine1: '12 Elm St',
    addressLine2: 'Apt 4',
    city: 'Boston',
    state: 'MA',
    zipCode: '02139',
  }
  const rows: readonly [string, Address, Partial<Address>, string][] = [
    ['nothing there', none, { city: 'Boston' }, 'completes'],
    ['equal', elm, elm, 'same'],
    ['long words', elm, { ...elm, addressLine1: '12 Elm Street', addressLine2: '#4' }, 'same'],
    [
      'flat in one line',
      elm,
      { ...elm, addressLine1: '12 Elm St Apt 4', addressLine2: '' },
      'same',
    ],
    ['without the flat', elm, { ...elm, addressLine2: '' }, 'same'],
    ['another flat', elm, { ...elm, addressLine2: 'Apt 5' }, 'differs'],
    ['another number', elm, { ...elm, addressLine1: '14 Elm St' }, 'differs'],
    ['another ZIP code', elm, { ...elm, zipCode: '02140' }, 'differs'],
    ['ZIP+4', elm, { ...elm, zipCode: '02139-1234' }, 'same'],
    ['a flat more', { ...elm, addressLine2: '' }, elm, 'completes'],
    ['only the state agrees', { ...none, state: 'MA' }, elm, 'differs'],
    [
      'a street is not joined by a town alone',
      { ...none, addressLine1: '99 Oak Ave', state: 'MA' },
      { city: 'Boston', state: 'MA' },
      'differs',
    ],
    ['a town gets its street', { ...none, city: 'boston' }, elm, 'completes'],
  ]
  it.each(rows)('%s', (_name, current, proposed, expected) => {
    expect(compareAddresses(current, { ...none, ...proposed })).toBe(expected)
  })

  it('an address in lines can be read back', () => {
    const cases: readonly Address[] = [
      elm,
      { ...elm, addressLine2: '' },
      { ...elm, zipCode: '02139-1234' },
      { ...none, city: 'Boston' },
      { ...none, city: 'Boston, North', state: 'MA' },
      { ...none, zipCode: '02139' },
      { ...none, addressLine1: '12 Elm St' },
    ]
    for (const address of cases) {
      expect(addressText(addressFromText(addressText(address)))).toBe(addressText(address))
      expect(addressFromText(addressText(address))).toEqual(address)
    }
    expect(addressText(none)).toBe('')
  })
})
