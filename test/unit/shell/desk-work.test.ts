import { describe, expect, it } from 'vitest'
import { deskRig } from '../../support/desk-rig'
import { engineSample } from '../../support/status-sample'
import { workSample } from '../../support/work-sample'

describe('what is recorded', () => {
  const syncs = (log: ReturnType<typeof deskRig>['log']): readonly string[] =>
    log.lines.map(({ message }) => message.replace(/^.*syncs: /, ''))

  it('goes to tray, page and status line, without a field that the contract does not name', () => {
    const { desk, emitted, log, trays } = deskRig()
    desk.hear('status.changed', engineSample({}))
    desk.hear('work.changed', { ...workSample({ needsYou: 3 }), person: 'Canary-77' })
    expect(trays.at(-1)?.tooltip).toBe('SyncDesk – 3 records need you')
    expect(emitted.at(-1)).toEqual(['work.changed', workSample({ needsYou: 3 })])
    expect(syncs(log)).toEqual(['none set up', '0 recorded today, 3 need you'])
    expect(JSON.stringify([emitted, log.lines])).not.toContain('Canary')
  })

  it('fills no log while a bulk goes out: one line, then the last count', () => {
    const { desk, log, timers } = deskRig()
    desk.hear('status.changed', engineSample({}))
    for (let many = 1; many <= 400; many += 1)
      desk.hear('work.changed', workSample({ recordedToday: many }))
    expect(syncs(log)).toEqual(['none set up', '1 recorded today'])
    timers.forEach((end) => end())
    expect(syncs(log).at(-1)).toBe('400 recorded today')
  })

  it('of one workspace is not told in the other', async () => {
    const { desk } = deskRig()
    desk.hear('status.changed', engineSample({}))
    desk.hear('work.changed', workSample({ needsYou: 3 }))
    await desk.enter('demo')
    desk.hear('status.changed', engineSample({}))
    expect(desk.trayModel().tooltip).toBe('SyncDesk (demo) – All connections are healthy')
  })

  it('leaves no timer when the desk ends', async () => {
    const { desk, timers } = deskRig()
    desk.hear('work.changed', workSample())
    expect(timers.size).toBe(1)
    await desk.stop()
    expect(timers.size).toBe(0)
  })
})
