import { request, type Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Written } from './wording'

export type Manner = {
  readonly slowMs?: number
  /** Hangs up before the body, or after it without hearing the answer. */
  readonly hangUp?: 'before' | 'after'
}

const patienceMs = 60_000

/** Posts once; answers with the status, or 0 when there was no answer. */
export function post(
  port: number,
  { type, body }: Written,
  manner: Manner,
  agent: Agent,
): Promise<number> {
  const bytes = Buffer.from(body)
  return new Promise((resolve) => {
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        path: '/ons',
        method: 'POST',
        agent,
        timeout: patienceMs,
        headers: { 'content-type': type, 'content-length': bytes.length },
      },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
    sending.on('error', () => resolve(0))
    sending.on('timeout', () => sending.destroy())
    sending.on('close', () => resolve(0))
    const finish = async (): Promise<void> => {
      if (manner.hangUp === 'before') {
        sending.flushHeaders()
        await wait(50)
        sending.destroy()
        return
      }
      if (manner.slowMs !== undefined) {
        const half = Math.floor(bytes.length / 2)
        sending.write(bytes.subarray(0, half))
        await wait(manner.slowMs)
        sending.end(bytes.subarray(half))
        return
      }
      sending.end(bytes, () => {
        if (manner.hangUp === 'after') sending.destroy()
      })
    }
    void finish()
  })
}
