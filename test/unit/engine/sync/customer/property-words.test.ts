import { expect, it } from 'vitest'
import { memberLabel } from '../../../../../main/engine/sync/customer/property-words'

it.each([
  ['CellAreaCode', 'Cell area code'],
  ['Email', 'E-mail'],
  ['AddressLine2', 'Address line 2'],
  ['IsCompleted', 'Completed'],
  ['Description', 'Description'],
])('%s is «%s» to a person', (member, label) => {
  expect(memberLabel(member)).toBe(label)
})
