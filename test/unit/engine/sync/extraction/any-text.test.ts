import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findingsIn } from '../../../../../main/engine/sync/extraction/findings'
import { maskNumbers } from '../../../../../main/engine/sync/extraction/masking'
import { finding } from '../../../../../main/engine/sync/effects'
import { today } from '../../../../extraction/scoring'

const context = { now: today, known: { firstName: 'Dana', lastName: 'Whitlock' } }

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

const social = fc.tuple(digits(3), digits(2), digits(4)).map((parts) => parts.join('-'))

/** A Visa number with a right check digit. */
const card = fc.tuple(digits(14), fc.constantFrom('', ' ', '-')).map(([middle, joint]) => {
  const body = `4${middle}`
  const sum = Array.from(body).reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  const number = `${body}${(10 - (sum % 10)) % 10}`
  return number.replace(/(\d{4})(?=\d)/g, `$1${joint}`)
})

const talk = fc.constantFrom(
  'Her cell is ',
  'not ',
  "it's ",
  'email ',
  ' at example dot com',
  '@example.com',
  '512-555-0142',
  'DOB ',
  '3/14/1978',
  '14 Elm Street, Austin, TX 78701',
  'company name is ',
  'Harbor LLC',
  'from ',
  ' to ',
  'No, ',
  '? ',
  '. ',
  '\n',
  '\n\n> ',
  'Agent: ',
  'adjuster ',
  'Dana ',
  '•',
  '4111 1111 1111 1111',
  'SSN ',
  'routing ',
  'CVV 123 ',
  '(1 - ',
)
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: talk }, fc.string({ unit: 'grapheme' }), digits(5)), {
    maxLength: 16,
  })
  .map((pieces) => pieces.join(''))

/** Nothing around it that makes a planted number part of a longer one or of a policy. */
const around = text.map((piece) => piece.replace(/•/g, ''))

const bareOf = (number: string): string => number.replace(/\D/g, '')

it('reads any text and says only what its schema allows', () => {
  fc.assert(
    fc.property(text, (any) => {
      const found = findingsIn(any, context)
      for (const one of found) {
        finding.parse(one)
        expect(one.sentence?.length ?? 0).toBeLessThanOrEqual(300)
        expect(one.value.trim()).not.toBe('')
      }
      expect(new Set(found.map(({ property }) => property)).size).toBe(found.length)
    }),
    { numRuns: 12_000 },
  )
}, 30_000)

it('masks twice as it masks once', () => {
  fc.assert(
    fc.property(text, (any) => {
      const once = maskNumbers(any)
      expect(maskNumbers(once)).toBe(once)
    }),
    { numRuns: 12_000 },
  )
}, 30_000)

it.each([
  ['a social security number', social],
  ['a card number', card],
])(
  'neither text nor findings keep %s',
  (_name, number) => {
    fc.assert(
      fc.property(around, number, around, (before, secret, after) => {
        const said = `${before} says ${secret} she ${after}`
        const masked = maskNumbers(said)
        expect(masked.includes(` ${secret} `)).toBe(false)
        for (const { value, sentence } of findingsIn(said, context)) {
          expect(bareOf(value)).not.toContain(bareOf(secret))
          expect(sentence).not.toContain(secret)
        }
      }),
      { numRuns: 6_000 },
    )
  },
  30_000,
)
