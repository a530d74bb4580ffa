import { describe, expect, it } from 'vitest'
import { obeyPort, type DemoReply } from '../../main/demo/parent-port'

/** Stands in for the two ends of a utility process's port. */
function demoProcess() {
  let deliver: (event: { readonly data: unknown }) => void = () => undefined
  const replies: DemoReply[] = []
  let ended = 0
  obeyPort(
    {
      on: (_, listener) => {
        deliver = listener
      },
      postMessage: (reply) => {
        replies.push(reply)
      },
    },
    () => {
      ended += 1
    },
  )
  return { replies, ended: () => ended, send: (data: unknown) => deliver({ data }) }
}

describe('The demo process', () => {
  it('comes up, switches faults and stops', async () => {
    const demo = demoProcess()
    demo.send({ type: 'start', customers: 10 })
    demo.send({ type: 'fault', kind: 'ams360-wsapi', fault: 'html-page' })
    await expect.poll(() => demo.replies.length).toBe(1)
    const [up] = demo.replies
    if (up?.type !== 'up') throw new Error('not up')
    const { settings, secrets } = up.signIns['ams360-wsapi'] ?? { settings: {}, secrets: {} }
    const { endpoint = '' } = settings
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v3\/WSAPIService\.svc$/)
    expect(settings['agencyNo']).toMatch(/^\d{7}-\d$/)
    expect(secrets['password']).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9]{6,30}$/)
    const reply = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'text/xml' },
      body: 'x',
    })
    expect(reply.headers.get('content-type')).toContain('text/html')
    demo.send({ type: 'stop' })
    await expect.poll(() => demo.ended()).toBe(1)
    await expect(fetch(endpoint)).rejects.toThrow('fetch failed')
  })

  it('says so when an order cannot be carried out', async () => {
    const demo = demoProcess()
    demo.send({ type: 'fault', kind: 'ams360-wsapi', fault: 'slow' })
    demo.send({ type: 'nonsense' })
    demo.send('nonsense')
    demo.send({ type: 'start', customers: 1e9 })
    await expect
      .poll(() => demo.replies.map((reply) => reply.type))
      .toEqual(['failed', 'failed', 'failed', 'failed'])
    demo.send({ type: 'stop' })
    await expect.poll(() => demo.ended()).toBe(1)
  })

  it('starts with a fault', async () => {
    const demo = demoProcess()
    demo.send({ type: 'start', customers: 1, fault: 'http-500' })
    demo.send({ type: 'start' })
    await expect.poll(() => demo.replies.map((reply) => reply.type)).toEqual(['up', 'failed'])
    demo.send({ type: 'stop' })
    await expect.poll(() => demo.ended()).toBe(1)
  })
})
