import { describe, expect, it } from 'vitest'
import { callFrom, dana } from './event-samples'
import { customerSample, uuidOf } from './memory-agency'
import { recordingRig, type RecordingRig } from './recording-rig'

const danaThere = customerSample(1, {
  FirstName: 'Dana',
  LastName: 'Whitlock',
  Occupation: 'Teacher',
})

/** The source says baker, AMS360 says teacher: nothing is overwritten, a person is asked. */
async function asked(rig: RecordingRig, properties: Record<string, string> = {}) {
  rig.agency.put(danaThere)
  const party = { ...dana, properties: { occupation: 'Baker', ...properties } }
  await rig.record(callFrom(party))
  const [row] = (await rig.call('records.profiles', {})).rows
  if (!row) throw new Error('no profile')
  const read = () => rig.call('records.profile', { profileId: row.id })
  const [suggestion] = (await read()).suggestions
  if (!suggestion) throw new Error('nothing is suggested')
  return { suggestion, read }
}
const occupation = (rig: RecordingRig) => rig.agency.customers.get(uuidOf(1))?.['Occupation']

describe('a suggestion', () => {
  it('is written when a person accepts it, and our own record says by whom', async () => {
    const rig = await recordingRig()
    const { suggestion, read } = await asked(rig)
    expect(suggestion).toMatchObject({ current: 'Teacher', proposed: 'Baker' })
    expect(occupation(rig)).toBe('Teacher')
    await rig.call('suggestion.decide', { id: suggestion.id, accept: true })
    const own = (await read()).fields.find(({ property }) => property === 'occupation')
    expect(own).toMatchObject({ value: 'Baker', from: 'person' })
    await rig.rest()
    expect(occupation(rig)).toBe('Baker')
    const after = await read()
    expect(after.suggestions).toEqual([])
    expect(after.history.map(({ text }) => text)).toContain('A person accepted a suggestion')
  })

  it('is dropped when a person rejects it, and stays dropped', async () => {
    const rig = await recordingRig()
    const { suggestion, read } = await asked(rig)
    await rig.call('suggestion.decide', { id: suggestion.id, accept: false })
    await rig.rest()
    expect(occupation(rig)).toBe('Teacher')
    await rig.record(callFrom({ ...dana, properties: { occupation: 'Baker' } }))
    expect((await read()).suggestions).toEqual([])
  })

  it('is decided once, whatever is pressed after', async () => {
    const rig = await recordingRig()
    const { suggestion } = await asked(rig)
    const { id } = suggestion
    await rig.call('suggestion.decide', { id, accept: false })
    await rig.call('suggestion.decide', { id, accept: true })
    await rig.rest()
    expect(occupation(rig)).toBe('Teacher')
    expect(rig.bugs()).toEqual([])
  })

  it('accepted in dry run is only shown', async () => {
    const rig = await recordingRig()
    const { suggestion } = await asked(rig)
    await rig.call('work.setDryRun', { on: true })
    await rig.call('suggestion.decide', { id: suggestion.id, accept: true })
    await rig.rest()
    expect(occupation(rig)).toBe('Teacher')
    const { rows } = await rig.call('queue.list', { list: 'dry-run' })
    expect(rows).toMatchObject([{ title: 'Change of Dana Whitlock' }])
    await rig.call('queue.act', { ids: rows.map(({ id }) => id), act: 'again' })
    await rig.rest()
    // What was accepted goes out, not what the event said at first.
    expect(occupation(rig)).toBe('Baker')
  })

  it('of an address replaces it whole', async () => {
    const rig = await recordingRig()
    rig.agency.put({
      ...danaThere,
      AddressLine1: '1 Old Rd',
      AddressLine2: 'Apt 9',
      City: 'Boston',
      State: 'MA',
      ZipCode: '02110',
    })
    const properties = {
      addressLine1: '22 New St',
      city: 'Salem',
      state: 'MA',
      zipCode: '01970',
    }
    await rig.record(callFrom({ customerId: uuidOf(1), properties }))
    const { rows } = await rig.call('queue.list', { list: 'decision' })
    const id = Number(rows[0]?.id.slice(1))
    await rig.call('suggestion.decide', { id, accept: true })
    const [row] = (await rig.call('records.profiles', {})).rows
    const { fields } = await rig.call('records.profile', { profileId: row?.id ?? '' })
    const values = Object.fromEntries(fields.map(({ property, value }) => [property, value]))
    expect(values).toMatchObject(properties)
    expect(values['addressLine2']).toBeUndefined()
    await rig.rest()
    expect(rig.agency.customers.get(uuidOf(1))).toMatchObject({
      AddressLine1: '22 New St',
      AddressLine2: '',
      City: 'Salem',
    })
  })

  it('that is not there is said to be so', async () => {
    const rig = await recordingRig()
    const gone = rig.failure('suggestion.decide', { id: 4, accept: true })
    expect(await gone).toMatchObject({ code: 'input-invalid' })
  })
})
