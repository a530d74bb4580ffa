import { describe, expect, it } from 'vitest'
import { noon } from '../../support/status-sample'
import { callFrom, dana, dealFrom, ticketFrom } from './event-samples'
import { customerSample, uuidOf } from './memory-agency'
import { recordingRig, type RecordingRig } from './recording-rig'

const danaThere = customerSample(1, { FirstName: 'Dana', LastName: 'Whitlock' })
const onlyRow = async (rig: RecordingRig, kind: 'conversation' | 'ticket' | 'deal') => {
  const { rows } = await rig.call('records.list', { kind })
  if (rows.length !== 1 || !rows[0]) throw new Error(`${rows.length} rows`)
  return rows[0]
}

describe('what is entered in the app', () => {
  it('is stored and written, once', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    const event = callFrom()
    expect(await rig.call('records.log', { event })).toEqual({ status: 'stored' })
    expect(await rig.call('records.log', { event })).toEqual({ status: 'duplicate' })
    await rig.rest()
    expect(rig.agency.activities).toHaveLength(1)
    expect((await onlyRow(rig, 'conversation')).source).toBe('This app')
  })

  it('is refused when the same form says something else by now', async () => {
    const rig = await recordingRig()
    const event = callFrom()
    await rig.call('records.log', { event })
    const other = { ...event, occurredAt: noon - 1 }
    expect(await rig.call('records.log', { event: other })).toEqual({ status: 'conflict' })
  })
})

describe('a ticket', () => {
  it('is completed in AMS360 too, however often the button is pressed', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(ticketFrom())
    const { id } = await onlyRow(rig, 'ticket')
    await Promise.all([
      rig.call('records.completeTicket', { id }),
      rig.call('records.completeTicket', { id }),
    ])
    rig.clock.advance(10)
    await rig.call('records.completeTicket', { id })
    await rig.rest()
    expect(await onlyRow(rig, 'ticket')).toMatchObject({ state: 'completed' })
    await rig.call('records.completeTicket', { id })
    expect([...rig.agency.suspenses.values()].map(({ IsCompleted }) => IsCompleted)).toEqual([true])
    expect(rig.bugs()).toEqual([])
  })

  it('completed here and by its source is completed once', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(ticketFrom('t9'))
    const { id } = await onlyRow(rig, 'ticket')
    await rig.call('records.completeTicket', { id })
    await rig.rest()
    await rig.record({
      kind: 'ticket.completed',
      eventId: 'theirs',
      occurredAt: noon,
      party: dana,
      ticket: { id: 't9' },
    })
    const { effects } = await onlyRow(rig, 'ticket')
    expect(effects.filter(({ kind }) => kind === 'suspense.complete')).toHaveLength(1)
  })

  it.each(['records.completeTicket', 'records.winDeal'] as const)(
    '%s is refused for what is none',
    async (name) => {
      const rig = await recordingRig()
      rig.agency.put(danaThere)
      await rig.record(callFrom())
      const { id } = await onlyRow(rig, 'conversation')
      expect(await rig.failure(name, { id })).toMatchObject({ code: 'input-invalid' })
      expect(await rig.failure(name, { id: 9_999 })).toMatchObject({ code: 'input-invalid' })
    },
  )
})

describe('a deal', () => {
  it('that is won makes the prospect a customer with a policy shell, once', async () => {
    const rig = await recordingRig()
    rig.agency.put({ ...danaThere, CustomerType: 'P' })
    await rig.record(dealFrom(dana))
    const { id } = await onlyRow(rig, 'deal')
    await Promise.all([rig.call('records.winDeal', { id }), rig.call('records.winDeal', { id })])
    await rig.rest()
    await rig.call('records.winDeal', { id })
    await rig.rest()
    expect(await onlyRow(rig, 'deal')).toMatchObject({ state: 'won', title: 'Bakery package' })
    expect(rig.agency.customers.get(uuidOf(1))?.CustomerType).toBe('C')
    expect(rig.agency.policies).toHaveLength(1)
  })
})
