import { describe, expect, it } from 'vitest'
import { agencyForTest, connectionId, engineRig, formFor } from '../support/engine-rig'
import { fakeVault } from '../support/fake-vault'
import { readableIn } from '../support/folder-bytes'
import { settled } from '../support/settled'

async function demoRig(vault = fakeVault()) {
  const agency = await agencyForTest()
  const rig = await engineRig({ demo: { 'ams360-wsapi': formFor(agency) }, vault })
  return { agency, rig }
}

describe('the demo', () => {
  it('waits for its first check: nothing is called healthy without a proof', async () => {
    const { agency, rig } = await demoRig()
    expect(await rig.connection()).toMatchObject({ state: 'waiting', strip: [], stale: false })
    expect((await rig.connection()).verifiedAt).toBeUndefined()
    expect(agency.calls()).toEqual({})
  })

  it('is checked by itself shortly after the start, and then is healthy', async () => {
    const { rig } = await demoRig()
    rig.clock.advance(1_499)
    await settled()
    expect((await rig.connection()).checking).toBe(false)
    rig.clock.advance(1)
    while ((await rig.connection()).state === 'waiting') await settled()
    expect(await rig.connection()).toMatchObject({ state: 'healthy' })
    const history = await rig.call('connection.history', { connectionId })
    expect(history).toMatchObject([{ trigger: 'start', outcome: 'passed' }])
    expect(rig.notices).toEqual([])
  })

  it('follows the demo agency to where it runs the next time, waiting again', async () => {
    const { rig } = await demoRig()
    await rig.check()
    await rig.stop()
    rig.clock.advance(60_000)
    const other = await agencyForTest()
    const next = await engineRig({
      folder: rig.folder,
      vault: rig.vault,
      clock: rig.clock,
      demo: { 'ams360-wsapi': formFor(other) },
    })
    expect(await next.connection()).toMatchObject({ state: 'waiting' })
    expect((await next.check()).outcome).toBe('passed')
    expect(other.calls()['Login']).toBe(1)
  })

  it.each(['plaintext-only', 'unavailable'] as const)(
    'works with a vault that is %s, for the session only',
    async (state) => {
      const { agency, rig } = await demoRig(fakeVault(state))
      expect(await rig.connection()).toMatchObject({ state: 'waiting', sessionOnly: true })
      expect((await rig.check()).outcome).toBe('passed')
      expect(readableIn(rig.folder, [agency.credentials.password])).toEqual([])
    },
  )
})
