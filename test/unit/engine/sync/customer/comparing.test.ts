import { describe, expect, it } from 'vitest'
import { differingMembers } from '../../../../../main/engine/sync/customer/comparing'
import { newCustomerFrom } from '../../../../../main/engine/sync/customer/members'
import { memberLabel } from '../../../../../main/engine/sync/customer/property-words'
import { customer } from './samples'

describe('the same in another form', () => {
  it.each([
    ['nothing and empty text', { City: '' }, {}],
    ['blanks around', { City: 'Boston' }, { City: ' Boston ' }],
    ['a date with a zone', { DateOfBirth: '1979-04-12T00:00:00' }, { DateOfBirth: '1979-04-12Z' }],
    ['year 1 and no date', { DateOfBirth: '' }, { DateOfBirth: '0001-01-01T00:00:00' }],
    ['a phone with a dash', { CellPhone: '5550142' }, { CellPhone: '555-0142' }],
    ['a ZIP code with a dash', { ZipCode: '021391234' }, { ZipCode: '02139-1234' }],
    ['a UUID in capitals', { CustomerNotationId: 'ab' }, { CustomerNotationId: 'AB' }],
    ['a flag as text', { IsLife: true }, { IsLife: 'True' }],
    ['no flag and false', { IsLife: false }, { IsLife: '' }],
  ])('%s', (_name, sent, read) => {
    expect(differingMembers(customer(sent), customer(read))).toEqual([])
  })

  it('number and id that AMS360 makes', () => {
    const sent = newCustomerFrom({
      kind: 'customer.insert',
      type: 'S',
      isFirm: false,
      properties: { firstName: 'Dana', lastName: 'Whitlock' },
      codes: {
        accountExec: '!E!',
        accountRep: '!R!',
        division: '',
        branch: '',
        department: '',
        group: '',
      },
      isForced: false,
    })
    const read = { CustomerType: 'S', AccountExecCode: '!E!', AccountRepCode: '!R!' }
    expect(differingMembers(sent, customer(read))).toEqual([])
  })
})

describe('something else', () => {
  it.each([
    ['another value', { City: 'Boston' }, { City: 'Salem' }, ['City']],
    ['gone', { City: 'Boston' }, {}, ['City']],
    ['still there', { AddressLine2: '' }, { AddressLine2: 'Apt 4' }, ['AddressLine2']],
    ['another case', { LastName: 'Whitlock' }, { LastName: 'WHITLOCK' }, ['LastName']],
    ['a code that lost its blank', { GLGroupCode: '!B ' }, { GLGroupCode: '!B' }, ['GLGroupCode']],
    ['a flag', { IsLife: true }, { IsLife: false }, ['IsLife']],
    ['another type', { CustomerType: 'C' }, { CustomerType: 'P' }, ['CustomerType']],
    [
      'two of them',
      { CellAreaCode: '617', CellPhone: '5550142' },
      { CellAreaCode: '978', CellPhone: '5550143' },
      ['CellAreaCode', 'CellPhone'],
    ],
    [
      'another date',
      { DateOfBirth: '1979-04-12T00:00:00' },
      { DateOfBirth: '1979-04-11T23:00:00' },
      ['DateOfBirth'],
    ],
  ])('%s', (_name, sent, read, expected) => {
    expect(differingMembers(customer(sent), customer(read))).toEqual(expected)
  })
})

it.each([
  ['CellAreaCode', 'Cell area code'],
  ['AddressLine1', 'Address line 1'],
  ['Email', 'E-mail'],
  ['GLBranchCode', 'Branch'],
  ['IsNonPropertyAndCasualty', 'Is non property and casualty'],
])('%s is called «%s»', (member, label) => {
  expect(memberLabel(member)).toBe(label)
})
