import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { hostileRequest, kindCount, randomFrom } from './support/hostile-requests'
import { code, intakeRig, jsonMessage } from './support/intake-rig'
import { sendRaw, sendSlowly } from './support/raw-client'

const requests = 10_000
const atATime = 48
const mebibyte = 1_048_576

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
}
const heap = (): number => {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

/** So high that nothing is refused for its number: each request is to be judged for itself. */
const rates = {
  each: { perSecond: 1e9, burst: 1e9 },
  all: { perSecond: 1e9, burst: 1e9 },
}

describe('10,000 hostile requests', () => {
  it('none is accepted, nothing breaks, and memory stays flat', async () => {
    const rig = await intakeRig({ rates })
    const random = randomFrom(360)
    const statuses = new Map<number, number>()
    let sent = 0
    let isAnswered = 0

    const sendUntil = async (end: number): Promise<void> => {
      const worker = async (): Promise<void> => {
        while (sent < end) {
          const request = hostileRequest(random, sent)
          sent += 1
          const heard = await sendRaw(rig.port, request)
          if (heard.length > 0) isAnswered += 1
          for (const status of heard) statuses.set(status, (statuses.get(status) ?? 0) + 1)
        }
      }
      await Promise.all(Array.from({ length: atATime }, worker))
    }
    await sendUntil(requests / 2)
    const halfway = heap()
    await sendUntil(requests)
    const after = heap()

    expect([...statuses.keys()].filter((status) => status < 400)).toEqual([])
    for (const status of [400, 401, 403, 404, 405, 413, 415]) {
      expect(statuses.get(status), `${status}`).toBeGreaterThan(0)
    }
    expect(isAnswered).toBeGreaterThan(requests * 0.7)
    expect(rig.rows('SELECT count(*) AS n FROM notification')).toEqual([{ n: 0 }])
    expect(rig.intake.tally.lastAt()).toBeUndefined()
    expect(rig.intake.tally.refusedSince(0)).toBeGreaterThan(requests / kindCount)
    expect(after - halfway).toBeLessThan(8 * mebibyte)
    expect(rig.log.lines.filter(({ level }) => level === 'error')).toEqual([])

    expect((await rig.post(jsonMessage())).status).toBe(200)
    expect(rig.count()).toBe(1)
  }, 120_000)

  it('are turned away unread once an address has refused too often', async () => {
    const rig = await intakeRig()
    const random = randomFrom(361)
    const statuses: number[] = []
    for (let n = 0; n < 1_000; n += 1) {
      statuses.push(...(await sendRaw(rig.port, hostileRequest(random, n))))
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(300)
    expect(rig.count()).toBe(0)
    rig.clock.advance(60_000)
    expect((await rig.post(jsonMessage())).status).toBe(200)
  }, 60_000)
})

describe('40 slow clients', () => {
  const timing = { headersMs: 300, bodyMs: 600, idleMs: 400, watchMs: 50 }
  const body = jsonMessage()
  const head = `POST /ons HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ${body.length}\r\n`
  const kinds: readonly (readonly [
    string,
    Parameters<typeof sendSlowly>[1],
    Parameters<typeof sendSlowly>[2]?,
  ])[] = [
    ['silence', ''],
    ['half a head', head],
    [
      'a head that drips',
      'POST /ons HTTP/1.1\r\nHost: 127.0.0.1\r\n',
      { text: 'X-A: b\r\n', everyMs: 60 },
    ],
    ['half a body', `${head}\r\n${body.slice(0, 40)}`],
    [
      'a body that drips',
      `${head.replace(String(body.length), '9000')}\r\n`,
      { text: '{', everyMs: 60 },
    ],
  ]

  it('are cut, nothing of theirs is taken, and others are served meanwhile', async () => {
    const rig = await intakeRig({ rates, timing })
    const slow = Array.from({ length: 40 }, (_, n) => {
      const [, beginning, drip] = kinds[n % kinds.length] ?? ['', '']
      return sendSlowly(rig.port, beginning, drip)
    })
    expect((await rig.post(jsonMessage())).status).toBe(200)
    const cut = await Promise.all(slow)
    for (const { ms, heard } of cut) {
      expect(ms).toBeLessThan(10_000)
      expect(heard).not.toContain(' 200 ')
    }
    expect(cut.filter(({ heard }) => heard.includes(' 408 ')).length).toBeGreaterThanOrEqual(24)
    expect(rig.count()).toBe(1)
    expect(JSON.stringify(rig.log.lines)).not.toContain(code)
  }, 30_000)
})
