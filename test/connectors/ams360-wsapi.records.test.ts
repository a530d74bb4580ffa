import { describe, expect, test } from 'vitest'
import {
  nameFrom,
  recordFrom,
  hitFromSearch,
} from '../../main/engine/connectors/ams360-wsapi/records'
import { customer } from '../../main/engine/connectors/ams360-wsapi/wire-types'
import { customerRecord } from '../../preload/contract/lookup'

const uuid = '81a42e50-d196-4f07-929b-ec71d1560712'
const named = { FirmName: '', DoingBusinessAs: '', FirstName: '', LastName: '' }

describe('the name of a customer', () => {
  test.each([
    [{ FirmName: 'Firm', DoingBusinessAs: 'DBA', FirstName: 'A', LastName: 'B' }, 'Firm'],
    [{ FirmName: ' ', DoingBusinessAs: 'DBA', FirstName: 'A', LastName: 'B' }, 'DBA'],
    [{ FirstName: 'Ann', LastName: 'Lee' }, 'Ann Lee'],
    [{ LastName: 'Lee' }, 'Lee'],
    [{}, ''],
  ])('%j: %s', (parts, name) => expect(nameFrom({ ...named, ...parts })).toBe(name))
})

test('a record shows what is there, grouped, and no whole tax number', () => {
  const record = recordFrom(
    customer.schema.parse({
      CustomerId: uuid.toUpperCase(),
      CustomerNumber: '17',
      IsActive: 'true',
      FirmName: 'Ash & Elm',
      CustomerType: 'P',
      City: 'Portland',
      BusinessAreaCode: '503',
      BusinessPhone: '5550142',
      BusinessExtension: '9',
      FederalTaxIdNumber: '123456789',
      DateOfBirth: '1979-04-12T00:00:00',
      IsCommercial: 'true',
      AccountExecCode: '!"G',
      GLGroupCode: ' !,',
    }),
  )
  expect(customerRecord.parse(record)).toEqual(record)
  expect(record).toMatchObject({
    uuid,
    number: '17',
    name: 'Ash & Elm',
    type: 'prospect',
    active: true,
  })
  expect(record.groups).toEqual([
    {
      title: 'Who',
      fields: [
        { name: 'Firm name', value: 'Ash & Elm' },
        { name: 'Date of birth', value: '1979-04-12' },
      ],
    },
    { title: 'Where', fields: [{ name: 'City', value: 'Portland' }] },
    { title: 'Reach', fields: [{ name: 'Business phone', value: '(503) 5550142 ext. 9' }] },
    {
      title: 'Business',
      fields: [
        { name: 'Lines', value: 'Commercial' },
        { name: 'Federal tax ID', value: '•••• 6789' },
      ],
    },
    {
      title: 'Codes',
      fields: [
        { name: 'Account executive', value: '!"G' },
        { name: 'Group', value: ' !,' },
      ],
    },
  ])
})

test('rows of the phone search that are no customers are left out', () => {
  const row = { EntityType: 'x', Description: 'Ann', SearchResultText: 'Home' }
  expect(hitFromSearch({ ...row, EntityId: '!!:' })).toEqual([])
  expect(hitFromSearch({ ...row, EntityId: uuid })[0]).toMatchObject({
    uuid,
    name: 'Ann',
    place: 'Home',
  })
})
