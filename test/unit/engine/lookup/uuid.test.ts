import fc from 'fast-check'
import { expect, it } from 'vitest'
import { uuidFrom } from '../../../../main/engine/lookup/uuid'

const uuid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

it.each([
  ['as it is', uuid],
  ['in capitals', uuid.toUpperCase()],
  ['in braces', `{${uuid}}`],
  ['with blanks around', `  ${uuid}\r\n`],
  ['with blanks inside the braces', ` { ${uuid.toUpperCase()} } `],
  ['nil', '00000000-0000-0000-0000-000000000000'],
])('takes it %s', (_name, typed) => {
  expect(uuidFrom(typed)).toBe(typed.includes('0000-0000-0000') ? typed : uuid)
})

it.each([
  ['nothing', ''],
  ['blanks', '   '],
  ['a number', '1234'],
  ['one digit short', uuid.slice(0, -1)],
  ['one too many', `${uuid}0`],
  ['a letter that is none', uuid.replace('f', 'g')],
  ['without dashes', uuid.replaceAll('-', '')],
  ['dashes in other places', '3f2504e04-f89-41d3-9a0c-0305e82c3301'],
  ['half a brace', `{${uuid}`],
  ['two', `${uuid} ${uuid}`],
  ['two in one brace', `{${uuid}\n${uuid}}`],
  ['text around', `customer ${uuid}`],
  ['an injection', `${uuid}'; --`],
])('refuses %s', (_name, typed) => {
  expect(uuidFrom(typed)).toBeUndefined()
})

it('takes every UUID however it was copied', () => {
  const blanks = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r'), maxLength: 4 })
  const written = fc.boolean()
  fc.assert(
    fc.property(fc.uuid(), blanks, blanks, written, written, (one, before, after, caps, braces) => {
      const text = caps ? one.toUpperCase() : one
      const typed = before + (braces ? `{${text}}` : text) + after
      expect(uuidFrom(typed)).toBe(one)
    }),
  )
})

it('gives back a UUID or nothing, whatever was typed', () => {
  const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
  const nearly = fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF-{} '.split('')) })
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearly), (typed) => {
      const found = uuidFrom(typed)
      expect(found === undefined || shape.test(found)).toBe(true)
    }),
  )
})
