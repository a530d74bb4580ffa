import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { expect, it } from 'vitest'
import { phoneFrom } from '../../../../../main/engine/sync/customer/phones'

it.each([
  ['(617) 555-0142', '+16175550142', '(617) 555-0142'],
  ['617.555.0142', '+16175550142', '(617) 555-0142'],
  ['1 617 555 0142', '+16175550142', '(617) 555-0142'],
  ['+1 (617) 555-0142 x12', '+16175550142', '(617) 555-0142 ext. 12'],
  ['Cell: 617-555-0142', '+16175550142', '(617) 555-0142'],
  ['416 555 0142', '+14165550142', '(416) 555-0142'],
  ['+44 20 7946 0958', '+442079460958', '+44 20 7946 0958'],
  ['+44 20 7946 0958 ext 4', '+442079460958', '+44 20 7946 0958 ext. 4'],
  ['011 44 20 7946 0958', '+442079460958', '+44 20 7946 0958'],
])('«%s» is %s', (typed, e164, text) => {
  expect(phoneFrom(typed)).toMatchObject({ e164, text })
  expect(phoneFrom(text)).toMatchObject({ e164, text })
})

it.each([[''], ['555-0142'], ['call me'], ['12345678901234'], ['1'.repeat(500)]])(
  '«%s» cannot be dialled from anywhere',
  (typed) => {
    expect(phoneFrom(typed)).toBeUndefined()
  },
)

it('the short way says what the library says', () => {
  const digits = (length: number) =>
    fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'))
  const separator = fc.constantFrom('', ' ', '-', '.')
  const written = fc
    .tuple(digits(3), separator, digits(3), separator, digits(4), fc.boolean())
    .map(([a, s, b, t, c, isBraced]) => `${isBraced ? `(${a})` : a}${s}${b}${t}${c}`)
  fc.assert(
    fc.property(written, (typed) => {
      const parsed = parsePhoneNumberFromString(typed, 'US')
      const said = parsed?.isPossible() ? parsed.number : undefined
      if (phoneFrom(typed)?.e164 !== said) throw new Error(`${typed} is ${said}`)
    }),
    { numRuns: 20_000 },
  )
}, 60_000)
