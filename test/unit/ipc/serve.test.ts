import { beforeEach, describe, expect, it, vi } from 'vitest'
import { serve, type ServePorts } from '../../../main/ipc/serve'
import { createBorder } from '../../../main/engine/faults/border'
import { Fault } from '../../../main/engine/connectors/fault'
import { callNames } from '../../../preload/contract/names'
import type { Reply } from '../../../preload/contract'
import { fakeLog } from '../../support/fake-log'
import { engineSample, failureSample } from '../../support/status-sample'

type Handler = (event: unknown, raw: unknown) => Promise<Reply<unknown>>
const handlers = vi.hoisted(() => new Map<string, unknown>())
vi.mock('electron', () => ({
  ipcMain: {
    handle(name: string, handler: unknown) {
      if (handlers.has(name)) throw new Error(`Second handler for ${name}`)
      handlers.set(name, handler)
    },
    removeHandler: (name: string) => handlers.delete(name),
  },
}))

const ours = { senderFrame: { url: 'app://syncdesk/' } }
const theirs = { senderFrame: { url: 'https://example.com/' } }

function bind(handle: ServePorts['handle']) {
  const log = fakeLog()
  const unbind = serve({
    isTrusted: (event) => event.senderFrame?.url === 'app://syncdesk/',
    handle,
    toFailure: createBorder(log),
    log,
  })
  const ask = (name: string, raw: unknown, event: unknown = ours): Promise<Reply<unknown>> => {
    const handler = handlers.get(name) as Handler | undefined
    if (!handler) throw new Error(`No handler for ${name}`)
    return handler(event, raw)
  }
  return { log, unbind, ask }
}

const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'ok' : reply.failure.code)

beforeEach(() => handlers.clear())

it('binds every call of the contract and leaves none behind', () => {
  const { unbind } = bind(() => Promise.resolve({ ok: true, value: {} }))
  expect([...handlers.keys()].toSorted()).toEqual([...callNames].toSorted())
  unbind()
  expect([...handlers.keys()]).toEqual([])
})

describe('what goes in', () => {
  it('is parsed: the handler gets the contract’s form, nothing else', async () => {
    const handle = vi.fn<ServePorts['handle']>(() => Promise.resolve({ ok: true, value: [] }))
    const { ask } = bind(handle)
    await ask('connection.history', { connectionId: 'ams360-wsapi', drop: 'me' })
    expect(handle).toHaveBeenCalledWith('connection.history', { connectionId: 'ams360-wsapi' })
  })

  it.each([
    ['nothing', undefined],
    ['a wrong type', { connectionId: 7 }],
    ['an id that is none', { connectionId: '../../etc' }],
  ])('%s never reaches the handler', async (_name, raw) => {
    const handle = vi.fn<ServePorts['handle']>()
    const { ask } = bind(handle)
    expect(codeOf(await ask('connection.read', raw))).toBe('bug')
    expect(handle).not.toHaveBeenCalled()
  })
})

describe('what comes out', () => {
  it('carries no field that the contract does not name', async () => {
    const value = {
      ...engineSample({}),
      password: 'Canary-77-Secret',
      connections: engineSample({}).connections.map((one) => ({ ...one, secret: 'Canary-77' })),
    }
    const { ask } = bind(() => Promise.resolve({ ok: true, value }))
    const reply = await ask('status.read', {})
    expect(reply).toEqual({ ok: true, value: engineSample({}) })
    expect(JSON.stringify(reply)).not.toContain('Canary')
  })

  it('that has the wrong form is our bug, not an answer', async () => {
    const { ask, log } = bind(() => Promise.resolve({ ok: true, value: { revision: 'x' } }))
    expect(codeOf(await ask('status.read', {}))).toBe('bug')
    expect(log.lines.some(({ level }) => level === 'error')).toBe(true)
  })

  it('a failure passes unchanged', async () => {
    const failure = failureSample('timed-out')
    const { ask } = bind(() => Promise.resolve({ ok: false, failure }))
    expect(await ask('status.read', {})).toEqual({ ok: false, failure })
  })
})

it('answers no other frame', async () => {
  const handle = vi.fn<ServePorts['handle']>()
  const { ask } = bind(handle)
  expect(codeOf(await ask('status.read', {}, theirs))).toBe('bug')
  expect(handle).not.toHaveBeenCalled()
})

it.each([
  ['a fault', new Fault('disk-full'), 'disk-full'],
  ['anything else', new Error('boom'), 'bug'],
])('turns %s that was thrown into a typed failure', async (_name, error, code) => {
  const { ask } = bind(() => Promise.reject(error))
  expect(codeOf(await ask('app.openLogs', {}))).toBe(code)
})

it('logs the call and its end, never its contents', async () => {
  const { ask, log } = bind(() => Promise.resolve({ ok: true, value: {} }))
  await ask('app.copy', { text: 'Canary-77-Text' })
  expect(log.lines.at(-1)).toMatchObject({ message: 'call app.copy', facts: { ok: true } })
  expect(JSON.stringify(log.lines)).not.toContain('Canary')
})
