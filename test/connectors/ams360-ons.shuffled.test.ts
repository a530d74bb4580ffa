import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNotification } from '../../main/engine/connectors/ams360-ons/adapter'

const id = '81a42e50-d196-4f07-929b-0123456789ab'
const code = 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v'
const read = (text: string) => readNotification(Buffer.from(text))

type Member = { readonly name: string; readonly value: string }

const cased = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    name,
    name.toLowerCase(),
    name.toUpperCase(),
    name.charAt(0).toLowerCase() + name.slice(1),
    name.replace(/(?<=[a-z])(?=[A-Z])/g, '_'),
  )
const noise: fc.Arbitrary<Member> = fc.record({
  name: fc.constantFrom('Sent', 'City', 'Note2', 'Source', 'Amount', 'Flag'),
  value: fc.constantFrom('Boston', '12', 'true', '2026-07-01', 'Main & Elm <1>'),
})
/** A message with the same four facts, its texts shuffled, cased, wrapped and put anywhere. */
const message = fc
  .record({
    codeName: cased('AuthenticationCode').filter(Boolean),
    keyName: cased('CustomerId'),
    entityName: fc.constantFrom('EntityType', 'Entity', 'objectType', 'object_name'),
    entity: fc.constantFrom('Customer', 'CUSTOMER', 'customer'),
    changeName: fc.constantFrom('ChangeType', 'action', 'Operation', 'EVENT_TYPE'),
    change: fc.constantFrom('Updated', 'update', 'MODIFIED', 'Edit'),
    extra: fc.array(noise, { maxLength: 5 }),
    wraps: fc.array(fc.constantFrom('Data', 'Wrap', 'Payload', 'Body2'), { maxLength: 6 }),
    asAttribute: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    prefix: fc.constantFrom('', 'n', 'q1'),
    order: fc.infiniteStream(fc.nat(1000)).map((stream) => [...stream.take(12)]),
    form: fc.constantFrom('soap', 'xml', 'json'),
  })
  .map((drawn) => {
    const members: Member[] = [
      { name: drawn.codeName, value: code },
      { name: drawn.keyName, value: id },
      { name: drawn.entityName, value: drawn.entity },
      { name: drawn.changeName, value: drawn.change },
      ...drawn.extra,
    ]
    const shuffled = members
      .map((member, n) => ({ member, rank: drawn.order[n] ?? 0 }))
      .toSorted((one, other) => one.rank - other.rank)
      .map(({ member }) => member)
    return {
      ...drawn,
      text: drawn.form === 'json' ? jsonFrom(shuffled, drawn.wraps) : xmlFrom(shuffled, drawn),
    }
  })

function jsonFrom(members: readonly Member[], wraps: readonly string[]): string {
  const flat: unknown = Object.fromEntries(members.map(({ name, value }) => [name, value]))
  return JSON.stringify(wraps.reduce<unknown>((inner, name) => ({ [name]: [inner] }), flat))
}

function xmlFrom(
  members: readonly Member[],
  how: {
    readonly wraps: readonly string[]
    readonly asAttribute: readonly boolean[]
    readonly prefix: string
    readonly form: string
  },
): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const tag = (name: string): string => (how.prefix === '' ? name : `${how.prefix}:${name}`)
  const seen = new Set<string>()
  const isAttribute = ({ name }: Member, n: number): boolean => {
    if (!how.asAttribute[n] || seen.has(name)) return false
    seen.add(name)
    return true
  }
  const split = members.map((member, n) => ({ member, attribute: isAttribute(member, n) }))
  const attributes = split
    .filter(({ attribute }) => attribute)
    .map(({ member }) => ` ${member.name}="${escaped(member.value)}"`)
    .join('')
  const children = split
    .filter(({ attribute }) => !attribute)
    .map(({ member: { name, value } }) => `<${tag(name)}>${escaped(value)}</${tag(name)}>`)
    .join('')
  const declared = how.prefix === '' ? '' : ` xmlns:${how.prefix}="urn:n"`
  const root = `<${tag('Msg')}${declared}${attributes}>${children}</${tag('Msg')}>`
  const wrapped = how.wraps.reduce((inner, name) => `<${name}>\n  ${inner}\n</${name}>`, root)
  return how.form === 'soap'
    ? `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body>${wrapped}</e:Body></e:Envelope>`
    : wrapped
}

test('any order, casing, namespace, wrapping and place: code, entity, change and id are found', () => {
  fc.assert(
    fc.property(message, ({ text, form, keyName }) => {
      const reading = read(text)
      expect(reading.format).toBe(form)
      expect(reading.codes).toContain(code)
      expect(reading.entity).toBe('Customer')
      expect(reading.change).toBe('updated')
      expect(reading.keys[keyName]).toBe(id)
    }),
    { numRuns: 500 },
  )
})
