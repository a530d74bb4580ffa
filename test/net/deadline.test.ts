import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { withDeadline } from '../../main/engine/net/deadline'

const facts = { system: 'AMS360 WSAPI' }
const never = (): Promise<never> => new Promise(() => undefined)

describe('what ended the work', () => {
  it('its own time is up', async () => {
    const { signal } = new AbortController()
    await expect(withDeadline({ seconds: 0.01, signal, facts }, never)).rejects.toMatchObject({
      code: 'timed-out',
      facts: { seconds: 0.01 },
    })
  })

  it('a person stopped it', async () => {
    const stop = new AbortController()
    const work = withDeadline({ seconds: 60, signal: stop.signal, facts }, never)
    stop.abort()
    await expect(work).rejects.toMatchObject({ code: 'cancelled', facts })
  })

  it('the cap on the whole: that is a time-out, nobody stopped anything', async () => {
    const signal = AbortSignal.timeout(5)
    await expect(withDeadline({ seconds: 60, signal, facts }, never)).rejects.toMatchObject({
      code: 'timed-out',
    })
    await wait(1)
    await expect(withDeadline({ seconds: 60, signal, facts }, never)).rejects.toMatchObject({
      code: 'timed-out',
    })
  })

  it('tells the work, and passes on what it found in time', async () => {
    const { signal } = new AbortController()
    let told: AbortSignal | undefined
    const work = (inner: AbortSignal): Promise<string> => {
      told = inner
      return Promise.resolve('done')
    }
    expect(await withDeadline({ seconds: 60, signal, facts }, work)).toBe('done')
    expect(told?.aborted).toBe(false)
  })
})
