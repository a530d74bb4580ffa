import { describe, expect, it } from 'vitest'
import type { AmsCustomer } from '../../../../../main/engine/connectors/agency-records'
import { mergeInto } from '../../../../../main/engine/sync/customer/merging'
import type { Finding } from '../../../../../main/engine/sync/effects'
import type { Mapping } from '../../../../../preload/contract/mapping'
import { customer, finding, firm, update } from './samples'

type Fields = Mapping['fields']

const merge = (base: AmsCustomer, findings: readonly Finding[], policies: Fields = {}) =>
  mergeInto(base, update(findings), policies)

/** Members that differ from before. */
const put = (base: AmsCustomer, findings: readonly Finding[], policies: Fields = {}) => {
  const { next } = merge(base, findings, policies)
  return Object.fromEntries(Object.entries(next).filter(([name, value]) => base[name] !== value))
}

const phones = { CellAreaCode: '617', CellPhone: '555-0142', CellExtension: '' }

describe('empty members are filled', () => {
  const rows: readonly [string, AmsCustomer, Finding, Record<string, string>][] = [
    ['e-mail', customer(), finding('email', 'dana@example.com'), { Email: 'dana@example.com' }],
    [
      'a sure one from the text',
      customer(),
      finding('email', 'dana@example.com', 'text', 0.9),
      { Email: 'dana@example.com' },
    ],
    [
      'cell phone',
      customer(),
      finding('cellPhone', '+1 617 555 0142'),
      { CellAreaCode: '617', CellPhone: '5550142' },
    ],
    [
      'phone of a person',
      customer(),
      finding('phone', '617.555.0142'),
      { CellAreaCode: '617', CellPhone: '5550142' },
    ],
    [
      'phone of a firm, with its extension',
      firm(),
      finding('phone', '617-555-0142 x12'),
      { BusinessAreaCode: '617', BusinessPhone: '5550142', BusinessExtension: '12' },
    ],
    [
      'with a dash when the others have one',
      customer(phones),
      finding('homePhone', '617-555-0143'),
      { HomeAreaCode: '617', HomePhone: '555-0143' },
    ],
    [
      'a number abroad',
      customer(),
      finding('cellPhone', '+44 20 7946 0958'),
      { InternationalCountryCode1: '44', InternationalPhoneNumber1: '2079460958' },
    ],
    [
      'date of birth, where .NET’s year 1 stands for none',
      customer({ DateOfBirth: '0001-01-01T00:00:00' }),
      finding('dateOfBirth', '1979-04-12'),
      { DateOfBirth: '1979-04-12T00:00:00' },
    ],
    ['state by name', customer(), finding('state', 'new york'), { State: 'NY' }],
    ['ZIP code', customer(), finding('zipCode', '02139-1234'), { ZipCode: '021391234' }],
    ['marital status', customer(), finding('maritalStatus', 'married'), { MaritalStatus: 'M' }],
    [
      'firm name, named by the source',
      customer(),
      finding('firmName', 'Harbor Bakery'),
      {
        FirmName: 'Harbor Bakery',
      },
    ],
  ]
  it.each(rows)('%s', (_name, base, one, expected) => {
    expect(put(base, [one])).toEqual(expected)
    expect(merge(base, [one]).suggestions).toEqual([])
  })

  it('an area code or extension that is missing is completed', () => {
    const bare = customer({ CellPhone: '555-0142' })
    expect(put(bare, [finding('cellPhone', '617-555-0142')])).toEqual({ CellAreaCode: '617' })
    const own = customer({ CellPhone: '555-0142', CellExtension: '9' })
    expect(put(own, [finding('cellPhone', '617-555-0142')])).toEqual({ CellAreaCode: '617' })
    const reached = customer({ CellAreaCode: '617', CellPhone: '5550142' })
    const extended = finding('cellPhone', '617-555-0142 ext 9')
    expect(put(reached, [extended])).toEqual({ CellExtension: '9' })
  })
})

