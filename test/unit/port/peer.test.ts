import { expect, it, vi } from 'vitest'
import { createPeer, FailureReply, type PeerListeners } from '../../../main/port/peer'
import { fakeLine, linePair } from '../../support/fake-line'
import { deferred, settled } from '../../support/settled'
import { failureSample } from '../../support/status-sample'

const deaf: PeerListeners = {
  answer: () => Promise.resolve({ ok: true, value: undefined }),
  hear: () => undefined,
}

it('carries questions and answers both ways, each to its own asker', async () => {
  const [left, right] = linePair()
  const echo = (side: string): PeerListeners => ({
    ...deaf,
    answer: (name, input) => Promise.resolve({ ok: true, value: { side, name, input } }),
  })
  const one = createPeer(left, echo('left'))
  const other = createPeer(right, echo('right'))
  const answers = await Promise.all([
    one.ask('a', 1),
    one.ask('b', { deep: [2] }),
    other.ask('c', null),
  ])
  expect(answers).toEqual([
    { side: 'right', name: 'a', input: 1 },
    { side: 'right', name: 'b', input: { deep: [2] } },
    { side: 'left', name: 'c', input: null },
  ])
})

it('matches answers that come in another order', async () => {
  const { line, posted, say } = fakeLine()
  const peer = createPeer(line, deaf)
  const first = peer.ask('first', {})
  const second = peer.ask('second', {})
  expect(posted).toEqual([
    { type: 'ask', id: 1, name: 'first', input: {} },
    { type: 'ask', id: 2, name: 'second', input: {} },
  ])
  say({ type: 'answer', id: 2, reply: { ok: true, value: 'two' } })
  say({ type: 'answer', id: 1, reply: { ok: true, value: 'one' } })
  expect(await Promise.all([first, second])).toEqual(['one', 'two'])
})

it('rejects with the failure that came back, unchanged', async () => {
  const { line, say } = fakeLine()
  const peer = createPeer(line, deaf)
  const asked = peer.ask('vault.open', {})
  say({ type: 'answer', id: 1, reply: { ok: false, failure: failureSample('vault-locked') } })
  const error = await asked.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(FailureReply)
  expect((error as FailureReply).failure).toEqual(failureSample('vault-locked'))
})

it('hears what is told', () => {
  const { line, say } = fakeLine()
  const hear = vi.fn<PeerListeners['hear']>()
  createPeer(line, { ...deaf, hear })
  say({ type: 'tell', name: 'engine.up', payload: {} })
  expect(hear.mock.calls).toEqual([['engine.up', {}]])
})

it('answers with a bug when its own side throws or rejects', async () => {
  const { line, posted, say } = fakeLine()
  const strange: unknown[] = []
  createPeer(line, {
    ...deaf,
    answer: (name) => {
      if (name === 'throws') throw new Error('at once')
      return Promise.reject(new Error('later'))
    },
    onStrange: (error) => strange.push(error),
  })
  say({ type: 'ask', id: 7, name: 'throws', input: {} })
  say({ type: 'ask', id: 8, name: 'rejects', input: {} })
  await settled()
  expect(posted).toEqual([
    expect.objectContaining({ id: 7, reply: expect.objectContaining({ ok: false }) }),
    expect.objectContaining({ id: 8, reply: expect.objectContaining({ ok: false }) }),
  ])
  expect(strange).toEqual([new Error('at once'), new Error('later')])
})

it.each([
  ['nothing', undefined],
  ['text', 'stop'],
  ['no type', { name: 'notice', payload: {} }],
  ['an unknown type', { type: 'eval', code: '1' }],
  ['an ask without a number', { type: 'ask', name: 'a', input: {} }],
  ['an answer that is no reply', { type: 'answer', id: 1, reply: { ok: 'yes' } }],
  ['a failure without words', { type: 'answer', id: 1, reply: { ok: false, failure: {} } }],
])('takes %s without throwing, and goes on', async (_name, hostile) => {
  const { line, say } = fakeLine()
  const strange = vi.fn<(error: unknown) => void>()
  const peer = createPeer(line, { ...deaf, onStrange: strange })
  const asked = peer.ask('a', {})
  expect(() => say(hostile)).not.toThrow()
  expect(strange).toHaveBeenCalledOnce()
  say({ type: 'answer', id: 1, reply: { ok: true, value: 'still here' } })
  expect(await asked).toBe('still here')
})

it('survives a listener that throws', () => {
  const { line, say } = fakeLine()
  const strange = vi.fn<(error: unknown) => void>()
  createPeer(line, {
    ...deaf,
    hear: () => {
      throw new Error('not taken')
    },
    onStrange: strange,
  })
  expect(() => say({ type: 'tell', name: 'notice', payload: {} })).not.toThrow()
  expect(strange).toHaveBeenCalledWith(new Error('not taken'))
})

it('ignores an answer to a question that nobody asked', async () => {
  const { line, say } = fakeLine()
  const peer = createPeer(line, deaf)
  say({ type: 'answer', id: 99, reply: { ok: true, value: 'who?' } })
  const asked = peer.ask('a', {})
  say({ type: 'answer', id: 1, reply: { ok: true, value: 'mine' } })
  // A second answer to the same question changes nothing.
  say({ type: 'answer', id: 1, reply: { ok: true, value: 'again' } })
  expect(await asked).toBe('mine')
})

it('rejects what cannot be sent', async () => {
  const [left] = linePair()
  const peer = createPeer(left, deaf)
  await expect(peer.ask('a', { call: () => undefined })).rejects.toThrow(/could not be cloned/)
})

it('fails every open question when the other process is gone, and sends nothing more', async () => {
  const { line, posted, say } = fakeLine()
  const { promise, resolve } = deferred<{ ok: true; value: string }>()
  const peer = createPeer(line, { ...deaf, answer: () => promise })
  const open = [peer.ask('a', {}), peer.ask('b', {})]
  say({ type: 'ask', id: 1, name: 'slow', input: {} })
  peer.hangUp()
  for (const asked of [...open, peer.ask('late', {})]) {
    const error = await asked.catch((reason: unknown) => reason)
    expect((error as FailureReply).failure.code).toBe('engine-down')
  }
  peer.tell('late', {})
  resolve({ ok: true, value: 'too late' })
  await settled()
  expect(posted).toHaveLength(2)
})
