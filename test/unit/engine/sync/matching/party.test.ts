import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { propertiesFrom } from '../../../../../main/engine/sync/customer/members'
import {
  matchKeys,
  matchKeysOfCustomer,
  matchKeysOfProperties,
} from '../../../../../main/engine/sync/matching/match-keys'
import {
  isFirmParty,
  nameOf,
  profilePropertiesOf,
  statedPropertiesOf,
} from '../../../../../main/engine/sync/matching/party'
import type { Party } from '../../../../../preload/contract/events'
import { someCustomer } from '../customer/arbitraries'
import { customer } from '../customer/samples'
import { someParty, someProperties } from './arbitraries'

describe('keys', () => {
  it('the surest first, normalised', () => {
    const party: Party = {
      name: 'Dana M. Whitlock',
      properties: {
        email: ' Dana@Example.COM ',
        phone: '617.555.0142 ext 3',
        homePhone: '(617) 555-0142',
        addressLine1: '12 N. Elm Street, Apt. 4',
        zipCode: '02139-1234',
      },
    }
    expect(matchKeys(party)).toEqual([
      'email:dana@example.com',
      'phone:+16175550142',
      'place:dana m whitlock|02139|12|n',
      'place:dana whitlock|02139|12|n',
    ])
  })

  it.each<[string, Party]>([
    ['nothing', {}],
    ['a name', { name: 'Dana Whitlock', accountName: 'Harbor Bakery' }],
    ['an address', { properties: { addressLine1: '12 Elm St', zipCode: '02139' } }],
    ['a name and a town', { name: 'Dana', properties: { city: 'Boston', zipCode: '02139' } }],
    ['seven digits', { properties: { phone: '555-0142' } }],
    ['no e-mail', { properties: { email: 'dana' } }],
  ])('%s has none', (_name, party) => {
    expect(matchKeys(party)).toEqual([])
  })

  it.each<[string, Party, Party]>([
    [
      'case',
      { properties: { email: 'A@example.com' } },
      { properties: { email: 'a@EXAMPLE.com' } },
    ],
    [
      'spelling of a phone',
      { properties: { cellPhone: '+1 (617) 555-0142' } },
      { properties: { businessPhone: '6175550142' } },
    ],
    [
      'order of a name and words of a street',
      { name: 'Whitlock, Dana', properties: { addressLine1: '12 Elm Street', zipCode: '02139' } },
      {
        properties: {
          firstName: 'DANA',
          lastName: 'Whitlock',
          addressLine1: '12 ELM ST',
          zipCode: '021391234',
        },
      },
    ],
    [
      'a PO box',
      { name: 'Dana', properties: { addressLine1: 'P.O. Box 7', zipCode: '02139' } },
      { name: 'dana', properties: { addressLine1: 'PO BOX 7', zipCode: '02139' } },
    ],
    [
      'accents',
      { name: 'José Núñez', properties: { addressLine1: '1 Elm', zipCode: '02139' } },
      { name: 'Jose Nunez', properties: { addressLine1: '1 Elm', zipCode: '02139' } },
    ],
    [
      'legal forms',
      {
        accountName: 'Harbor Bakery, Inc.',
        properties: { addressLine1: '1 Elm', zipCode: '02139' },
      },
      { accountName: 'The Harbor Bakery', properties: { addressLine1: '1 Elm', zipCode: '02139' } },
    ],
  ])('whatever the %s', (_name, one, other) => {
    const others = new Set(matchKeys(other))
    expect(matchKeys(one).some((key) => others.has(key))).toBe(true)
  })

  it('a customer has the keys of what is known of it', () => {
    fc.assert(
      fc.property(someCustomer, (one) => {
        expect(matchKeysOfCustomer(one)).toEqual(matchKeysOfProperties(propertiesFrom(one)))
      }),
      { numRuns: 2_000 },
    )
    const members = { Email: 'x@example.com; Dana@example.com' }
    expect(matchKeysOfCustomer(customer(members))).toContain('email:dana@example.com')
  })

  it('whatever comes has keys without capitals and blanks around', () => {
    fc.assert(
      fc.property(someParty, (party) => {
        for (const key of matchKeys(party)) {
          if (!/^(email:[^\s@]+@[^\s@]+|phone:\+\d+|place:.+\|\d{5}\|\d.*\|.+)$/u.test(key)) {
            throw new Error(`Not a key: ${key}`)
          }
        }
      }),
      { numRuns: 20_000 },
    )
  }, 60_000)
})

describe('who a party is', () => {
  it.each<[Party, boolean, string]>([
    [{ name: 'Dana Whitlock' }, false, 'Dana Whitlock'],
    [{ properties: { firstName: 'Dana', lastName: 'Whitlock' } }, false, 'Dana Whitlock'],
    [{ name: 'Dana Whitlock', accountName: 'Harbor Bakery' }, true, 'Harbor Bakery'],
    [
      { properties: { firmName: 'Harbor Bakery', doingBusinessAs: 'The Oven' } },
      true,
      'Harbor Bakery',
    ],
    [{ name: 'Harbor Bakery L.L.C.' }, true, 'Harbor Bakery L.L.C.'],
    [{ name: 'Ann Co' }, false, 'Ann Co'],
    [{ name: 'Vince Incaviglia' }, false, 'Vince Incaviglia'],
    [{ properties: { email: 'dana@example.com' } }, false, 'dana@example.com'],
    [{ properties: { phone: '617-555-0142' } }, false, '617-555-0142'],
    [{ customerNumber: '1042' }, false, 'Customer 1042'],
    [{ customerId: '81a42e50-d196-4f07-929b-ec71d1560712' }, false, 'Customer 81a42e50'],
    [{}, false, 'Without a name'],
  ])('%j', (party, isFirm, name) => {
    expect(isFirmParty(party)).toBe(isFirm)
    expect(nameOf(party)).toBe(name)
  })

  it('what is said later wins, an address only as a whole', () => {
    const party: Party = {
      properties: { email: 'old@example.com', addressLine1: '12 Elm St', city: 'Boston' },
    }
    const later = { email: 'new@example.com', city: 'Salem' }
    expect(statedPropertiesOf(party, later)).toEqual({ email: 'new@example.com', city: 'Salem' })
    expect(statedPropertiesOf(party, { email: 'new@example.com' })).toEqual({
      ...party.properties,
      email: 'new@example.com',
    })
  })

  it('a full name is taken apart only where nothing else names them', () => {
    expect(profilePropertiesOf({ name: 'Dana Whitlock' })).toEqual({
      firstName: 'Dana',
      lastName: 'Whitlock',
    })
    expect(statedPropertiesOf({ name: 'Dana Whitlock' })).toEqual({})
    const named: Party = { name: 'D. W.', properties: { lastName: 'Whitlock' } }
    expect(profilePropertiesOf(named)).toEqual({ lastName: 'Whitlock' })
    const firm: Party = { name: 'Harbor Bakery', accountName: 'Harbor Bakery' }
    expect(profilePropertiesOf(firm)).toEqual({ firmName: 'Harbor Bakery' })
  })

  it('whatever comes has a name and properties that say something', () => {
    fc.assert(
      fc.property(someParty, someProperties, (party, properties) => {
        if (nameOf(party, properties).trim() === '') throw new Error('Without a name')
        for (const value of Object.values(profilePropertiesOf(party, properties))) {
          if (value === '') throw new Error('An empty property')
        }
      }),
      { numRuns: 20_000 },
    )
  }, 60_000)
})
