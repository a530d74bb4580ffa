import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  membersFrom,
  nameOfCustomer,
  newCustomerFrom,
  propertiesFrom,
} from '../../../../../main/engine/sync/customer/members'
import type { PayloadOf } from '../../../../../main/engine/sync/effects'
import type { Properties } from '../../../../../preload/contract/event-kinds'
import { someCustomer, someFindings } from './arbitraries'
import { customer, firm } from './samples'

const insert = (
  properties: Properties,
  change: Partial<PayloadOf<'customer.insert'>> = {},
): PayloadOf<'customer.insert'> => ({
  kind: 'customer.insert',
  type: 'S',
  isFirm: false,
  properties,
  codes: {
    accountExec: '!!:',
    accountRep: '!"G',
    division: '!V!',
    branch: '!B ',
    department: '!D!',
    group: '!G!',
  },
  isForced: false,
  ...change,
})

describe('what AMS360 knows, as people read it', () => {
  it('all of a person', () => {
    const members = {
      MiddleName: 'M.',
      Email: 'dana@example.com',
      CellAreaCode: '617',
      CellPhone: '555-0142',
      HomeAreaCode: '617',
      HomePhone: '5550143',
      HomeExtension: '4',
      InternationalCountryCode1: '44',
      InternationalPhoneNumber1: '2079460958',
      AddressLine1: '12 Elm St',
      City: 'Boston',
      State: 'MA',
      ZipCode: '021391234',
      DateOfBirth: '1979-04-12T00:00:00',
      MaritalStatus: 'M',
    }
    expect(propertiesFrom(customer(members))).toEqual({
      firstName: 'Dana',
      middleName: 'M.',
      lastName: 'Whitlock',
      email: 'dana@example.com',
      cellPhone: '(617) 555-0142',
      homePhone: '(617) 555-0143 ext. 4',
      phone: '+44 20 7946 0958',
      addressLine1: '12 Elm St',
      city: 'Boston',
      state: 'MA',
      zipCode: '02139-1234',
      dateOfBirth: '1979-04-12',
      maritalStatus: 'Married',
    })
  })

  it.each([
    ['a number without area', { CellPhone: '555-0142' }, { cellPhone: '555-0142' }],
    ['a whole number in one member', { CellPhone: '6175550142' }, { cellPhone: '(617) 555-0142' }],
    ['an area code alone', { CellAreaCode: '617' }, {}],
    ['.NET’s year 1', { DateOfBirth: '0001-01-01T00:00:00' }, {}],
    ['a status with an unknown letter', { MaritalStatus: 'X' }, { maritalStatus: 'X' }],
    ['blanks', { City: '  ' }, {}],
  ])('%s', (_name, members, expected) => {
    const { firstName: _first, lastName: _last, ...rest } = propertiesFrom(customer(members))
    expect(rest).toEqual(expected)
  })

  it.each([
    [firm({ DoingBusinessAs: 'The Oven' }), 'Harbor Bakery, Inc.'],
    [firm({ FirmName: '', DoingBusinessAs: 'The Oven', FirstName: 'Dana' }), 'The Oven'],
    [customer(), 'Dana Whitlock'],
    [customer({ FirstName: '' }), 'Whitlock'],
    [customer({ FirstName: '', LastName: '' }), ''],
  ])('the name %#', (one, name) => {
    expect(nameOfCustomer(one)).toBe(name)
  })
})

describe('a new customer', () => {
  it('a person, with every flag and the codes byte for byte', () => {
    expect(newCustomerFrom(insert({ lastName: 'Whitlock', phone: '617-555-0142' }))).toEqual({
      CustomerType: 'S',
      CustomerNumber: '0',
      IsActive: true,
      IsPersonal: true,
      IsCommercial: false,
      IsBenefits: false,
      IsBrokersCustomer: false,
      IsFinancial: false,
      IsHealth: false,
      IsLife: false,
      IsNonPropertyAndCasualty: false,
      AccountExecCode: '!!:',
      AccountRepCode: '!"G',
      GLDivisionCode: '!V!',
      GLBranchCode: '!B ',
      GLDepartmentCode: '!D!',
      GLGroupCode: '!G!',
      LastName: 'Whitlock',
      CellAreaCode: '617',
      CellPhone: '5550142',
    })
  })

  it('a firm: its contact stays in first and last name', () => {
    const properties = {
      firmName: 'Harbor Bakery',
      firstName: 'Dana',
      lastName: 'Whitlock',
      phone: '617-555-0142',
    }
    expect(newCustomerFrom(insert(properties, { isFirm: true, type: 'C' }))).toMatchObject({
      CustomerType: 'C',
      IsCommercial: true,
      IsPersonal: false,
      FirmName: 'Harbor Bakery',
      FirstName: 'Dana',
      LastName: 'Whitlock',
      BusinessAreaCode: '617',
      BusinessPhone: '5550142',
    })
  })

  it('a phone of unknown kind never takes another one’s place', () => {
    const properties = { phone: '617-555-0199', cellPhone: '617-555-0142' }
    expect(newCustomerFrom(insert(properties))).toMatchObject({ CellPhone: '5550142' })
    expect(JSON.stringify(newCustomerFrom(insert(properties)))).not.toContain('5550199')
  })
})

it('properties come back from the members they were written to', () => {
  fc.assert(
    fc.property(someCustomer, someFindings, (base, findings) => {
      const said: Properties = Object.fromEntries(findings.map((one) => [one.property, one.value]))
      const once = { ...base, ...membersFrom(said, base) }
      const read = propertiesFrom(once)
      const { phone: _, ...named } = read
      // Written again from what was read, nothing moves; `phone` has more than one place.
      const twice = { ...once, ...membersFrom(named, once) }
      if (JSON.stringify(propertiesFrom(twice)) !== JSON.stringify(read)) throw new Error('Moved')
    }),
    { numRuns: 20_000 },
  )
}, 60_000)

it('what fits is there after it was written', () => {
  const fitting = fc.record({
    firstName: fc.constantFrom('Dana', 'Bob'),
    email: fc.constantFrom('dana@example.com', 'bob@example.com'),
    cellPhone: fc.constantFrom('(617) 555-0142', '(978) 555-0143 ext. 7'),
    businessPhone: fc.constantFrom('(617) 555-0144', '(978) 555-0145'),
    state: fc.constantFrom('MA', 'NY'),
    zipCode: fc.constantFrom('02139', '02139-1234'),
    dateOfBirth: fc.constantFrom('1979-04-12', '2000-02-29'),
    maritalStatus: fc.constantFrom('Single', 'Married', 'Divorced', 'Widowed'),
  })
  fc.assert(
    fc.property(someCustomer, fitting, (base, said) => {
      const read = propertiesFrom({ ...base, ...membersFrom(said, base) })
      expect(read).toMatchObject(said)
    }),
    { numRuns: 5_000 },
  )
})
