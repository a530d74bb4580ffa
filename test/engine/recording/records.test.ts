import { describe, expect, it } from 'vitest'
import { noon } from '../../support/status-sample'
import { callFrom, contactFrom, dana, dealFrom, ticketFrom } from './event-samples'
import { customerSample, uuidOf } from './memory-agency'
import { recordingRig, type RecordingRig } from './recording-rig'

const danaThere = customerSample(1, { FirstName: 'Dana', LastName: 'Whitlock' })

/** Records as they stand on disk, without anything to write: a search only reads. */
function fill(rig: RecordingRig, count: number, titleOf: (n: number) => string): void {
  const { stores, together, api } = rig
  const name = 'José Álvarez'
  const made = { uid: 'P-0000000001', isFirm: false, customerId: undefined }
  const profileId = stores.profiles.create({ ...made, content: { name, values: {} } }, [], noon)
  together(() => {
    for (let n = 0; n < count; n += 1) {
      stores.records.put(
        {
          kind: 'ticket',
          type: '',
          key: Buffer.from(`key ${n}`),
          sourceId: api,
          profileId: n % 100 === 0 ? profileId : undefined,
          state: n % 2 === 0 ? 'open' : 'completed',
          at: noon + n,
          dueAt: undefined,
          content: { title: titleOf(n), externalId: `x${n}`, triggerId: 0, label: 'Urgent' },
        },
        noon,
      )
    }
  })
}

describe('the list of records', () => {
  it('shows what happened with what stands in AMS360', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(callFrom(dana, { subject: 'Bill' }))
    const { rows, more } = await rig.call('records.list', { kind: 'conversation' })
    expect(more).toBe(false)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      kind: 'conversation',
      type: 'call',
      title: 'Call – Bill',
      at: noon,
      state: 'open',
      source: 'Local API: Phone system',
      profile: { name: 'Dana Whitlock', customerId: uuidOf(1) },
    })
    expect(rows[0]?.effects).toContainEqual(
      expect.objectContaining({ kind: 'activity.insert', state: 'done', verification: 'answered' }),
    )
    expect(rig.agency.activities).toHaveLength(1)
  })

  it('keeps the kinds apart, and says when a ticket is due', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    await rig.record(ticketFrom())
    const { rows } = await rig.call('records.list', { kind: 'ticket' })
    expect(rows.map(({ title, dueAt }) => ({ title, dueAt }))).toEqual([
      { title: 'Send certificate', dueAt: noon + 86_400_000 },
    ])
  })

  it('goes on below the last row, 50 a page, each row once', async () => {
    const rig = await recordingRig()
    fill(rig, 120, (n) => `Ticket ${n}`)
    const titles: string[] = []
    let before: number | undefined
    for (let page = 0; page < 3; page += 1) {
      const { rows, more } = await rig.call('records.list', {
        kind: 'ticket',
        ...(before !== undefined && { before }),
      })
      expect(rows).toHaveLength(page < 2 ? 50 : 20)
      expect(more).toBe(page < 2)
      titles.push(...rows.map(({ title }) => title))
      before = rows.at(-1)?.id
    }
    expect(titles).toEqual(Array.from({ length: 120 }, (_, n) => `Ticket ${119 - n}`))
  })

  it('says that there is no more when a page is just full', async () => {
    const rig = await recordingRig()
    fill(rig, 50, (n) => `Ticket ${n}`)
    const { rows, more } = await rig.call('records.list', { kind: 'ticket' })
    expect({ count: rows.length, more }).toEqual({ count: 50, more: false })
  })

  it('shows one state only', async () => {
    const rig = await recordingRig()
    fill(rig, 9, (n) => `Ticket ${n}`)
    const { rows } = await rig.call('records.list', { kind: 'ticket', state: 'completed' })
    expect(rows.map(({ title }) => title)).toEqual(['Ticket 7', 'Ticket 5', 'Ticket 3', 'Ticket 1'])
  })
})

