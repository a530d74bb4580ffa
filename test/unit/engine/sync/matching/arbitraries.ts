import fc from 'fast-check'
import { party, properties } from '../../../../../preload/contract/events'
import type { Party } from '../../../../../preload/contract/events'
import { someFindings } from '../customer/arbitraries'

const text = fc.oneof(
  fc.constantFrom('Dana Whitlock', 'Whitlock, Dana', 'Bob', 'Harbor Bakery LLC', 'Mr. O’Brien Jr.'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
)

const line = text.filter((said) => said.trim() !== '')

/** Whatever the contract lets through. */
export const someProperties = someFindings
  .map((findings) => Object.fromEntries(findings.map((one) => [one.property, one.value])))
  .map((said) =>
    Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== '')),
  )
  .map((said) => properties.parse(said))

export const someParty: fc.Arbitrary<Party> = fc
  .record({ name: line, accountName: line, properties: someProperties }, { requiredKeys: [] })
  .map((said) => party.parse(said))
