import { describe, expect, it } from 'vitest'
import { emptyMapping } from '../../../main/engine/recording/choices-kept'
import { callFrom, contactFrom, dana, dealFrom, ticketFrom } from './event-samples'
import { customerSample, uuidOf } from './memory-agency'
import { recordingRig, type RecordingRig } from './recording-rig'

const danaThere = customerSample(1, {
  FirstName: 'Dana',
  LastName: 'Whitlock',
  Email: 'dana@example.com',
  Occupation: 'Teacher',
})

/** Everything that the database holds of what happened. */
const stored = ({ rowsIn }: RecordingRig) =>
  ['trigger_event', 'profile', 'record', 'effect', 'suggestion', 'history'].map(rowsIn)

describe('a preview', () => {
  it('shows each effect field by field, and stores nothing', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    const before = stored(rig)
    const event = callFrom({
      customerId: uuidOf(1),
      properties: { webAddress: 'whitlock.example' },
    })
    const preview = await rig.call('records.preview', { event })
    expect(preview).toMatchObject({ match: 'profile', profile: { name: 'Dana Whitlock' } })
    expect(preview.effects.map(({ kind }) => kind)).toEqual(['activity.insert', 'customer.update'])
    expect(preview.effects[0]?.fields).toContainEqual(
      expect.objectContaining({
        label: 'Description',
        value: expect.stringContaining('They asked about the bill.'),
      }),
    )
    expect(preview.effects[1]?.fields).toEqual([
      { label: 'Web address', value: 'whitlock.example', now: '' },
    ])
    await rig.rest()
    expect(stored(rig)).toEqual(before)
    expect(rig.agency.activities).toEqual([])
  })

  it('names the profile that it is about', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    const [row] = (await rig.call('records.profiles', {})).rows
    const preview = await rig.call('records.preview', {
      event: callFrom({ properties: { email: 'dana@example.com' } }),
    })
    expect(preview.profile).toEqual({ id: row?.id, name: 'Dana Whitlock' })
  })

  it('shows what would be asked instead of overwritten', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    const event = callFrom({ customerId: uuidOf(1), properties: { occupation: 'Baker' } })
    const preview = await rig.call('records.preview', { event })
    // Nothing of the customer would change by itself.
    expect(preview.effects.map(({ kind }) => kind)).toEqual(['activity.insert'])
    expect(preview.suggestions).toEqual([
      { property: 'occupation', current: 'Teacher', proposed: 'Baker' },
    ])
  })

  it('says which choice is missing', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    rig.agency.put(danaThere)
    const preview = await rig.call('records.preview', { event: ticketFrom() })
    expect(preview.effects.find(({ kind }) => kind === 'suspense.insert')?.missing).toEqual([
      'Action for tickets',
      'Employee who gets the suspense',
      'Employee who writes',
    ])
  })

  it('of somebody new shows what would be made', async () => {
    const rig = await recordingRig()
    const event = contactFrom({
      accountName: 'Harbor Bakery',
      properties: { email: 'h@b.example' },
    })
    const preview = await rig.call('records.preview', { event })
    expect(preview).toMatchObject({ match: 'new', profile: { name: 'Harbor Bakery' } })
    expect(preview.profile?.id).toBeUndefined()
    expect(preview.effects[0]).toMatchObject({ kind: 'customer.insert', missing: [] })
    expect(preview.effects[0]?.fields).toContainEqual(
      expect.objectContaining({ label: 'Firm name', value: 'Harbor Bakery' }),
    )
  })

  it('of a deal of somebody there only raises the type', async () => {
    const rig = await recordingRig()
    rig.agency.put({ ...danaThere, CustomerType: 'S' })
    const preview = await rig.call('records.preview', {
      event: dealFrom({ customerId: uuidOf(1) }),
    })
    expect(preview.effects).toEqual([
      {
        kind: 'customer.update',
        missing: [],
        fields: [{ label: 'Customer type', value: 'Prospect', now: 'Suspect' }],
      },
    ])
  })

  it('finds in AMS360 who is not known here, by name and e-mail', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    const preview = await rig.call('records.preview', {
      event: callFrom({ name: 'Dana Whitlock', properties: { email: 'DANA@example.com' } }),
    })
    expect(preview).toMatchObject({ match: 'profile', profile: { name: 'Dana Whitlock' } })
  })

  it('offers those who fit when several do', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.put({ ...danaThere, CustomerId: uuidOf(2), CustomerNumber: '1002', City: 'Salem' })
    const preview = await rig.call('records.preview', {
      event: callFrom({ name: 'Dana Whitlock', properties: { email: 'dana@example.com' } }),
    })
    expect(preview).toMatchObject({ match: 'several', effects: [] })
    expect(preview.candidates.map(({ uuid }) => uuid).toSorted()).toEqual([uuidOf(1), uuidOf(2)])
    expect(preview.candidates).toContainEqual({
      uuid: uuidOf(2),
      number: '1002',
      name: 'Dana Whitlock',
      type: 'customer',
      active: true,
      place: 'Salem',
    })
  })

  it('of a conversation with nobody known offers those of a like name', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    const preview = await rig.call('records.preview', {
      event: callFrom({ name: 'Dana Whitlock' }),
    })
    expect(preview).toMatchObject({ match: 'nobody', effects: [] })
    expect(preview.candidates.map(({ name }) => name)).toEqual(['Dana Whitlock'])
  })

  it('works while the connection is held, without what is there now', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    rig.hold(true)
    const reads = rig.agency.reads()
    const preview = await rig.call('records.preview', {
      event: callFrom({ customerId: uuidOf(1), properties: { occupation: 'Baker' } }),
    })
    expect(preview.match).toBe('profile')
    expect(preview.effects.find(({ kind }) => kind === 'customer.update')?.fields).toEqual([
      { label: 'Occupation', value: 'Baker' },
    ])
    expect(preview.suggestions).toEqual([])
    expect(rig.agency.reads()).toBe(reads)
  })

  it('does not fail with the line', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.refuse('readCustomer', 'timed-out')
    const preview = await rig.call('records.preview', {
      event: callFrom({ customerId: uuidOf(1), name: 'Dana W.' }),
    })
    expect(preview).toMatchObject({ match: 'profile', profile: { name: 'Dana W.' } })
  })

  it('of a UUID that nobody has says so', async () => {
    const rig = await recordingRig()
    const event = callFrom({ customerId: uuidOf(99) })
    expect(await rig.failure('records.preview', { event })).toMatchObject({
      code: 'customer-not-found',
    })
  })

  it('hides what never reaches the disk', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    const preview = await rig.call('records.preview', {
      event: callFrom(dana, { text: 'Her SSN is 123-45-6789.' }),
    })
    const fields = JSON.stringify(preview.effects)
    expect(fields).toContain('Her SSN is')
    expect(fields).not.toContain('123-45')
  })
})
