import { describe, expect, it } from 'vitest'
import { calls } from '../../../preload/contract'
import { callFrom, dana, dealFrom, ticketFrom } from './event-samples'
import { customerSample, uuidOf } from './memory-agency'
import { recordingRig, type RecordingRig } from './recording-rig'

const danaThere = customerSample(1, { FirstName: 'Dana', LastName: 'Whitlock' })
const kindsOf = async (rig: RecordingRig, kind: 'conversation' | 'ticket' | 'deal') => {
  const [row] = (await rig.call('records.list', { kind })).rows
  if (!row) throw new Error('no record')
  return row.id
}

describe('one record', () => {
  it('shows text, link, effects field by field, and its history in words', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(callFrom(dana, { url: 'https://calls.example.com/7' }))
    const opened = await rig.call('records.open', { id: await kindsOf(rig, 'conversation') })
    expect(opened.text).toBe('They asked about the bill.')
    expect(opened.url).toBe('https://calls.example.com/7')
    const activity = opened.effects.find(({ effect }) => effect.kind === 'activity.insert')
    expect(activity?.fields).toContainEqual(
      expect.objectContaining({ label: 'Description', edit: 'description' }),
    )
    expect(opened.history.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Activity: written in AMS360',
        'It was worked out what to write in AMS360',
        'Conversation came in',
      ]),
    )
    expect(opened.history.map(({ id }) => id)).toEqual(
      opened.history.map(({ id }) => id).toSorted((one, other) => other - one),
    )
  })

  it('tells in one history what several events did to a ticket', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(ticketFrom('t1'))
    await rig.record({
      kind: 'ticket.completed',
      eventId: 'done',
      occurredAt: 1,
      party: dana,
      ticket: { id: 't1' },
    })
    const opened = await rig.call('records.open', { id: await kindsOf(rig, 'ticket') })
    expect(opened.row.state).toBe('completed')
    expect(opened.history.map(({ text, verified }) => ({ text, verified }))).toContainEqual({
      text: 'Suspense set to completed: written in AMS360',
      verified: true,
    })
    expect(opened.history.filter(({ text }) => text === 'Ticket came in')).toHaveLength(2)
  })

  it('names its attachments and what became of them', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    const { event } = calls['records.log'].input.parse({ event: callFrom() })
    const files = [
      { name: 'form.pdf', type: 'application/pdf', bytes: Buffer.from('form') },
      { name: 'huge.pdf', type: 'application/pdf', bytes: Buffer.alloc(1_000_001) },
    ]
    await rig.sync.recorder.record([{ sourceId: rig.api, event, files }])
    await rig.rest()
    const opened = await rig.call('records.open', { id: await kindsOf(rig, 'conversation') })
    expect(opened.attachments).toEqual([
      { name: 'form.pdf', size: 4, state: 'Attached in AMS360' },
      { name: 'huge.pdf', size: 1_000_001, state: 'Could not be attached' },
    ])
  })

  it('that is not there is said to be so', async () => {
    const rig = await recordingRig()
    expect(await rig.failure('records.open', { id: 77 })).toMatchObject({ code: 'input-invalid' })
    expect(rig.bugs()).toEqual([])
  })
})

describe('one profile', () => {
  it('shows each value with where it came from, and what it was before', async () => {
    const rig = await recordingRig()
    rig.agency.put({ ...danaThere, Email: 'old@example.com' })
    await rig.record(callFrom({ customerId: uuidOf(1) }))
    rig.agency.put({ ...danaThere, Email: 'new@example.com' })
    await rig.record(dealFrom({ customerId: uuidOf(1), properties: { occupation: 'Baker' } }))
    const [row] = (await rig.call('records.profiles', {})).rows
    if (!row) throw new Error('no profile')
    const opened = await rig.call('records.profile', { profileId: row.id })
    const valueOf = (name: string) => opened.fields.find(({ property }) => property === name)
    expect(valueOf('email')).toMatchObject({
      value: 'new@example.com',
      from: 'ams360',
      before: [{ value: 'old@example.com' }],
    })
    expect(valueOf('lastName')).toMatchObject({ value: 'Whitlock', from: 'ams360', before: [] })
    expect(valueOf('occupation')).toMatchObject({ value: 'Baker' })
    expect(opened.records.map(({ kind }) => kind)).toEqual(['deal', 'conversation'])
    expect(opened.profile).toEqual(expect.objectContaining({ id: row.id, openDeals: 1 }))
    expect(opened.history.length).toBeGreaterThan(0)
  })

  it('that is not there is said to be so', async () => {
    const rig = await recordingRig()
    expect(await rig.failure('records.profile', { profileId: 'P-ZZZZZZZZZZ' })).toMatchObject({
      code: 'input-invalid',
    })
  })
})
