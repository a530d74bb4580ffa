import { describe, expect, it } from 'vitest'
import { emptyMapping } from '../../../main/engine/recording/choices-kept'
import { noon } from '../../support/status-sample'
import { callFrom, contactFrom, dana, dealFrom, ticketFrom } from './event-samples'
import { customerSample, uuidOf } from './memory-agency'
import { recordingRig, type RecordingRig } from './recording-rig'

const danaThere = customerSample(1, {
  FirstName: 'Dana',
  LastName: 'Whitlock',
  Email: 'dana@example.com',
  Occupation: 'Teacher',
})
const titles = async (rig: RecordingRig, list: 'decision' | 'mapping' | 'failed' | 'waiting') =>
  (await rig.call('queue.list', { list })).rows.map(({ title }) => title)

describe('the lists of the queue', () => {
  it('say in words what each row is about', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    await rig.record(callFrom(dana, { type: 'email' }))
    await rig.record(ticketFrom())
    await rig.record(
      dealFrom({ accountName: 'Harbor Bakery', properties: { email: 'h@b.example' } }),
    )
    await rig.record(
      contactFrom({ name: 'Noor Haddad', properties: { email: 'noor@example.com' } }),
    )
    expect(await titles(rig, 'mapping')).toEqual([
      'Call with Dana Whitlock',
      'E-mail with Dana Whitlock',
      'Follow-up: Send certificate',
      'Prospect Harbor Bakery',
      'Suspect Noor Haddad',
    ])
  })

  it('count those that wait behind the first', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    await rig.record(callFrom())
    const { rows } = await rig.call('queue.list', { list: 'mapping' })
    const open = rig.stores.effects.openOf(1).length
    expect(rows.map(({ behind }) => behind)[0]).toBe(open - 1)
  })

  it('decision: effects, then events, then suggestions, each the oldest first', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(callFrom({ ...dana, properties: { occupation: 'Baker' } }))
    await rig.record(callFrom({ name: 'Nobody Known' }))
    rig.agency.lose('insertActivity')
    await rig.record(callFrom({ customerId: uuidOf(1) }))
    const { rows } = await rig.call('queue.list', { list: 'decision' })
    expect(rows.map(({ id, title }) => `${id.charAt(0)} ${title}`)).toEqual([
      'e Call with Dana Whitlock',
      't Call with Nobody Known',
      's Occupation of Dana Whitlock',
    ])
    expect(rows.map(({ failure }) => failure?.code)).toEqual([
      'outcome-unknown',
      'customer-nobody',
      undefined,
    ])
    expect(rows[2]?.suggestion).toMatchObject({ current: 'Teacher', proposed: 'Baker' })
  })

  it('go on below the last row, from one kind into the next', async () => {
    const rig = await recordingRig()
    const { stores, together } = rig
    const content = { name: 'Many Things', values: {} }
    const made = { uid: 'P-0000000002', isFirm: false, customerId: undefined, content }
    const profileId = stores.profiles.create(made, [], noon)
    together(() => {
      for (let n = 0; n < 60; n += 1) {
        const id = stores.effects.add(
          {
            ...{ triggerId: undefined, recordId: undefined, profileId, missing: [] },
            kind: 'suspense.complete',
            dedupe: Buffer.from(`many ${n}`),
            state: 'mapping',
            payload: JSON.stringify({ kind: 'suspense.complete' }),
          },
          noon,
        )
        stores.effects.change(id ?? 0, { state: 'decision' })
        const property = 'occupation'
        const values = { property, current: 'a', proposed: `b ${n}`, at: noon } as const
        stores.suggestions.add({ profileId, triggerId: undefined, ...values })
      }
    })
    const seen: string[] = []
    let after: string | undefined
    for (const [count, more] of [
      [50, true],
      [50, true],
      [20, false],
    ] as const) {
      const page = await rig.call('queue.list', {
        list: 'decision',
        ...(after !== undefined && { after }),
      })
      expect([page.rows.length, page.more]).toEqual([count, more])
      seen.push(...page.rows.map(({ id }) => id))
      after = page.rows.at(-1)?.id
    }
    expect(new Set(seen).size).toBe(120)
    expect(seen.findIndex((id) => id.startsWith('s'))).toBe(60)
  })

  it('waiting: what goes out by itself, and events that AMS360 could not be asked about', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.refuse('insertActivity', 'timed-out')
    rig.agency.refuse('customersByNamePrefix', 'timed-out')
    await rig.record(callFrom({ customerId: uuidOf(1) }))
    await rig.record(callFrom({ name: 'Noor Haddad', properties: { email: 'noor@example.com' } }))
    const { rows } = await rig.call('queue.list', { list: 'waiting' })
    expect(rows.map(({ id, failure }) => `${id.charAt(0)} ${failure?.code}`)).toEqual([
      'e timed-out',
      't timed-out',
    ])
    expect((await rig.call('work.read', {})).lists.waiting).toBe(2)
  })

  it('failed: what AMS360 did not take', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.refuse('insertActivity', 'request-refused')
    await rig.record(callFrom())
    const { rows } = await rig.call('queue.list', { list: 'failed' })
    expect(rows).toMatchObject([
      {
        title: 'Call with Dana Whitlock',
        failure: { code: 'request-refused' },
        profile: { name: 'Dana Whitlock', customerId: uuidOf(1) },
        recordId: expect.any(Number),
      },
    ])
  })
})

