import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AmsCustomer } from '../../../../../main/engine/connectors/agency-records'
import { propertiesFrom } from '../../../../../main/engine/sync/customer/members'
import { judgeCandidates } from '../../../../../main/engine/sync/matching/judging'
import { matchKeysOfCustomer } from '../../../../../main/engine/sync/matching/match-keys'
import type { Party } from '../../../../../preload/contract/events'
import { someCustomer } from '../customer/arbitraries'
import { customer, firm } from '../customer/samples'
import { someParty } from './arbitraries'

const [a, b, c] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
]

const person = (
  id: string,
  first: string,
  members: Readonly<Record<string, string>> = {},
): AmsCustomer => customer({ CustomerId: id, FirstName: first, ...members })

const judge = (party: Party, ...customers: readonly AmsCustomer[]) =>
  judgeCandidates(
    party,
    customers.map((one) => ({ customer: one })),
  )

const email = { Email: 'Dana@Example.com' }
const cell = { CellAreaCode: '617', CellPhone: '555-0142' }
const home = { HomeAreaCode: '617', HomePhone: '5550142' }
const elm = { AddressLine1: '12 Elm St', City: 'Boston', State: 'MA', ZipCode: '021391234' }

const byEmail: Party = { properties: { email: ' dana@example.com' } }
const byPhone: Party = { properties: { phone: '+1 617 555 0142' } }
const atElm = { addressLine1: '12 Elm Street', zipCode: '02139' }

describe('who it is', () => {
  const rows: readonly [string, Party, readonly AmsCustomer[], ReturnType<typeof judge>][] = [
    ['nobody', byEmail, [], { none: true }],
    ['by id', { customerId: a }, [person(a, 'Dana'), person(b, 'Bob')], { one: a }],
    ['by number', { customerNumber: '1042' }, [person(a, 'Dana')], { one: a }],
    [
      'by id before e-mail',
      { customerId: b, ...byEmail },
      [person(a, 'D', email), person(b, 'B')],
      {
        one: b,
      },
    ],
    ['by e-mail', byEmail, [person(a, 'Dana', email), person(b, 'Bob')], { one: a }],
    [
      'by e-mail before phone',
      { properties: { ...byEmail.properties, ...byPhone.properties } },
      [person(a, 'Dana', email), person(b, 'Bob', cell)],
      { one: a },
    ],
    ['by phone of another kind', byPhone, [person(a, 'Dana', home)], { one: a }],
    [
      'the same phone, one with the same e-mail',
      { properties: { ...byEmail.properties, ...byPhone.properties } },
      [person(a, 'Dana', { ...cell, ...email }), person(b, 'Bob', cell)],
      { one: a },
    ],
    [
      'a family’s phone',
      byPhone,
      [person(a, 'Dana', home), person(b, 'Bob', home)],
      {
        several: [a, b],
      },
    ],
    [
      'a family’s phone and a name that fits one',
      { name: 'Bob Whitlock', ...byPhone },
      [person(a, 'Dana', home), person(b, 'Bob', home)],
      { one: b },
    ],
    [
      'a family’s phone and a name that fits none',
      { name: 'Sue Whitlock', ...byPhone },
      [person(a, 'Dana', home), person(b, 'Bob', home)],
      { several: [a, b] },
    ],
    [
      'a phone and a name that fits two',
      { name: 'Bob Whitlock', ...byPhone },
      [person(a, 'Bob', home), person(b, 'Bob', home), person(c, 'Dana', home)],
      { several: [a, b] },
    ],
    [
      'a shared e-mail and a phone of its own',
      { properties: { ...byEmail.properties, ...byPhone.properties } },
      [person(a, 'Dana', { ...email, ...cell }), person(b, 'Bob', email)],
      { one: a },
    ],
    [
      'a shared e-mail, where phone and name point to different ones',
      { name: 'Bob Whitlock', properties: { ...byEmail.properties, ...byPhone.properties } },
      [person(a, 'Dana', { ...email, ...cell }), person(b, 'Bob', email)],
      { several: [a, b] },
    ],
    ['never by name alone', { name: 'Dana Whitlock' }, [person(a, 'Dana', elm)], { none: true }],
    [
      'never by address alone',
      { name: 'Sue Moss', properties: atElm },
      [person(a, 'Dana', elm)],
      { none: true },
    ],
    [
      'by name and address',
      { name: 'Whitlock, Dana', properties: atElm },
      [person(a, 'Dana', elm), person(b, 'Bob', elm)],
      { one: a },
    ],
    [
      'a firm by account and address',
      { name: 'Dana Whitlock', accountName: 'harbor bakery', properties: atElm },
      [firm({ CustomerId: a, ...elm })],
      { one: a },
    ],
    [
      'the same one twice',
      byEmail,
      [person(a, 'Dana', email), person(a, 'Dana', email)],
      {
        one: a,
      },
    ],
    [
      'a named one that is not there: others are only offered',
      { customerId: c, ...byEmail },
      [person(a, 'Dana', email)],
      { several: [a] },
    ],
    [
      'a named one that is not there',
      { customerId: c },
      [person(a, 'Dana', email)],
      { none: true },
    ],
  ]
  it.each(rows)('%s', (_name, party, customers, expected) => {
    expect(judge(party, ...customers)).toEqual(expected)
  })
})

const ids = fc.uniqueArray(fc.uuid(), { minLength: 3, maxLength: 3 })
const three = fc
  .tuple(ids, fc.array(someCustomer, { minLength: 3, maxLength: 3 }))
  .map(([uuids, customers]) =>
    customers.map((one, n): AmsCustomer => ({ ...one, CustomerId: uuids[n] ?? a })),
  )

describe('whatever comes', () => {
  it('a name alone finds nobody', () => {
    fc.assert(
      fc.property(someCustomer, someParty, (one, { name, accountName }) => {
        const { firstName, lastName, firmName } = propertiesFrom(one)
        const properties = Object.fromEntries(
          Object.entries({ firstName, lastName, firmName }).filter(([, value]) => value),
        )
        const party: Party = {
          ...(name !== undefined && { name }),
          ...(accountName !== undefined && { accountName }),
          properties,
        }
        if (!('none' in judge(party, one))) throw new Error('Found by a name')
      }),
      { numRuns: 20_000 },
    )
  }, 60_000)

  it('the order of candidates does not matter, and only candidates are named', () => {
    fc.assert(
      fc.property(three, someParty, (customers, party) => {
        const judged = judge(party, ...customers)
        const reversed = judge(party, ...customers.toReversed())
        const named = (one: typeof judged): string[] =>
          'one' in one ? [one.one] : 'several' in one ? [...one.several].sort() : []
        const known = new Set(customers.map(({ CustomerId }) => CustomerId))
        if (named(reversed).join() !== named(judged).join()) throw new Error('The order matters')
        if ('one' in reversed !== 'one' in judged) throw new Error('The order decides')
        if (!named(judged).every((id) => known.has(id))) throw new Error('Somebody else')
      }),
      { numRuns: 5_000 },
    )
  }, 60_000)

  it('a customer is found by what is known of it', () => {
    fc.assert(
      fc.property(someCustomer, (one) => {
        const properties = propertiesFrom(one)
        fc.pre(matchKeysOfCustomer(one).length > 0)
        const judged = judge({ properties }, one)
        if (!('one' in judged) || judged.one !== one.CustomerId) throw new Error('Not found')
      }),
      { numRuns: 5_000 },
    )
  })
})
