import { describe, expect, it } from 'vitest'
import { createDemoHost } from '../../../main/shell/demo-host'
import type { EngineProcess } from '../../../main/shell/engine-host'
import { fakeLine } from '../../support/fake-line'
import { settled } from '../../support/settled'

const up = {
  type: 'up',
  endpoint: 'http://127.0.0.1:4999/v3/WSAPIService.svc',
  credentials: {
    agencyNo: '1000360-1',
    loginId: 'SYNCDESK',
    password: 'HarborDemo360',
    employeeCode: '!!:',
  },
}

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
  it('is started and answers with what an engine needs to sign in', async () => {
    const { host, posted, say } = rig()
    const started = host.start()
    expect(posted).toEqual([{ type: 'start' }])
    say(up)
    expect(await started).toEqual({
      settings: {
        endpoint: up.endpoint,
        agencyNo: '1000360-1',
        loginId: 'SYNCDESK',
        employeeCode: '!!:',
      },
      secrets: { password: 'HarborDemo360' },
    })
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

  it('is told its fault; a new one begins without', async () => {
    const { host, posted, say, exit } = rig()
    expect(host.fault()).toBeUndefined()
    const first = host.start()
    say(up)
    await first
    host.setFault('http-500')
    expect(posted.at(-1)).toEqual({ type: 'fault', fault: 'http-500' })
    expect(host.fault()).toBe('http-500')
    exit()
    expect(host.fault()).toBeUndefined()
    const second = host.start()
    say(up)
    await second
    expect(host.fault()).toBe('none')
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