describe('one row of the queue', () => {
  it('shows what is sent, each try, and the mark to search for', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.lose('insertActivity')
    await rig.record(callFrom())
    const { rows } = await rig.call('queue.list', { list: 'decision' })
    const opened = await rig.call('queue.open', { id: rows[0]?.id ?? '' })
    expect(opened.attempts).toMatchObject([{ at: noon, failure: { code: 'outcome-unknown' } }])
    expect(opened.fields.map(({ label }) => label)).toContain('Description')
    // The mark that stands in AMS360 is the one that is shown.
    expect(rig.agency.activities[0]?.description).toContain(`[${opened.fingerprint}]`)
  })

  it('names the customers to choose from, as AMS360 has them', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    rig.agency.put({ ...danaThere, CustomerId: uuidOf(2), CustomerNumber: '1002' })
    await rig.record(callFrom({ name: 'Dana Whitlock', properties: { email: 'dana@example.com' } }))
    const [row] = (await rig.call('queue.list', { list: 'decision' })).rows
    const opened = await rig.call('queue.open', { id: row?.id ?? '' })
    expect(opened.candidates.map(({ number, name }) => `${number} ${name}`).toSorted()).toEqual([
      '1001 Dana Whitlock',
      '1002 Dana Whitlock',
    ])
    rig.hold(true)
    const without = await rig.call('queue.open', { id: row?.id ?? '' })
    expect(without.candidates.map(({ uuid }) => uuid).toSorted()).toEqual([uuidOf(1), uuidOf(2)])
  })

  it('of a suggestion has nothing to send', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(callFrom({ ...dana, properties: { occupation: 'Baker' } }))
    const [row] = (await rig.call('queue.list', { list: 'decision' })).rows
    const opened = await rig.call('queue.open', { id: row?.id ?? '' })
    expect(opened).toMatchObject({ fields: [], attempts: [], candidates: [] })
    expect(opened.item.suggestion).toMatchObject({ proposed: 'Baker' })
  })

  it.each(['e99', 't99', 's99'])('%s is not there', async (id) => {
    const rig = await recordingRig()
    expect(await rig.failure('queue.open', { id })).toMatchObject({ code: 'input-invalid' })
  })

  it('is refused with what is no row', async () => {
    const rig = await recordingRig()
    expect(await rig.failure('queue.open', { id: 'x1' })).toBeDefined()
  })
})
