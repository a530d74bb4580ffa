import fc from 'fast-check'
import type { AmsCustomer } from '../../../../../main/engine/connectors/agency-records'
import type { Finding } from '../../../../../main/engine/sync/effects'
import { propertyNames, type PropertyName } from '../../../../../preload/contract/event-kinds'
import type { Mapping } from '../../../../../preload/contract/mapping'
import { customer, firm } from './samples'

const area = fc.constantFrom('617', '978', '503')
const line = fc.integer({ min: 100, max: 199 }).map((n) => `5550${n}`)

const phoneValue = fc.oneof(
  fc.tuple(area, line).map(([a, n]) => `(${a}) ${n.slice(0, 3)}-${n.slice(3)}`),
  fc.tuple(area, line, fc.integer({ min: 1, max: 99 })).map(([a, n, x]) => `${a}${n} ext ${x}`),
  fc.constantFrom('+44 20 7946 0958', '+44 20 7946 0959', '+49 30 901820', '+33 1 99 00 12 34'),
  fc.constantFrom('555-0142', '', '12'),
)

const cities = fc.constantFrom('Boston', 'boston ', 'Salem', 'St. Louis', 'Saint Louis')
const streets = fc.constantFrom(
  '12 Elm St',
  '12 Elm Street',
  '99 Oak Ave',
  '12 Elm St Apt 4',
  'PO Box 7',
)

/** Values that fit, that nearly fit and that do not. */
const valueOf = (property: PropertyName): fc.Arbitrary<string> => {
  switch (property) {
    case 'phone':
    case 'cellPhone':
    case 'homePhone':
    case 'businessPhone':
      return phoneValue
    case 'addressLine1':
      return streets
    case 'addressLine2':
      return fc.constantFrom('Apt 4', '#4', 'Unit 5')
    case 'city':
      return cities
    case 'state':
      return fc.constantFrom('MA', 'ma', 'Massachusetts', 'MO', 'Bavaria')
    case 'zipCode':
      return fc.constantFrom('02139', '02139-1234', '021391234', '01970', '1')
    case 'dateOfBirth':
      return fc.constantFrom('1979-04-12', '4/12/1979', '1980-01-01', '2023-02-30')
    case 'email':
      return fc.constantFrom('dana@example.com', 'Dana@Example.com', 'bob@example.com', 'none')
    case 'maritalStatus':
      return fc.constantFrom('Married', 'm', 'Single', 'unclear')
    case 'firstName':
    case 'middleName':
    case 'lastName':
    case 'firmName':
    case 'doingBusinessAs':
    case 'occupation':
    case 'webAddress':
      return fc.oneof(
        fc.constantFrom('Dana', 'DANA', 'Whitlock', 'Harbor Bakery', 'Harbor Bakery, Inc.', '---'),
        fc.string({ maxLength: 12 }),
      )
  }
}

const anyText = fc.string({ unit: 'binary', maxLength: 20 })

export const someFinding: fc.Arbitrary<Finding> = fc
  .constantFrom(...propertyNames)
  .chain((property) =>
    fc.record({
      property: fc.constant(property),
      value: fc.oneof(
        { weight: 9, arbitrary: valueOf(property) },
        { weight: 1, arbitrary: anyText },
      ),
      how: fc.constantFrom('explicit' as const, 'text' as const, 'accepted' as const),
      confidence: fc.constantFrom(0, 0.5, 0.89, 0.9, 1),
    }),
  )

export const someFindings = fc.array(someFinding, { maxLength: 8 })

const member = (values: readonly string[]) => fc.constantFrom('', ...values)

/** Customers half filled, in AMS360's spellings and in worse ones. */
export const someCustomer: fc.Arbitrary<AmsCustomer> = fc
  .tuple(
    fc.boolean(),
    fc.record({
      CustomerType: fc.constantFrom('S', 'P', 'C'),
      FirstName: member(['Dana', 'DANA']),
      LastName: member(['Whitlock']),
      FirmName: member(['Harbor Bakery, Inc.']),
      Email: member(['dana@example.com', 'x@example.com; bob@example.com']),
      CellAreaCode: member(['617']),
      CellPhone: member(['5550142', '555-0142', '6175550142']),
      CellExtension: member(['9']),
      HomePhone: member(['5550143']),
      BusinessAreaCode: member(['978']),
      BusinessPhone: member(['5550144']),
      InternationalCountryCode1: member(['44', '+44']),
      InternationalPhoneNumber1: member(['2079460958', '20 7946 0959']),
      InternationalPhoneNumber2: member(['+4930901820']),
      AddressLine1: member(['12 ELM STREET', '99 Oak Ave']),
      AddressLine2: member(['Apt 4']),
      City: member(['Boston']),
      State: member(['MA']),
      ZipCode: member(['02139', '021391234']),
      DateOfBirth: member(['1979-04-12T00:00:00', '0001-01-01T00:00:00']),
      MaritalStatus: member(['M', 'X']),
    }),
  )
  .map(([isFirm, members]) => (isFirm ? firm(members) : customer(members)))

export const somePolicies: fc.Arbitrary<Mapping['fields']> = fc.dictionary(
  fc.constantFrom(...propertyNames),
  fc.constantFrom('ams360' as const, 'ours' as const, 'ask' as const),
)
