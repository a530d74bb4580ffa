import { describe, expect, it } from 'vitest'
import { createDemoHost } from '../../../main/shell/demo-host'
import type { EngineProcess } from '../../../main/shell/engine-host'
import { fakeLine } from '../../support/fake-line'
import { settled } from '../../support/settled'

const signIns = {
  'ams360-wsapi': {
    settings: { endpoint: 'http://127.0.0.1:4999/v3/WSAPIService.svc', loginId: 'SYNCDESK' },
    secrets: { password: 'HarborDemo360' },
  },
  smtp: { settings: { host: '127.0.0.1', port: '4998' }, secrets: { password: 'HarborMail1' } },
}
const up = { type: 'up', signIns }

function rig() {
  const { line, posted, say } = fakeLine()
  let exits: (() => void)[] = []
  let kills = 0
  const exit = (): void => {
    const calls = exits
    exits = []
    for (const call of calls) call()
  }
  const process: EngineProcess = {
    line,
    onExit: (call) => void exits.push(() => call(0)),
    kill: () => {
      kills += 1
    },
  }
  return { host: createDemoHost(() => process), posted, say, exit, kills: () => kills }
}

describe('the demo agency', () => {
  it('is started and answers with what an engine needs to sign in to each system', async () => {
    const { host, posted, say } = rig()
    const started = host.start()
    expect(posted).toEqual([{ type: 'start' }])
    say(up)
    expect(await started).toEqual(signIns)
  })

  it.each([
    ['says that it cannot', { type: 'failed', message: 'no port' }, 'no port'],
    ['ends instead', undefined, 'The demo agency ended'],
  ])('that %s fails the start', async (_name, message, reason) => {
    const { host, say, exit } = rig()
    const started = host.start()
    if (message) say(message)
    else exit()
    await expect(started).rejects.toThrow(reason)
  })

  it('is told the fault of each system; a new one begins without', async () => {
    const { host, posted, say, exit } = rig()
    expect(host.faults()).toEqual({})
    const first = host.start()
    say(up)
    await first
    host.setFault('ams360-wsapi', 'http-500')
    expect(posted.at(-1)).toEqual({ type: 'fault', kind: 'ams360-wsapi', fault: 'http-500' })
    host.setFault('smtp', 'slow')
    host.setFault('ams360-wsapi', 'none')
    expect(host.faults()).toEqual({ 'ams360-wsapi': 'none', smtp: 'slow' })
    exit()
    const second = host.start()
    say(up)
    await second
    expect(host.faults()).toEqual({})
  })

  it('is stopped when its process is gone, not before', async () => {
    const { host, say, exit, kills } = rig()
    const started = host.start()
    say(up)
    await started
    let isOver = false
    const stopped = host.stop().then(() => (isOver = true))
    await settled()
    expect([kills(), isOver]).toEqual([1, false])
    exit()
    await stopped
    await host.stop()
    expect(kills()).toBe(1)
  })
})
