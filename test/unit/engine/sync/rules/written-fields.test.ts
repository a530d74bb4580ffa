import { describe, expect, it } from 'vitest'
import type { EffectPayload, PayloadOf } from '../../../../../main/engine/sync/effects'
import {
  editableFields,
  editPayload,
  fieldsOfPayload,
} from '../../../../../main/engine/sync/written-fields'
import { intendedFrom } from '../../../../../main/engine/sync/rules/plan'
import type { AgencyEvent } from '../../../../../preload/contract/events'
import { completed, dealt, explicit, known, met, told, ticketed } from './samples'

function planned<K extends EffectPayload['kind']>(kind: K, event: AgencyEvent): PayloadOf<K> {
  const isKind = (payload: EffectPayload): payload is PayloadOf<K> => payload.kind === kind
  const all = intendedFrom(event, known({ isLinked: false, customerType: undefined }))
  const one = all.map(({ payload }) => payload).find(isKind)
  if (!one) throw new Error(`No ${kind} was planned`)
  return one
}

const activity = planned('activity.insert', told())
const policy = planned('policy.insert', dealt('deal.won'))

describe('rows', () => {
  const labels = (payload: EffectPayload): string[] =>
    fieldsOfPayload(payload).map(({ label }) => label)

  it('of an activity', () => {
    expect(labels(activity)).toEqual(['Action', 'When', 'Employee', 'Description'])
    expect(fieldsOfPayload(activity).at(-1)).toEqual({
      label: 'Description',
      value: activity.description,
      edit: 'description',
    })
    expect(fieldsOfPayload({ ...activity, attachments: [1] })).toContainEqual({
      label: 'Attachments',
      value: '1 file',
    })
  })

  it('of a suspense', () => {
    expect(labels(planned('suspense.insert', ticketed()))).toEqual([
      'Action',
      'Due',
      'Priority',
      'Assigned to',
      'Initiated by',
      'Description',
    ])
    expect(fieldsOfPayload(planned('suspense.complete', completed))).toEqual([
      { label: 'Suspense', value: 'Completed' },
    ])
  })

  it('of a customer', () => {
    expect(fieldsOfPayload(planned('customer.insert', met('contact.created'))).slice(0, 5)).toEqual(
      [
        { label: 'Customer type', value: 'Suspect' },
        { label: 'Kind', value: 'Personal' },
        { label: 'First name', value: 'Dana' },
        { label: 'Last name', value: 'Whitlock' },
        { label: 'E-mail', value: 'dana@example.com' },
      ],
    )
    const findings = [explicit('cellPhone', '617-555-0142')]
    expect(fieldsOfPayload({ kind: 'customer.update', type: 'C', findings })).toEqual([
      { label: 'Customer type', value: 'Customer' },
      { label: 'Cell phone', value: '617-555-0142' },
    ])
    expect(fieldsOfPayload({ kind: 'customer.read', why: 'notified' })).toHaveLength(1)
  })

  it('of a policy: a number that is not there yet can be given', () => {
    expect(fieldsOfPayload(policy)[0]).toEqual({
      label: 'Policy number',
      value: '',
      edit: 'number',
    })
  })
})

describe('edits', () => {
  it('what may be edited', () => {
    expect(editableFields(activity)).toEqual(['description'])
    expect(editableFields(policy)).toEqual(['number', 'description'])
    expect(editableFields(planned('customer.insert', met('contact.created')))).toEqual([])
  })

  it('changes just that', () => {
    expect(editPayload(activity, { description: 'Shorter' })).toEqual({
      payload: { ...activity, description: 'Shorter' },
    })
    expect(editPayload(policy, { number: ' HO-1 ' })).toEqual({
      payload: { ...policy, number: 'HO-1' },
    })
    expect(editPayload(policy, { number: '' })).toEqual({ payload: { ...policy, number: '' } })
    expect(editPayload(activity, {})).toEqual({ payload: activity })
  })

  it('says what is wrong, field by field, and changes nothing', () => {
    expect(editPayload(activity, { description: '  ' })).toEqual({
      fieldErrors: { description: 'Enter a description.' },
    })
    expect(editPayload(activity, { description: 'x'.repeat(200_001) })).toEqual({
      fieldErrors: { description: 'Enter at most 200,000 characters.' },
    })
    expect(editPayload(policy, { number: '1'.repeat(61), description: 'x', action: '!' })).toEqual({
      fieldErrors: {
        number: 'Enter at most 60 characters.',
        action: 'This cannot be changed here.',
      },
    })
  })
})
