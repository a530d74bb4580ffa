import { expect, it } from 'vitest'
import { calls } from '../../../preload/contract'
import { callFrom, dana } from './event-samples'
import { customerSample } from './memory-agency'
import { recordingRig, type RecordingRig } from './recording-rig'

const danaThere = customerSample(1, { FirstName: 'Dana', LastName: 'Whitlock' })

const opened = async (rig: RecordingRig) => {
  const [row] = (await rig.call('records.list', { kind: 'conversation' })).rows
  return rig.call('records.open', { id: row?.id ?? 0 })
}

it('an empty file is named in the activity instead of being sent', async () => {
  const rig = await recordingRig()
  rig.agency.put(danaThere)
  const { event } = calls['records.log'].input.parse({ event: callFrom() })
  const files = [
    { name: 'empty.txt', type: 'text/plain', bytes: Buffer.alloc(0) },
    { name: 'full.txt', type: 'text/plain', bytes: Buffer.from('a') },
  ]
  await rig.sync.recorder.record([{ sourceId: rig.api, event, files }])
  await rig.rest()
  const [activity] = rig.agency.activities
  expect(activity?.documents.map(({ name }) => name)).toEqual(['full.txt'])
  expect(activity?.description).toContain('Not attached: empty.txt (empty)')
  const { attachments } = await opened(rig)
  expect(attachments.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'empty.txt Could not be attached',
    'full.txt Attached in AMS360',
  ])
})

it('what AMS360 cannot hold is said, and the rest is written', async () => {
  const rig = await recordingRig()
  rig.agency.put(danaThere)
  const properties = { email: 'dana@example.com', cellPhone: '555-0100' }
  await rig.record(callFrom({ ...dana, properties }))
  const { history } = await opened(rig)
  const lines = history.map(({ text }) => text).filter((text) => text.includes('cannot hold'))
  expect(lines).toEqual(['Cell phone: AMS360 cannot hold what came in; it was left as it is'])
  expect(rig.agency.customers.get(dana.customerId ?? '')?.['Email']).toBe('dana@example.com')
})

it('what came back otherwise has the words of a person', async () => {
  const rig = await recordingRig()
  rig.agency.put(danaThere)
  await rig.record(callFrom())
  const [effect] = (await opened(rig)).effects
  rig.stores.effects.change(effect?.effect.id ?? 0, {
    state: 'done',
    verification: 'differs',
    differing: ['CellAreaCode', 'ZipCode'],
  })
  const [now] = (await opened(rig)).effects
  expect(now?.effect.differing).toEqual(['Cell area code', 'ZIP code'])
})
