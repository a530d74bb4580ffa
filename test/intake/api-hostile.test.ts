import fc from 'fast-check'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { readEvents } from '../../main/engine/intake/api/read-events'
import { agencyEvent } from '../../preload/contract/events'
import { anyRequest } from './support/any-event'
import { randomFrom } from './support/hostile-requests'
import { sendRaw } from './support/raw-client'
import { callEvent, noLimit, sendTo, waysRig } from './support/ways-rig'

const inputs = 10_000
const mebibyte = 1_048_576
const atATime = 32

function heap(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  return process.memoryUsage().heapUsed
}

describe('10,000 inputs', () => {
  it('as text: each is taken or refused in words, and only what the domain knows is taken', () => {
    const seen = { taken: 0, refused: 0 }
    const anyText = fc.oneof(
      anyRequest.map((value) => JSON.stringify(value) ?? ''),
      // Cut, or with a sign too many somewhere.
      fc
        .tuple(anyRequest, fc.nat(), fc.string({ maxLength: 3, unit: 'binary' }))
        .map(([value, at, more]) => {
          const text = JSON.stringify(value) ?? ''
          const place = at % (text.length + 1)
          return more === ''
            ? text.slice(0, place)
            : text.slice(0, place) + more + text.slice(place)
        }),
    )
    const anyBytes = fc.oneof(
      { weight: 20, arbitrary: anyText.map((text) => Buffer.from(text)) },
      {
        weight: 1,
        arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      },
    )
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const read = readEvents(bytes)
        seen[read.ok ? 'taken' : 'refused'] += 1
        const events = read.ok ? read.events.map(({ event }) => event) : []
        expect(events.map((event) => agencyEvent.parse(event))).toEqual(events)
        const words = read.ok ? ['Taken.'] : read.errors.map(({ message }) => message)
        expect(words.length).toBeGreaterThan(0)
        for (const said of words) expect(said).toMatch(/^[A-Z].+\.$/s)
      }),
      { numRuns: inputs, seed: 10_360 },
    )
    expect(seen.taken).toBeGreaterThan(1_000)
    expect(seen.refused).toBeGreaterThan(1_500)
  }, 120_000)

  it('over the wire: nothing breaks, nothing but events is stored, and memory stays flat', async () => {
    const rig = await waysRig({ apiRate: noLimit })
    const { token } = await rig.addSource()
    const samples = fc.sample(anyRequest, { numRuns: 500, seed: 7 })
    const statuses = new Map<number, number>()
    let sent = 0
    const sendUntil = async (end: number): Promise<void> => {
      const worker = async (): Promise<void> => {
        while (sent < end) {
          const value = samples[sent % samples.length]
          sent += 1
          // One in ten brings a token that is none.
          const as = sent % 10 === 0 ? `${token}x` : token
          const answer = await sendTo(rig.origin, as, JSON.stringify(value) ?? '')
          await answer.arrayBuffer()
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        }
      }
      await Promise.all(Array.from({ length: atATime }, worker))
      rig.memory.clear()
    }
    await sendUntil(inputs / 2)
    const halfway = heap()
    await sendUntil(inputs)
    const after = heap()
    expect([...statuses.keys()].toSorted((one, other) => one - other)).toEqual([200, 401, 409, 422])
    expect(statuses.get(401)).toBe(inputs / 10)
    expect(after - halfway).toBeLessThan(8 * mebibyte)
    expect(rig.log.lines.filter(({ level }) => level === 'error')).toEqual([])
    expect((await sendTo(rig.origin, token, callEvent())).status).toBe(200)
  }, 120_000)

  it('of bytes that are hardly HTTP: none is stored', async () => {
    const rig = await waysRig({ apiRate: noLimit })
    const { token } = await rig.addSource()
    const random = randomFrom(8)
    const body = JSON.stringify(callEvent())
    const whole = Buffer.from(
      [
        'POST /v1/events HTTP/1.1',
        'Host: 127.0.0.1',
        'Content-Type: application/json',
        `Authorization: Bearer ${token}`,
        `Content-Length: ${body.length}`,
        '',
        body,
      ].join('\r\n'),
    )
    for (let n = 0; n < 500; n += 1) {
      // Cut before its end it is no event, however much of it came.
      const bytes = Buffer.from(whole.subarray(0, whole.length - 1 - random(whole.length - 20)))
      const heard = await sendRaw(rig.port, bytes)
      expect(heard.filter((status) => status < 400)).toEqual([])
    }
    expect(rig.memory.calls()).toBe(0)
    expect(await sendRaw(rig.port, whole)).toEqual([200])
  }, 60_000)
})

describe('bodies that are held back', () => {
  it('take no more than their share of memory: the next is told to come again', async () => {
    const rig = await waysRig({ apiRate: noLimit })
    const { token } = await rig.addSource()
    const head = [
      'POST /v1/events HTTP/1.1',
      'Host: 127.0.0.1',
      'Content-Type: application/json',
      `Authorization: Bearer ${token}`,
      'Content-Length: 8388608',
      '',
      '{',
    ].join('\r\n')
    // Half-closed senders are cut by Node at once; these stay open and say no more.
    const { connect } = await import('node:net')
    const held = Array.from({ length: 8 }, () => {
      const socket = connect({ host: '127.0.0.1', port: rig.port }, () => void socket.write(head))
      socket.on('error', () => undefined)
      return socket
    })
    await expect
      .poll(async () => (await sendTo(rig.origin, token, callEvent())).status, { timeout: 5_000 })
      .toBe(503)
    for (const socket of held) socket.destroy()
    await expect
      .poll(async () => (await sendTo(rig.origin, token, callEvent())).status, { timeout: 5_000 })
      .toBe(200)
  }, 20_000)
})
