import fc from 'fast-check'
import { it } from 'vitest'
import { mergeInto } from '../../../../../main/engine/sync/customer/merging'
import { someCustomer, someFinding, someFindings, somePolicies } from './arbitraries'
import { update } from './samples'

const type = fc.constantFrom(undefined, 'P' as const, 'C' as const)
const longer = 60_000

/** What goes with another value: the flat of an old address, the extension of an old number. */
const goesAlong = /^AddressLine2$|Extension\d?$/

/** The member of the number that an area, country or extension belongs to. */
const numberOf = (member: string): string =>
  member
    .replace(/(AreaCode|(?<!Phone)Extension)$/, 'Phone')
    .replace(/(CountryCode|PhoneExtension)(\d)$/, 'PhoneNumber$2')

/** Plain throws: an assertion for each of a million members would take minutes. */
function hold(isTrue: boolean, otherwise: string): void {
  if (!isTrue) throw new Error(otherwise)
}

const height = (code: string): number => 'SPC'.indexOf(code)

it(
  'merging is told, empties nothing, lowers no type, and a second time changes nothing',
  () => {
    fc.assert(
      fc.property(
        someCustomer,
        someFindings,
        type,
        somePolicies,
        (base, findings, up, policies) => {
          const first = mergeInto(base, update(findings, up), policies)
          const { next, changed, suggestions } = first
          let isChanged = false
          for (const [member, value] of Object.entries(next)) {
            isChanged ||= base[member] !== value
            const isEmptied = value === '' && base[member] !== ''
            hold(!isEmptied || goesAlong.test(member), `${member} was emptied`)
          }
          hold(Object.keys(next).length >= Object.keys(base).length, 'A member went')
          hold(height(next.CustomerType) >= height(base.CustomerType), 'The type was lowered')
          hold(changed.length > 0 === isChanged, 'A change was not told, or told and not made')
          hold(
            changed.every(({ from, to }) => from !== to),
            'A change is none',
          )
          hold(
            suggestions.every(({ current, proposed }) => current !== proposed),
            'A suggestion proposes what is there',
          )
          const second = mergeInto(next, update(findings, up), policies)
          hold(second.changed.length === 0, 'The second time something changed')
          hold(JSON.stringify(second.next) === JSON.stringify(next), 'The second time differs')
        },
      ),
      { numRuns: 20_000 },
    )
  },
  longer,
)

it(
  'without «ours» and without a person’s word nothing that is there is overwritten',
  () => {
    const unaccepted = fc.array(
      someFinding.filter(({ how }) => how !== 'accepted'),
      { maxLength: 8 },
    )
    const modest = somePolicies.map((policies) =>
      Object.fromEntries(Object.entries(policies).filter(([, policy]) => policy !== 'ours')),
    )
    fc.assert(
      fc.property(someCustomer, unaccepted, modest, (base, findings, policies) => {
        const { next } = mergeInto(base, update(findings), policies)
        for (const [member, value] of Object.entries(base)) {
          if (value === '' || next[member] === value) continue
          const isYearOne = String(value).startsWith('0001-')
          // An area code or extension without its number is nothing.
          hold(isYearOne || base[numberOf(member)] === '', `${member} was overwritten`)
        }
      }),
      { numRuns: 20_000 },
    )
  },
  longer,
)

it(
  'what is not sure is only suggested',
  () => {
    const unsure = fc.array(
      someFinding.map((one) => ({ ...one, how: 'text' as const, confidence: 0.89 })),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(someCustomer, unsure, somePolicies, (base, findings, policies) => {
        const { next, changed } = mergeInto(base, update(findings), policies)
        hold(next === base && changed.length === 0, 'Something unsure was written')
      }),
      { numRuns: 20_000 },
    )
  },
  longer,
)
