import { describe, expect, it } from 'vitest'
import { emptyMapping } from '../../../main/engine/recording/choices-kept'
import { testStore } from '../../support/open-databases'
import { chosenMapping } from '../../support/mapping-sample'
import { callFrom, contactFrom, dana, dealFrom, ticketFrom } from './event-samples'
import { customerSample, uuidOf } from './memory-agency'
import { recordingRig, type RecordingRig } from './recording-rig'

const danaThere = customerSample(1, { FirstName: 'Dana', LastName: 'Whitlock' })
const countOf = async (rig: RecordingRig, list: 'mapping' | 'dry-run' | 'waiting') =>
  (await rig.call('queue.list', { list })).rows.length

describe('reading the mapping', () => {
  it('names every choice that is missing, and how many wait for it', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    await rig.record(callFrom())
    await rig.record(ticketFrom())
    const { mapping, missing } = await rig.call('mapping.read', {})
    expect(mapping).toEqual(emptyMapping)
    expect(missing).toContainEqual({ name: 'actions.call', label: 'Action for calls', waiting: 2 })
    expect(missing).toContainEqual({
      name: 'activityEmployee',
      label: 'Employee who writes',
      waiting: 3,
    })
    expect(missing).toContainEqual({ name: 'policy.line', label: expect.any(String), waiting: 0 })
  })

  it('names nothing when all is chosen', async () => {
    const rig = await recordingRig()
    expect((await rig.call('mapping.read', {})).missing).toEqual([])
  })

  it('shows words that were seen and are in no table, each once', async () => {
    const rig = await recordingRig({
      mapping: { ...chosenMapping, dealStages: [{ stage: 'Quoted', type: 'P' }] },
    })
    rig.agency.put(danaThere)
    await rig.record(callFrom(dana, { callType: 'Claims' }))
    await rig.record(callFrom(dana, { callType: 'claims ' }))
    await rig.record(callFrom(dana, { callType: 'Billing' }))
    await rig.record(callFrom(dana, { type: 'meeting', callType: 'Review' }))
    await rig.record(dealFrom(dana, 'd1', 'quoted'))
    await rig.record(dealFrom(dana, 'd2', 'Bound'))
    await rig.record(ticketFrom())
    expect((await rig.call('mapping.read', {})).unseen).toEqual({
      callTypes: ['claims'],
      dealStages: ['Bound'],
      priorities: [],
    })
  })
})

describe('saving the mapping', () => {
  it('writes what waited for it, with the codes that were chosen', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    await rig.record(ticketFrom())
    expect(await countOf(rig, 'mapping')).toBe(2)
    expect(rig.agency.activities).toEqual([])
    expect(await rig.call('mapping.save', { mapping: chosenMapping })).toEqual({ released: 2 })
    await rig.rest()
    expect(rig.agency.activities).toMatchObject([{ action: "!A'", employee: '!!:' }])
    expect(rig.agency.suspenses.size).toBe(1)
    expect(await countOf(rig, 'mapping')).toBe(0)
    expect(rig.recording.mapping()).toEqual(chosenMapping)
  })

  it('leaves what still misses a choice, and says which', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    const mapping = { ...emptyMapping, activityEmployee: '!!:' }
    expect(await rig.call('mapping.save', { mapping })).toEqual({ released: 0 })
    const { rows } = await rig.call('queue.list', { list: 'mapping' })
    expect(rows[0]?.effect?.missing).toEqual(['Action for calls'])
  })

  it('a call type in the table is choice enough for its calls', async () => {
    const rig = await recordingRig({ mapping: { ...emptyMapping, activityEmployee: '!!:' } })
    rig.agency.put(danaThere)
    await rig.record(callFrom(dana, { callType: 'Claims' }))
    await rig.record(callFrom())
    const mapping = {
      ...rig.recording.mapping(),
      callTypes: [{ callType: 'claims', action: '!A#' }],
    }
    expect(await rig.call('mapping.save', { mapping })).toEqual({ released: 1 })
    await rig.rest()
    // What came later goes too: the one that waits stands behind it.
    expect(rig.agency.activities.map(({ action }) => action)).toEqual(['!A#'])
  })

  it('makes the prospect that waited, and what waits behind it', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    const party = { accountName: 'Harbor Bakery', properties: { email: 'hb@example.com' } }
    await rig.record(dealFrom(party, 'd1'))
    await rig.record({
      kind: 'deal.won',
      eventId: 'won',
      occurredAt: 1,
      party,
      deal: { id: 'd1', title: 'Bakery package' },
    })
    await rig.call('mapping.save', { mapping: chosenMapping })
    await rig.rest()
    const [made] = [...rig.agency.customers.values()]
    expect(made).toMatchObject({
      FirmName: 'Harbor Bakery',
      CustomerType: 'C',
      AccountExecCode: '!!:',
      GLBranchCode: '!!!',
    })
    expect(rig.agency.customers.size).toBe(1)
    expect(rig.agency.policies).toMatchObject([{ line: 'PL', exec: '!!:' }])
  })

  it('in dry run shows what would be written now', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    rig.agency.put(danaThere)
    await rig.record(callFrom())
    await rig.call('work.setDryRun', { on: true })
    expect(await rig.call('mapping.save', { mapping: chosenMapping })).toEqual({ released: 1 })
    await rig.rest()
    expect(rig.agency.activities).toEqual([])
    // With the update that stood behind it.
    expect(await countOf(rig, 'dry-run')).toBe(2)
  })

  it('saved twice at once releases each effect once', async () => {
    const rig = await recordingRig({ mapping: emptyMapping })
    rig.agency.put(danaThere)
    for (let n = 0; n < 120; n += 1) await rig.sync.recorder.record(callsOf(rig, n))
    await rig.rest()
    const both = await Promise.all([
      rig.call('mapping.save', { mapping: chosenMapping }),
      rig.call('mapping.save', { mapping: chosenMapping }),
    ])
    expect(both.reduce((sum, { released }) => sum + released, 0)).toBe(120)
    expect(rig.bugs()).toEqual([])
  })

  it('what the engine did not come to before it ended is planned at the next start', async () => {
    const db = testStore()
    const before = await recordingRig({ db, mapping: emptyMapping })
    before.agency.put(danaThere)
    await before.record(callFrom())
    expect(await countOf(before, 'mapping')).toBe(1)
    await before.sync.stop()
    const after = await recordingRig({ db, mapping: chosenMapping })
    after.agency.put(danaThere)
    await after.rest()
    expect(await countOf(after, 'mapping')).toBe(0)
    expect(after.agency.activities).toHaveLength(1)
  })

  it('is refused with what is no mapping', async () => {
    const rig = await recordingRig()
    const mapping = { ...chosenMapping, defaultPriority: 99 }
    expect(await rig.failure('mapping.save', { mapping })).toBeDefined()
    expect(rig.recording.mapping()).toEqual(chosenMapping)
  })
})

