import { describe, expect, it } from 'vitest'
import { messageIdOf, newest, outbox, readyToMail, write } from '../support/mail-rig'
import { rawDatabase } from '../support/open-databases'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('a trouble that passes', () => {
  it('is tried again after 1, 5, 15, 60 minutes, then every hour', async () => {
    const { rig, server } = await readyToMail()
    server.setFault('http-500')
    await write(rig)
    const waits: number[] = []
    for (let nth = 0; nth < 6; nth += 1) {
      const { nextAttemptAt = 0, attempts } = await newest(rig)
      expect(attempts).toBe(nth + 1)
      waits.push((nextAttemptAt - rig.clock.now()) / minute)
      rig.clock.advance(nextAttemptAt - rig.clock.now())
    }
    expect(waits).toEqual([1, 5, 15, 60, 60, 60])
    await outbox(rig)
    server.setFault('none')
    rig.clock.advance(hour)
    expect(await newest(rig)).toMatchObject({ state: 'sent', attempts: 8 })
    expect(server.received()).toHaveLength(1)
  })

  it('is given up after three days, and can still be sent by hand', async () => {
    const { rig, server } = await readyToMail()
    server.setFault('expired-ticket')
    await write(rig)
    await outbox(rig)
    rig.clock.set(rig.clock.now() + 3 * day - 1)
    rig.clock.advance(minute)
    expect(await newest(rig)).toMatchObject({
      state: 'failed',
      attempts: 2,
      endedAt: rig.clock.now(),
      failure: { code: 'server-error' },
    })
    rig.clock.advance(day)
    expect(await newest(rig)).toMatchObject({ state: 'failed', attempts: 2 })
    await rig.call('mail.retry', { id: 1 })
    const again = await newest(rig)
    expect(again).toMatchObject({ state: 'waiting', attempts: 3 })
    expect((again.nextAttemptAt ?? 0) - rig.clock.now()).toBe(minute)
    server.setFault('none')
    rig.clock.advance(minute)
    expect(await newest(rig)).toMatchObject({ state: 'sent', attempts: 4 })
  })

  it('does not count while this PC is offline', async () => {
    const { rig, server } = await readyToMail()
    server.setFault('reset-before')
    rig.goOffline(true)
    await write(rig)
    for (let nth = 0; nth < 4; nth += 1) {
      const mail = await newest(rig)
      expect(mail).toMatchObject({ state: 'waiting', failure: { code: 'offline' } })
      expect((mail.nextAttemptAt ?? 0) - rig.clock.now()).toBe(5 * minute)
      rig.clock.advance(5 * minute)
    }
    await outbox(rig)
    rig.clock.set(rig.clock.now() + 7 * day)
    rig.clock.advance(5 * minute)
    expect(await newest(rig)).toMatchObject({ state: 'waiting', failure: { code: 'offline' } })
    rig.goOffline(false)
    server.setFault('none')
    rig.clock.advance(5 * minute)
    expect(await newest(rig)).toMatchObject({ state: 'sent' })
  })

  it('with a clock that was ahead is not waited for', async () => {
    const { rig, server } = await readyToMail()
    rig.clock.set(rig.clock.now() + 30 * day)
    server.setFault('http-500')
    await write(rig)
    await outbox(rig)
    rig.clock.set(rig.clock.now() - 30 * day)
    server.setFault('none')
    rig.clock.advance(minute)
    expect(await newest(rig)).toMatchObject({ state: 'sent' })
  })
})

describe('a mail whose fate is unknown', () => {
  it('goes out again with the same Message-ID', async () => {
    const { rig, server } = await readyToMail()
    server.setFault('reset-after')
    await write(rig)
    expect(await newest(rig)).toMatchObject({
      state: 'waiting',
      failure: { code: 'connection-reset' },
    })
    server.setFault('none')
    rig.clock.advance(minute)
    expect(await newest(rig)).toMatchObject({ state: 'sent', attempts: 2 })
    const ids = server.received().map(({ source }) => messageIdOf(source))
    expect(ids).toHaveLength(2)
    expect(ids[0]).toMatch(/^<[\da-f-]{36}@harborquist\.example>$/)
    expect(ids[1]).toBe(ids[0])
  })

  it('is `sending` in the store before the first byte, and sent after a crash', async () => {
    const { rig, server } = await readyToMail({ slowMs: 60_000 })
    server.setFault('slow')
    const connected = server.connections()
    await write(rig)
    rig.clock.advance(0)
    await expect.poll(() => server.connections()).toBe(connected + 1)
    const stateOf = (): unknown =>
      rawDatabase(`${rig.folder}/syncdesk.db`).prepare('SELECT state, attempts FROM mail').get()
    expect(stateOf()).toEqual({ state: 'sending', attempts: 1 })
    await rig.stop()
    expect(stateOf()).toEqual({ state: 'waiting', attempts: 1 })
    // As a crash leaves it.
    rawDatabase(`${rig.folder}/syncdesk.db`).exec(
      `UPDATE mail SET state = 'sending', next_attempt_at = NULL`,
    )
    server.setFault('none')
    await rig.restart()
    expect(await newest(rig)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(server.received()).toHaveLength(1)
  })

  it('stops with the engine at once', async () => {
    const { rig, server } = await readyToMail({ slowMs: 60_000 })
    server.setFault('slow')
    const connected = server.connections()
    await write(rig)
    rig.clock.advance(0)
    await expect.poll(() => server.connections()).toBe(connected + 1)
    const from = performance.now()
    await rig.stop()
    expect(performance.now() - from).toBeLessThan(1_500)
  })

  it('is not sent again by hand once it is sent', async () => {
    const { rig, server } = await readyToMail()
    const { id } = await write(rig)
    await outbox(rig)
    await rig.call('mail.retry', { id })
    await rig.call('mail.retry', { id: id + 99 })
    expect(await newest(rig)).toMatchObject({ state: 'sent', attempts: 1 })
    expect(server.received()).toHaveLength(1)
  })
})
