import { describe, expect, it } from 'vitest'
import type { PayloadOf } from '../../../../../main/engine/sync/effects'
import { intendedFrom } from '../../../../../main/engine/sync/rules/plan'
import type { Known } from '../../../../../main/engine/sync/rules/rule'
import type { Party } from '../../../../../preload/contract/events'
import { dealt, explicit, found, known, met } from './samples'

const planned = (party: Party, change: Partial<Known> = {}) => {
  const event = met('contact.created', party)
  return intendedFrom(event, known({ isLinked: false, customerType: undefined, ...change }))
}

function inserted(party: Party, change: Partial<Known> = {}): PayloadOf<'customer.insert'> {
  const [first] = planned(party, change)
  if (first?.payload.kind !== 'customer.insert') throw new Error('No insert was planned')
  return first.payload
}

const leftOf = (party: Party, change: Partial<Known> = {}) =>
  planned(party, change).flatMap(({ payload }) =>
    payload.kind === 'customer.update' ? payload.findings : [],
  )

describe('who a new suspect is', () => {
  const rows: readonly [string, Party, boolean, Record<string, string>][] = [
    [
      'a person by first and last name',
      { name: 'Somebody Else', properties: { firstName: 'Dana', lastName: 'Whitlock' } },
      false,
      { firstName: 'Dana', lastName: 'Whitlock' },
    ],
    [
      'a person by full name',
      { name: 'Dana M. Whitlock' },
      false,
      {
        firstName: 'Dana M.',
        lastName: 'Whitlock',
      },
    ],
    [
      'last name first',
      { name: 'Whitlock, Dana' },
      false,
      {
        firstName: 'Dana',
        lastName: 'Whitlock',
      },
    ],
    ['one word', { name: 'Whitlock' }, false, { lastName: 'Whitlock' }],
    [
      'a contact of an account: the firm is named for it',
      { name: 'Dana Whitlock', accountName: 'Harbor Bakery' },
      true,
      { firmName: 'Harbor Bakery', firstName: 'Dana', lastName: 'Whitlock' },
    ],
    [
      'a firm by its own name',
      { properties: { firmName: 'Harbor Bakery' } },
      true,
      { firmName: 'Harbor Bakery' },
    ],
    [
      'a firm by the end of its name',
      { name: 'Harbor Bakery, LLC' },
      true,
      {
        firmName: 'Harbor Bakery, LLC',
      },
    ],
  ]
  it.each(rows)('%s', (_name, party, isFirm, properties) => {
    expect(inserted(party)).toMatchObject({ type: 'S', isFirm, isForced: false })
    expect(inserted(party).properties).toEqual(properties)
  })

  it('somebody without a name gets what people say', () => {
    const party = { properties: { email: 'dana@example.com' } }
    expect(inserted(party, { name: 'dana@example.com' }).properties).toEqual({
      email: 'dana@example.com',
      lastName: 'dana@example.com',
    })
  })

  it('a known firm stays one', () => {
    expect(inserted({ properties: { email: 'a@example.com' } }, { isFirm: true })).toMatchObject({
      isFirm: true,
      properties: { firmName: 'Dana Whitlock' },
    })
  })

  it('carries the agency’s codes', () => {
    expect(inserted({ name: 'Dana' }).codes).toEqual({
      accountExec: '!E!',
      accountRep: '!R!',
      division: '!V!',
      branch: '!B!',
      department: '!D!',
      group: '!G!',
    })
  })
})

