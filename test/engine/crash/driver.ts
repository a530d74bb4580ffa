import { startEngine } from '../../../main/engine/compose'
import { nodeReach } from '../../../main/engine/net/node-reach'
import { calls, type Input, type Output } from '../../../preload/contract'
import type { EngineCallName } from '../../../preload/contract/names'
import { fakeVault } from '../../support/fake-vault'
import { apiBodyFrom } from './api-body'
import { fastClock } from './fast-clock'
import { toLife, type Delivery, type FromLife, type LifeOrder, type ToLife } from './messages'

/** Fewer than this under way: it asks for more. */
const fewUnderWay = 8
const askAgainMs = 40
const lookMs = 60

const say = (report: FromLife): void => void process.send?.(report)
const failed = (error: unknown): void => {
  const text = error instanceof Error ? (error.stack ?? error.message) : 'unknown'
  say({ said: 'error', text })
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * An engine in a process of its own that is told what happens without pause until it is killed.
 * What it reports as stored was acknowledged by the engine before.
 */
async function live({
  folder,
  token,
  since,
  isDecided,
}: LifeOrder): Promise<(more: ToLife) => void> {
  const engine = await startEngine({
    folder,
    reach: () => nodeReach(),
    vault: fakeVault(),
    copySecret: () => Promise.resolve(),
    online: () => Promise.resolve(true),
    ...fastClock(since),
    emit: () => undefined,
    notify: () => undefined,
    writeLog: ({ level, message, facts }) => {
      if (level === 'error') say({ said: 'error', text: `${message} ${JSON.stringify(facts)}` })
    },
  })
  async function call<K extends EngineCallName>(name: K, input: Input<K>): Promise<Output<K>> {
    const reply = await engine.answer(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
    return calls[name].output.parse(reply.value) as Output<K>
  }

  const lanes = new Map<number, Promise<void>>()
  let underWay = 0
  const logged = async ({ event }: Delivery): Promise<string> =>
    (await call('records.log', { event })).status
  const posted = async (one: Delivery, url: string): Promise<string> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: apiBodyFrom(one),
    })
    const text = await response.text()
    const status = /"status":"(\w+)"/.exec(text)?.[1]
    if (response.status !== 200 || status === undefined) {
      throw new Error(`${one.event.eventId}: ${response.status} ${text}`)
    }
    return status
  }
  const deliver = async (one: Delivery, url: string): Promise<void> => {
    const { eventId } = one.event
    const status = one.via === 'api' ? await posted(one, url) : await logged(one)
    if (status !== 'stored' && status !== 'duplicate') throw new Error(`${eventId}: ${status}`)
    say({ said: 'stored', eventId, status })
  }

  /** A person at the queue: asks what stands in AMS360, and says so. */
  async function lookAtQueue(): Promise<void> {
    const { rows } = await call('queue.list', { list: 'decision' })
    const questions = []
    for (const { id, effect, suggestion } of rows) {
      if (suggestion) continue
      const opened = await call('queue.open', { id })
      questions.push({ id, kind: effect?.kind ?? 'event', mark: opened.fingerprint })
    }
    if (questions.length > 0) say({ said: 'asks', questions })
    setTimeout(look, lookMs)
  }
  const look = (): void => void lookAtQueue().catch(failed)

  async function askForMore(): Promise<void> {
    const { lists } = await call('work.read', {})
    say({ said: 'wants', waiting: lists.waiting })
  }

  const { lists } = await call('work.read', {})
  say({ said: 'up' })
  const { api } = await call('sources.read', {})
  say({ said: 'wants', waiting: lists.waiting })
  if (isDecided) look()

  const ended = (): void => {
    underWay -= 1
    if (underWay === fewUnderWay) askForMore().catch(failed)
  }
  return (more) => {
    if (more.told === 'decided') {
      for (const act of ['there', 'again'] as const) {
        const ids = more.acts.filter((one) => one.act === act).map(({ id }) => id)
        if (ids.length > 0) call('queue.act', { ids, act }).catch(failed)
      }
    }
    if (more.told !== 'events') return
    for (const one of more.deliveries) {
      underWay += 1
      const before = lanes.get(one.lane) ?? Promise.resolve()
      lanes.set(one.lane, before.then(() => deliver(one, api.url)).then(ended, failed))
    }
    if (more.deliveries.length <= fewUnderWay) {
      void pause(askAgainMs).then(askForMore).catch(failed)
    }
  }
}

let hear: ((more: ToLife) => void) | undefined
process.on('message', (raw) => {
  const more = toLife.parse(raw)
  if (more.told !== 'start') return hear?.(more)
  live(more.order).then((listen) => (hear = listen), failed)
})
// The parent is gone: nobody would end this process any more.
process.once('disconnect', () => process.exit(0))
