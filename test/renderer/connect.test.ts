import { expect, it, vi } from 'vitest'
import { eventNames } from '../../preload/contract/names'
import { connect } from '../../renderer/state/connect'
import { createApp } from '../../renderer/state/create-app'
import { addRecording } from '../../renderer/state/recording'
import { failureOf, valueOf } from '../../renderer/state/remote'
import { goodAnswers } from './support/answers'
import { failed, fakeBridge, ok } from './support/fake-bridge'
import {
  customerUuid,
  now,
  sampleConnection,
  sampleFailure,
  sampleShell,
  sampleStatus,
} from './support/sample-data'
import { workAnswers } from './support/work-answers'

const named = (name: string, revision: number) =>
  sampleStatus(now, [sampleConnection(now, { name })], revision)

function start(answers = goodAnswers({ at: now })) {
  const bridge = fakeBridge(answers)
  const app = createApp(bridge)
  const end = connect(app, bridge)
  const nameShown = () => valueOf(app.store.getState().status)?.connections[0]?.name
  return { ...app, bridge, end, nameShown }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

it('listens before it asks, so that nothing falls between', () => {
  const bridge = fakeBridge(goodAnswers({ at: now }))
  const listenersWhenAsked: number[] = []
  const call = bridge.call.bind(bridge)
  const watched = {
    ...bridge,
    call: ((name, input) => {
      listenersWhenAsked.push(bridge.listenerCount())
      return call(name, input)
    }) satisfies typeof bridge.call,
  }
  connect(createApp(watched), watched)
  expect(listenersWhenAsked).toEqual([eventNames.length])
  expect(bridge.asked.map(({ name }) => name)).toEqual(['app.ready'])
})

it('asks the engine only when the shell has nothing from it', async () => {
  const without = start()
  await settled()
  expect(without.bridge.inputsOf('status.read')).toHaveLength(1)
  const known = start({
    ...goodAnswers({ at: now }),
    'app.ready': () => ok({ shell: sampleShell(), status: named('as the tray shows it', 7) }),
  })
  await settled()
  expect(known.nameShown()).toBe('as the tray shows it')
  expect(known.bridge.inputsOf('status.read')).toHaveLength(0)
})

it('has the recording part only once one of its screens is needed, and adds it once', async () => {
  const { bridge, ...app } = start({ ...goodAnswers({ at: now }), ...workAnswers(now) })
  await settled()
  bridge.emit('app.navigate', { screen: 'mapping' })
  bridge.emit('records.changed', {})
  bridge.emit('sources.changed', {})
  expect(app.store.getState().mapping).toBeUndefined()
  expect(bridge.inputsOf('mapping.read')).toHaveLength(0)

  addRecording(app)
  expect(bridge.inputsOf('mapping.read')).toHaveLength(1)
  await settled()
  const before = app.store.getState().mapping
  addRecording(app)
  expect(app.store.getState().mapping).toBe(before)
  bridge.emit('records.changed', {})
  expect(bridge.inputsOf('mapping.read')).toHaveLength(2)
  bridge.emit('app.navigate', { screen: 'sources' })
  bridge.emit('sources.changed', {})
  expect(bridge.inputsOf('sources.read')).toHaveLength(2)
})

it('leaves no listener behind', async () => {
  const { bridge, end } = start()
  await settled()
  expect(bridge.listenerCount()).toBe(eventNames.length)
  end()
  expect(bridge.listenerCount()).toBe(0)
})

it('drops a snapshot that is older than an event', async () => {
  const { bridge, nameShown } = start({
    ...goodAnswers({ at: now }),
    'status.read': () => ok(named('from the snapshot', 7)),
  })
  bridge.emit('status.changed', named('from the event', 8))
  await settled()
  expect(nameShown()).toBe('from the event')
  bridge.emit('status.changed', named('late', 6))
  expect(nameShown()).toBe('from the event')
})

it('drops older shell states', async () => {
  const { bridge, store } = start()
  await settled()
  bridge.emit('shell.changed', sampleShell({ revision: 9, vault: 'unavailable' }))
  bridge.emit('shell.changed', sampleShell({ revision: 8 }))
  expect(store.getState().shell?.vault).toBe('unavailable')
})

it('is whole again after the engine was killed, though the new one counts from the start', async () => {
  const { bridge, store, nameShown } = start()
  await settled()
  store.getState().type('agencyNo', '7654321-1')
  bridge.answer('status.read', () => ok(named('after the restart', 1)))
  bridge.emit(
    'shell.changed',
    sampleShell({ revision: 4, engine: { state: 'restarting', attempt: 1, retryAt: now } }),
  )
  expect(nameShown()).toBe('AMS360 WSAPI')
  bridge.emit('shell.changed', sampleShell({ revision: 5 }))
  await settled()
  expect(nameShown()).toBe('after the restart')
  expect(store.getState().form.typed).toEqual({ agencyNo: '7654321-1' })
  bridge.emit('status.changed', named('and goes on', 2))
  expect(nameShown()).toBe('and goes on')
})

it('asks again when it asked a moment before the engine was up', async () => {
  const { bridge, store, nameShown } = start({
    ...goodAnswers({ at: now }),
    'status.read': () => failed(sampleFailure('engine-down')),
  })
  await settled()
  expect(failureOf(store.getState().status)?.code).toBe('engine-down')
  bridge.answer('status.read', () => ok(named('a moment later', 1)))
  await vi.waitFor(() => expect(nameShown()).toBe('a moment later'))
})

it('repeats a lookup that the dying engine swallowed', async () => {
  const { bridge, store } = start()
  await settled()
  bridge.answer('lookup.customer', () => failed(sampleFailure('engine-down')))
  store.getState().typeUuid(customerUuid)
  await store.getState().lookUp()
  expect(failureOf(store.getState().lookup.answer)?.code).toBe('engine-down')

  bridge.answer('lookup.customer', ({ uuid }) => ok({ uuid, answers: [] }))
  bridge.emit('shell.changed', sampleShell({ revision: 4, engine: { state: 'starting' } }))
  bridge.emit('shell.changed', sampleShell({ revision: 5 }))
  await settled()
  expect(valueOf(store.getState().lookup.answer)?.uuid).toBe(customerUuid)
})

it('starts over in another workspace: nothing of the one before stays', async () => {
  const { bridge, store, secrets } = start()
  await settled()
  store.getState().type('agencyNo', '7654321-1')
  store.getState().typeSecret('password', 'of the agency')
  store.getState().typeUuid(customerUuid)
  bridge.answer('status.read', () => ok(named('of the demo', 1)))
  bridge.emit(
    'shell.changed',
    sampleShell({ revision: 4, workspace: 'demo', demo: { faults: {} } }),
  )
  expect(store.getState().lookup.text).toBe('')
  expect(store.getState().form.typed).toEqual({})
  expect(secrets.read('ams360-wsapi', 'password')).toBe('')
  await vi.waitFor(() => expect(valueOf(store.getState().status)?.revision).toBe(1))
})

it('turns a bridge that throws into a failure with words', async () => {
  const { store } = start({})
  await settled()
  expect(failureOf(store.getState().status)).toMatchObject({ code: 'bug', ref: 'page:status.read' })
})

it('goes where the tray says', async () => {
  const { bridge, store } = start()
  await settled()
  bridge.emit('app.navigate', { screen: 'lookup', uuid: customerUuid })
  await settled()
  expect(store.getState().route.screen).toBe('lookup')
  expect(valueOf(store.getState().lookup.answer)?.uuid).toBe(customerUuid)
})