describe('what a conversation told beside', () => {
  const party: Party = { name: 'Dana Whitlock', properties: { email: 'dana@example.com' } }

  it('sure findings are folded in', () => {
    const findings = [found('cellPhone', '617-555-0142'), found('dateOfBirth', '1979-04-12')]
    expect(inserted(party, { findings }).properties).toMatchObject({
      cellPhone: '617-555-0142',
      dateOfBirth: '1979-04-12',
    })
    expect(leftOf(party, { findings })).toEqual([])
  })

  it('unsure ones are left for an update, which asks', () => {
    const unsure = found('cellPhone', '617-555-0142', 0.89)
    expect(inserted(party, { findings: [unsure] }).properties).not.toHaveProperty('cellPhone')
    expect(leftOf(party, { findings: [unsure] })).toEqual([unsure])
  })

  it('what the source named wins over the text', () => {
    const other = found('email', 'other@example.com')
    expect(inserted(party, { findings: [other] }).properties).toMatchObject({
      email: 'dana@example.com',
    })
    expect(leftOf(party, { findings: [explicit('email', 'new@example.com')] })).toEqual([])
  })

  it('an address is folded in whole or not at all', () => {
    const sure = [
      found('addressLine1', '12 Elm St'),
      found('city', 'Boston'),
      found('state', 'MA'),
      found('zipCode', '02139'),
    ]
    expect(inserted(party, { findings: sure }).properties).toMatchObject({
      addressLine1: '12 Elm St',
      zipCode: '02139',
    })
    const half = [...sure.slice(0, 3), found('zipCode', '02139', 0.5)]
    expect(inserted(party, { findings: half }).properties).not.toHaveProperty('city')
    expect(leftOf(party, { findings: half })).toHaveLength(4)
    const elsewhere: Party = { ...party, properties: { city: 'Lowell' } }
    expect(inserted(elsewhere, { findings: sure }).properties).not.toHaveProperty('addressLine1')
  })

  it('a firm named in a talk does not make a firm of a person', () => {
    const findings = [found('firmName', 'Harbor Bakery')]
    expect(inserted(party, { findings })).toMatchObject({ isFirm: false })
    expect(inserted(party, { findings }).properties).not.toHaveProperty('firmName')
    expect(leftOf(party, { findings })).toEqual(findings)
  })

  it('a second phone for the same place is asked, not lost', () => {
    const two: Party = {
      name: 'Dana Whitlock',
      properties: { phone: '617-555-0199', cellPhone: '617-555-0142' },
    }
    expect(inserted(two).properties).not.toHaveProperty('phone')
    expect(leftOf(two)).toEqual([explicit('phone', '617-555-0199')])
    const same: Party = { ...two, properties: { ...two.properties, phone: '(617) 555-0142' } }
    expect(leftOf(same).filter(({ property }) => property === 'phone')).toEqual([])
  })

  it('values that the effect could not hold are left', () => {
    const long = explicit('occupation', 'x'.repeat(301))
    expect(inserted(party, { findings: [long] }).properties).not.toHaveProperty('occupation')
    expect(leftOf(party, { findings: [long] })).toEqual([long])
  })
})

describe('contacts who are there', () => {
  it('say what they say as named by the source, the account as firm', () => {
    const party: Party = {
      name: 'Dana Whitlock',
      accountName: 'Harbor Bakery',
      properties: { email: 'dana@example.com' },
    }
    const [update] = intendedFrom(met('contact.updated', party), known())
    expect(update?.payload).toEqual({
      kind: 'customer.update',
      findings: [explicit('firmName', 'Harbor Bakery'), explicit('email', 'dana@example.com')],
    })
  })

  it('a text never stands against the source', () => {
    const findings = [found('email', 'other@example.com')]
    const party: Party = { properties: { email: 'dana@example.com' } }
    const [update] = intendedFrom(met('contact.updated', party), known({ findings }))
    expect(update?.payload).toMatchObject({ findings: [explicit('email', 'dana@example.com')] })
  })

  it('nothing to say is nothing to do', () => {
    expect(intendedFrom(met('contact.updated', { name: 'Dana' }), known())).toEqual([])
  })

  it('type and findings go in one update', () => {
    const findings = [explicit('cellPhone', '617-555-0142')]
    const [update] = intendedFrom(dealt('deal.won'), known({ customerType: 'P', findings }))
    expect(update?.payload).toEqual({ kind: 'customer.update', type: 'C', findings })
  })
})
