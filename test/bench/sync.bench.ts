/**
 * Events into verified effects: the whole engine, as it ships, takes events by its local API, stores
 * and plans them, writes them into the demo agency on loopback and proves them. The clock runs from
 * the first event handed in to the last effect done. Beside it a bare loop of the same SOAP calls, as
 * many at a time, that keeps nothing. Both and the agency run in processes of their own, in turns.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { eventJsonOf, workItems, type WorkItem } from './measuring/agency-work.ts'
import { bundle } from './measuring/bundle.ts'
import { startDemoAgency } from './measuring/demo-agency.ts'
import { judge, median, runsLine, say } from './measuring/figures.ts'
import { watchOutbox, type Ended } from './measuring/outbox-watch.ts'
import { quiet } from './measuring/quiet.ts'
import type { EngineGiven, EngineState, EngineUp } from './measuring/sync-engine.ts'
import type { LoopDone, LoopGiven, LoopRound, LoopUp } from './measuring/sync-loop.ts'

const rounds = Number(process.argv[2] ?? 5)
const perRound = Number(process.argv[3] ?? 2_000)
const perRequest = 100
const known = 500
/** As many customers as the engine writes for side by side (`sync/parts.ts`). */
const atATime = 4
const bar = 1.25
const mostHeapGrowth = 4
const mostRssGrowth = 24
/** The engine's own timers and the rate limit of its API come to rest. */
const restMs = 1_500

function startChild(file: string, execArgv: readonly string[] = []) {
  const child = fork(join(import.meta.dirname, 'measuring', file), {
    stdio: 'inherit',
    execArgv: [...process.execArgv, ...execArgv],
  })
  const ask = async <T>(said: object): Promise<T> => {
    child.send(said)
    const [answer] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => {
        throw new Error(`${file} ended`)
      }),
    ])) as [T]
    return answer
  }
  return { child, ask }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}

async function hand(items: readonly WorkItem[], { url, token }: EngineUp): Promise<void> {
  for (let at = 0; at < items.length; at += perRequest) {
    const events = items.slice(at, at + perRequest).map(eventJsonOf)
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(events),
    })
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
    await response.arrayBuffer()
  }
}

/** Every suspense was read back; activities cannot be, and were answered with their id. */
const isVerified = ({ counts }: Ended, events: number): boolean =>
  counts['activity.insert done answered'] === events &&
  counts['suspense.insert done read-back'] === events / 2 &&
  Object.keys(counts).length === 2

const folder = mkdtempSync(join(tmpdir(), 'syncdesk-sync-'))
const agency = await startDemoAgency(2_000)
const [engine, loop] = [startChild('sync-engine.ts', ['--expose-gc']), startChild('sync-loop.ts')]
try {
  const { settings, secrets } = agency
  await bundle(folder, {
    engine: 'main/engine/compose.ts',
    reach: 'main/engine/net/node-reach.ts',
    connector: 'main/engine/connectors/ams360-wsapi/connector.ts',
  })
  const given: LoopGiven = { bundle: folder, settings, secrets }
  const { customers: all } = await loop.ask<LoopUp>(given)
  const customers = all.slice(0, known)
  const up = await engine.ask<EngineUp>({ ...given, folder } satisfies EngineGiven)
  const outbox = watchOutbox(folder)

  let sent = 0
  const ours = async (items: readonly WorkItem[]): Promise<{ ended: Ended; ms: number }> => {
    sent += items.length
    const from = Date.now()
    await hand(items, up)
    const ended = await outbox.until(sent)
    return { ended, ms: ended.at - from }
  }
  const theirs = (items: readonly WorkItem[]): Promise<LoopDone> =>
    loop.ask<LoopDone>({ items, atATime } satisfies LoopRound)

  // Each customer once: their profiles are read before the clock runs.
  const first = workItems(customers, 1_000_000, known, 'call')
  await ours(first)
  await theirs(first)

  const ms: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] }
  const cpuMs: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] }
  const states: EngineState[] = []
  let verified = 0
  for (let round = 0; round < rounds; round += 1) {
    const items = workItems(customers, round * perRound, perRound)
    const one = async (): Promise<void> => {
      await quiet()
      const before = await engine.ask<EngineState>({})
      const { ended, ms: took } = await ours(items)
      ms.ours.push(took)
      if (isVerified(ended, perRound)) verified += perRound
      else say(`  not as it should be: ${JSON.stringify(ended.counts)}`)
      await wait(restMs)
      const after = await engine.ask<EngineState>({})
      states.push(after)
      cpuMs.ours.push(after.cpuMs - before.cpuMs)
    }
    const other = async (): Promise<void> => {
      await quiet()
      const done = await theirs(items)
      ms.theirs.push(done.ms)
      cpuMs.theirs.push(done.cpuMs)
    }
    for (const turn of round % 2 === 0 ? [one, other] : [other, one]) await turn()
  }
  outbox.close()

  const rate = (took: number): number => perRound / (took / 1_000)
  const ratios = ms.ours.map((took, round) => took / (ms.theirs[round] ?? Number.NaN))
  const [heap, rss] = [states.map(({ heapMib }) => heapMib), states.map(({ rssMib }) => rssMib)]
  const growth = (values: readonly number[]): number =>
    Math.max(...values) - (values[0] ?? Number.NaN)
  say(`  ratios ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`)
  const each = (values: readonly number[]): string => (median(values) / perRound).toFixed(2)
  say(`  processor time of an event: ${each(cpuMs.ours)} ms (reference ${each(cpuMs.theirs)} ms)`)
  say(`  engine after each ${perRound}: heap ${runsLine(heap)} MiB, resident ${runsLine(rss)} MiB`)
  const [value, reference] = [median(ms.ours.map(rate)), median(ms.theirs.map(rate))]
  judge({ name: 'sync', unit: 'events/s', value, reference }, [
    { words: `all ${rounds * perRound} verified`, met: verified === rounds * perRound },
    { words: `time at most ${bar.toFixed(2)} of the bare loop's`, met: median(ratios) <= bar },
  ])
  const memoryFigure = { unit: 'MiB', value: heap.at(-1) ?? 0, reference: heap[0] ?? 0 }
  judge({ name: 'sync-memory', ...memoryFigure }, [
    { words: `heap grows at most ${mostHeapGrowth} MiB`, met: growth(heap) <= mostHeapGrowth },
    { words: `resident at most ${mostRssGrowth} MiB`, met: growth(rss) <= mostRssGrowth },
  ])
} finally {
  await Promise.all([stop(engine.child), stop(loop.child)])
  await agency.stop()
  rmSync(folder, { recursive: true, force: true })
}