describe('what means the same changes nothing', () => {
  const rows: readonly [string, AmsCustomer, Finding][] = [
    ['e-mail', customer({ Email: 'Dana@Example.com' }), finding('email', 'dana@example.COM ')],
    [
      'one of two e-mails',
      customer({ Email: 'd@example.com; dana@example.com' }),
      finding('email', 'dana@example.com'),
    ],
    ['phone', customer(phones), finding('cellPhone', '(617) 555-0142')],
    ['phone of another kind', customer(phones), finding('phone', '6175550142')],
    [
      'extension left out',
      customer({ ...phones, CellExtension: '3' }),
      finding('cellPhone', '617 555 0142'),
    ],
    ['name', customer(), finding('lastName', ' whitlock')],
    ['firm name', firm(), finding('firmName', 'HARBOR BAKERY INC')],
    ['ZIP code', customer({ ZipCode: '021391234' }), finding('zipCode', '02139')],
    ['state', customer({ State: 'ma' }), finding('state', 'Massachusetts')],
    [
      'date of birth',
      customer({ DateOfBirth: '1979-04-12T00:00:00' }),
      finding('dateOfBirth', '4/12/1979'),
    ],
    [
      'web address',
      customer({ WebAddress: 'www.example.com' }),
      finding('webAddress', 'https://Example.com/'),
    ],
    [
      'number abroad',
      customer({ InternationalCountryCode1: '+44', InternationalPhoneNumber1: '20 7946 0958' }),
      finding('homePhone', '+442079460958'),
    ],
    [
      'even when accepted',
      customer({ Email: 'dana@example.com' }),
      finding('email', 'DANA@example.com', 'accepted'),
    ],
  ]
  it.each(rows)('%s', (_name, base, one) => {
    expect(merge(base, [one], { email: 'ours', cellPhone: 'ours' })).toMatchObject({
      next: base,
      changed: [],
      suggestions: [],
      unusable: [],
    })
  })
})

describe('two values: the field’s policy decides', () => {
  const base = customer({ Email: 'old@example.com', ...phones })
  const email = finding('email', 'new@example.com')

  it.each([[undefined], ['ams360'], ['ask']] as const)('%s asks', (policy) => {
    const merged = merge(base, [email], policy ? { email: policy } : {})
    expect(merged.next).toEqual(base)
    expect(merged.suggestions).toEqual([
      { property: 'email', current: 'old@example.com', proposed: 'new@example.com' },
    ])
  })

  it('ours overwrites', () => {
    expect(merge(base, [email], { email: 'ours' })).toMatchObject({
      next: { Email: 'new@example.com' },
      changed: [{ property: 'email', from: 'old@example.com', to: 'new@example.com' }],
      suggestions: [],
    })
  })

  it('accepted overwrites whatever the policy and the certainty', () => {
    const accepted = finding('email', 'new@example.com', 'accepted', 0.2)
    expect(put(base, [accepted], { email: 'ams360' })).toEqual({ Email: 'new@example.com' })
  })

  it('an unsure one only suggests, with its sentence, even for an empty member', () => {
    const unsure = finding('homePhone', '617-555-0150', 'text', 0.89)
    expect(merge(base, [unsure], { homePhone: 'ours' })).toMatchObject({
      next: base,
      suggestions: [
        {
          property: 'homePhone',
          current: '',
          proposed: '(617) 555-0150',
          sentence: 'It is 617-555-0150.',
        },
      ],
    })
  })

  it('an overwritten phone leaves no extension of the old one', () => {
    const old = customer({ ...phones, CellExtension: '77' })
    expect(put(old, [finding('cellPhone', '617-555-0150')], { cellPhone: 'ours' })).toEqual({
      CellPhone: '555-0150',
      CellExtension: '',
    })
  })

  it('a phone of unknown kind is proposed for its usual place', () => {
    expect(merge(base, [finding('phone', '617-555-0150')]).suggestions).toEqual([
      { property: 'cellPhone', current: '(617) 555-0142', proposed: '(617) 555-0150' },
    ])
  })

  it('of two values in one effect only the stronger one is written', () => {
    const two = [finding('email', 'text@example.com', 'text', 0.99), email]
    expect(merge(base, two, { email: 'ours' })).toMatchObject({
      next: { Email: 'new@example.com' },
      suggestions: [{ property: 'email', proposed: 'text@example.com' }],
    })
  })
})

describe('names', () => {
  it.each(['firstName', 'lastName', 'firmName', 'doingBusinessAs'] as const)(
    '%s is never overwritten by a text',
    (property) => {
      const base = firm({ FirstName: 'Dana', LastName: 'Whitlock', DoingBusinessAs: 'The Oven' })
      const merged = merge(base, [finding(property, 'Other', 'text', 1)], { [property]: 'ours' })
      expect(merged.next).toEqual(base)
      expect(merged.suggestions).toHaveLength(1)
    },
  )

  it('a firm from a text is never given to a person', () => {
    const merged = merge(customer(), [finding('firmName', 'Harbor Bakery', 'text', 1)])
    expect(merged.next).toEqual(customer())
    expect(merged.suggestions).toHaveLength(1)
  })
})

it.each([
  ['phone', '555-0142'],
  ['cellPhone', 'call me'],
  ['state', 'Bavaria'],
  ['zipCode', '1234'],
  ['dateOfBirth', '2023-02-30'],
  ['email', 'dana at example'],
  ['maritalStatus', 'complicated'],
] as const)('%s «%s» is nothing that AMS360 could hold', (property, value) => {
  const one = finding(property, value)
  expect(merge(customer(), [one])).toMatchObject({
    next: customer(),
    changed: [],
    suggestions: [],
    unusable: [one],
  })
})