const callsOf = (rig: RecordingRig, n: number) => [
  {
    sourceId: rig.api,
    files: [],
    event: {
      kind: 'conversation.created' as const,
      eventId: `many ${n}`,
      occurredAt: n,
      party: { customerId: uuidOf(1) },
      conversation: { id: `many ${n}`, type: 'call' as const, text: 'Many' },
    },
  },
]

describe('the lists of AMS360', () => {
  it('are read live, executives and representatives apart', async () => {
    const rig = await recordingRig()
    const lists = await rig.call('mapping.lists', {})
    expect(lists.failures).toEqual([])
    expect(lists.employees.map(({ code }) => code)).toEqual(['!!:', '!!;'])
    expect(lists.executives).toEqual([{ code: '!!:', name: 'Ada Park', active: true }])
    expect(lists.representatives).toEqual([{ code: '!!;', name: 'Ben Ruiz', active: true }])
    expect(lists.branches).toEqual([{ code: '!!"', name: 'Downtown', active: true }])
    expect(lists.lines).toEqual([{ code: 'PL', name: 'Personal', active: true, typeOfBusiness: 1 }])
  })

  it('fail each for itself', async () => {
    const rig = await recordingRig()
    rig.agency.refuse('unitChoices', 'right-missing')
    const lists = await rig.call('mapping.lists', {})
    expect(lists.failures.map(({ list, failure }) => `${list} ${failure.code}`)).toEqual([
      'divisions right-missing',
      'branches right-missing',
      'departments right-missing',
      'groups right-missing',
    ])
    expect(lists.divisions).toEqual([])
    expect(lists.companies).toHaveLength(1)
  })

  it('are not asked for while the connection is held', async () => {
    const rig = await recordingRig()
    rig.hold(true)
    const lists = await rig.call('mapping.lists', {})
    expect(lists.actions).toEqual([])
    expect(lists.failures).toHaveLength(11)
    expect(new Set(lists.failures.map(({ failure }) => failure.code))).toEqual(
      new Set(['connection-paused']),
    )
  })
})

it('a new contact waits for its business unit and is made with it', async () => {
  const rig = await recordingRig({ mapping: emptyMapping })
  await rig.record(contactFrom({ name: 'Noor Haddad', properties: { email: 'noor@example.com' } }))
  expect(await countOf(rig, 'mapping')).toBe(1)
  await rig.call('mapping.save', { mapping: chosenMapping })
  await rig.rest()
  expect([...rig.agency.customers.values()]).toMatchObject([
    { LastName: 'Haddad', CustomerType: 'S', GLDivisionCode: '!!!' },
  ])
})