describe('searching the records', () => {
  it('finds all words in title, label or name, whatever their case and accents', async () => {
    const rig = await recordingRig()
    fill(rig, 101, (n) => `Renew policy ${n}`)
    const search = async (text: string): Promise<number> =>
      (await rig.call('records.list', { kind: 'ticket', search: text })).rows.length
    expect(await search('RENEW jose')).toBe(2)
    expect(await search('alvarez 100')).toBe(1)
    expect(await search('urgent 77')).toBe(1)
    expect(await search('renew nobody')).toBe(0)
    expect(await search('   ')).toBe(50)
  })

  it('looks through 5,000 rows without holding up anybody else', async () => {
    const rig = await recordingRig()
    fill(rig, 5_000, (n) => (n === 3 ? 'The needle' : `Hay ${n}`))
    let turns = 0
    let isOver = false
    const count = (): void => {
      turns += 1
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    const { rows, more } = await rig.call('records.list', { kind: 'ticket', search: 'needle' })
    isOver = true
    expect(rows.map(({ title }) => title)).toEqual(['The needle'])
    expect(more).toBe(false)
    // 25 chunks, and somebody else had a turn after each.
    expect(turns).toBeGreaterThanOrEqual(24)
  })

  it('pages through what fits', async () => {
    const rig = await recordingRig()
    fill(rig, 1_000, (n) => (n % 10 === 0 ? `Fits ${n}` : `Other ${n}`))
    const ask = (before?: number) =>
      rig.call('records.list', {
        kind: 'ticket',
        search: 'fits',
        ...(before !== undefined && { before }),
      })
    const first = await ask()
    const second = await ask(first.rows.at(-1)?.id)
    expect([first.rows.length, first.more]).toEqual([50, true])
    expect([second.rows.length, second.more]).toEqual([50, false])
    expect(second.rows[0]?.title).toBe('Fits 490')
  })

  it('keeps to the state asked for', async () => {
    const rig = await recordingRig()
    fill(rig, 20, (n) => `Ticket ${n}`)
    const { rows } = await rig.call('records.list', {
      kind: 'ticket',
      state: 'open',
      search: 'ticket 1',
    })
    expect(rows.map(({ title }) => title)).toEqual([
      'Ticket 18',
      'Ticket 16',
      'Ticket 14',
      'Ticket 12',
      'Ticket 10',
    ])
  })
})

describe('the list of profiles', () => {
  it('counts what is open', async () => {
    const rig = await recordingRig()
    rig.agency.put(danaThere)
    await rig.record(ticketFrom())
    await rig.record(dealFrom(dana))
    const { rows } = await rig.call('records.profiles', {})
    expect(rows).toMatchObject([
      { name: 'Dana Whitlock', isFirm: false, openTickets: 1, openDeals: 1, customerId: uuidOf(1) },
    ])
  })

  it('finds somebody by name, e-mail or customer number', async () => {
    const rig = await recordingRig()
    rig.agency.put({ ...danaThere, Email: 'dana@example.com' })
    await rig.record(callFrom())
    await rig.record(
      contactFrom({ name: 'Noor Haddad', properties: { email: 'noor@example.com' } }),
    )
    const find = async (search: string) =>
      (await rig.call('records.profiles', { search })).rows.map(({ name }) => name)
    expect(await find('whitlock')).toEqual(['Dana Whitlock'])
    expect(await find('noor@example')).toEqual(['Noor Haddad'])
    expect(await find('1001')).toEqual(['Dana Whitlock'])
    expect(await find('haddad whitlock')).toEqual([])
  })

  it('goes on where it stood, even when the last row moved to the top meanwhile', async () => {
    const rig = await recordingRig()
    const { profiles } = rig.stores
    // Made within the same millisecond, as a batch is.
    for (let n = 0; n < 120; n += 1) {
      const uid = `P-${String(n).padStart(10, '0')}`
      const content = { name: `Person ${n}`, values: {} }
      profiles.create({ uid, isFirm: false, customerId: undefined, content }, [], noon)
    }
    const first = await rig.call('records.profiles', {})
    const last = profiles.findByUid(first.rows.at(-1)?.id ?? '')
    if (!last) throw new Error('no last row')
    profiles.save(last, [], [], { from: 'event', now: noon + 1 })
    const second = await rig.call('records.profiles', { before: first.before })
    const third = await rig.call('records.profiles', { before: second.before })
    const names = [first, second, third].flatMap(({ rows }) => rows.map(({ name }) => name))
    expect(names).toEqual(Array.from({ length: 120 }, (_, n) => `Person ${119 - n}`))
    expect([first.more, second.more, third.more]).toEqual([true, true, false])
  })
})
