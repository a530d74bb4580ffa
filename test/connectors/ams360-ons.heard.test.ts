import { describe, expect, test } from 'vitest'
import { intakeRig, jsonMessage } from '../intake/support/intake-rig'
import { freePort } from '../net/support/servers'
import { checked, saved } from './support/checked-ons'

const day = 86_400_000

describe('what was heard', () => {
  test('is told with its age', async () => {
    const rig = await intakeRig()
    await rig.post(jsonMessage())
    rig.clock.advance(3 * 3_600_000)
    const { steps, verified } = await checked(saved(rig))
    expect(steps[3]?.evidence).toBe('The last notification came 3 hours ago')
    expect(verified).toContain('notifications arrive')
  })

  test('nothing for a week after it was set up', async () => {
    const rig = await intakeRig()
    rig.clock.advance(7 * day)
    expect((await checked(saved(rig))).stateOf('heard')).toBe('noted')
    rig.clock.advance(1)
    expect((await checked(saved(rig))).failure?.code).toBe('never-notified')
    expect((await checked(rig.session())).passed).toBe(true)
  })

  test('another code, until the right one comes', async () => {
    const rig = await intakeRig()
    await rig.post(jsonMessage())
    rig.clock.advance(1_000)
    await rig.post(jsonMessage({ authenticationCode: 'somebody-elses-code' }))
    expect((await checked(saved(rig))).failure?.code).toBe('wrong-code-sent')
    await rig.post(jsonMessage({ n: 2 }))
    expect((await checked(saved(rig))).passed).toBe(true)
    await rig.post('{"any":"thing"}')
    expect((await checked(saved(rig))).passed).toBe(true)
  })
})

describe('«Blocking»', () => {
  const blocking = { retryMethod: 'blocking' }

  test('warns at least a day before AMS360 gives up, and says how long is left', async () => {
    const rig = await intakeRig()
    await rig.post(jsonMessage())
    rig.clock.advance(11 * day)
    const before = await checked(saved(rig, blocking))
    expect([before.passed, before.stateOf('blocking')]).toEqual([true, 'noted'])
    rig.clock.advance(day + 1)
    const near = await checked(saved(rig, blocking))
    expect(near.failure).toMatchObject({
      code: 'switch-off-near',
      title: 'AMS360 switches its notifications off in about 47 hours',
    })
    await rig.post(jsonMessage({ n: 2 }))
    expect((await checked(saved(rig, blocking))).passed).toBe(true)
  })

  test('warns also when the way in itself is broken for so long', async () => {
    const rig = await intakeRig()
    await rig.post(jsonMessage())
    const publicAddress = `http://127.0.0.1:${await freePort()}`
    const typed = { ...blocking, publicAddress }
    expect((await checked(saved(rig, typed))).failure?.code).toBe('public-address-silent')
    rig.clock.advance(13 * day)
    const { failure } = await checked(saved(rig, typed))
    expect(failure?.code).toBe('switch-off-near')
    expect(failure?.detail).toContain('public-address-silent')
  })

  test('is no matter with «Single Retry»', async () => {
    const rig = await intakeRig()
    await rig.post(jsonMessage())
    rig.clock.advance(20 * day)
    expect((await checked(saved(rig))).stateOf('blocking')).toBe('skipped')
  })
})
