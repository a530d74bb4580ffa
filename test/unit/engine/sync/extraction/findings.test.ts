import { expect, it } from 'vitest'
import { findingsIn, sureFrom } from '../../../../../main/engine/sync/extraction/findings'
import type { Properties } from '../../../../../preload/contract/event-kinds'
import { today } from '../../../../extraction/scoring'

const dana = { firstName: 'Dana', lastName: 'Whitlock' }
const found = (text: string, known: Properties = dana) => findingsIn(text, { now: today, known })
const valuesOf = (text: string, known?: Properties) =>
  Object.fromEntries(found(text, known).map(({ property, value }) => [property, value]))

it('keeps the sentence it was found in', () => {
  expect(found('She called at nine. Her email is dana@example.com. All good.')).toEqual([
    {
      property: 'email',
      value: 'dana@example.com',
      how: 'text',
      sentence: 'Her email is dana@example.com.',
      confidence: 0.95,
    },
  ])
})

it('keeps 300 characters around the value of a sentence without end', () => {
  const [one] = found(`${'and she said that '.repeat(20)}her email is dana@example.com ok`)
  expect(one?.sentence).toContain('dana@example.com')
  expect(one?.sentence?.length).toBeLessThanOrEqual(300)
})

it('gives the parts of an address one sentence and one certainty, from one place', () => {
  const parts = found(
    'We moved from 10 Oak St Apt 4, Dallas, TX 75201 to 55 Pine Rd, Plano, TX 75023.',
  )
  expect(parts.map(({ property }) => property)).toEqual([
    'addressLine1',
    'city',
    'state',
    'zipCode',
  ])
  expect(new Set(parts.map(({ sentence, confidence }) => `${confidence} ${sentence}`)).size).toBe(1)
})

it('is never sure of an address without state or ZIP code', () => {
  for (const { confidence } of found('Her address is 14 Elm Street, Austin, TX.')) {
    expect(confidence).toBeLessThan(sureFrom)
  }
})

it('is not sure between two values, unless one is said to be new', () => {
  expect(found('Her email is a1@example.com. Her email is b2@example.com.')).toMatchObject([
    { value: 'a1@example.com', confidence: 0.6 },
  ])
  expect(found('Her email is a1@example.com. Her new email is b2@example.com.')).toMatchObject([
    { value: 'b2@example.com', confidence: 0.95 },
  ])
  expect(found('Her email is a1@example.com. Email: A1@EXAMPLE.com')).toMatchObject([
    { value: 'a1@example.com', confidence: 0.95 },
  ])
})

it('tells the insured by name', () => {
  const text = "Mike's cell is 512-555-0142."
  expect(found(text)).toEqual([])
  expect(found(text, { firstName: 'Mike' })).toMatchObject([{ confidence: 0.95 }])
  expect(found(text, {})).toMatchObject([{ confidence: 0.6 }])
})

it('masks before it reads: neither values nor sentences hold a number that must not be kept', () => {
  const text = 'Her SSN is 123-45-6789 and her card 4111111111111111, DOB 3/14/1978.'
  expect(JSON.stringify(found(text))).not.toMatch(/123-45|4111/)
})

it.each([
  ['in 2026 nobody of 1905 is meant', 'DOB 3/14/1905', {}],
  ['a birth today', 'DOB 11/24/2026', { dateOfBirth: '2026-11-24' }],
  ['a birth tomorrow', 'DOB 11/25/2026', {}],
  ['120 years', 'DOB 11/24/1906', { dateOfBirth: '1906-11-24' }],
  ['a day more', 'DOB 11/23/1906', {}],
])('ages: %s', (_name, text, values) => {
  expect(valuesOf(text)).toEqual(values)
})

it('writes numbers one way', () => {
  expect(valuesOf('My cell is +1.512.555.0142 extension 7')).toEqual({
    cellPhone: '(512) 555-0142 ext. 7',
  })
})

it('reads typographic apostrophes, blanks and Windows line ends', () => {
  expect(valuesOf('Dana\u2019s\u00a0cell is\r\n\r\nHer email is dana@example.com\r\n')).toEqual({
    email: 'dana@example.com',
  })
})

it('finds nothing in nothing', () => {
  expect(found('')).toEqual([])
})
