import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { z } from 'zod'
import type { DemoAgency } from '../../../main/demo/agency'
import { createAgencyLife } from './agency-life'
import { startLife, type EngineLife } from './engine-life'
import { fastClock } from './fast-clock'
import type { Delivery, FromLife, Question, ToLife } from './messages'
import { createWeather } from './weather'
import type { Workspace } from './workspace'

/** When they die, in turn: on the way up, at once, amid the work, after a while. */
const moments = [
  { after: 'up', longestMs: 500 },
  { after: 'up', longestMs: 500 },
  { after: 'start', longestMs: 700 },
  { after: 'up', longestMs: 500 },
  { after: 'up', longestMs: 60 },
  { after: 'up', longestMs: 2_000 },
] as const
/** How long a start takes where the moments above were chosen; they stretch on a slower machine. */
const usualStartMs = 500
const mostStretched = 3
const mostWaiting = 400
const atOnce = 12
const faultEveryMs = 70
const pollMs = 200
/** Longer than any doubt needs on the fast clock, on a slow machine. */
const quietWithinMs = 180_000

export type Crashed = {
  /** Events that were acknowledged, by their id. */
  readonly accepted: ReadonlyMap<string, Delivery>
  readonly errors: readonly string[]
  /** Milliseconds from the start of a process to its first answer. */
  readonly ready: readonly number[]
  /** How often an event was acknowledged that was on disk when its sender was not told. */
  readonly repeated: number
  readonly decided: number
  readonly kills: number
}

const isThere = ({ activities, suspenses, policies }: DemoAgency, mark: string): boolean =>
  activities.some(({ Description = '' }) => Description.includes(`[${mark}]`)) ||
  suspenses.some(({ Description = '' }) => Description.includes(`[${mark}]`)) ||
  policies.some(({ PolicyNumber = '' }) => PolicyNumber === mark)

/** Everything around the engines that are killed: who sends, who decides, what is known outside. */
export function createCrashing(
  driver: string,
  agency: DemoAgency,
  workspace: Workspace,
  since: number,
) {
  const { folder, token } = workspace
  const happenings = createAgencyLife(agency, fastClock(since).now)
  const pending = new Map<string, Delivery>()
  const accepted = new Map<string, Delivery>()
  const errors: string[] = []
  const ready: number[] = []
  let repeated = 0
  let decided = 0
  let kills = 0
  let isOpen = true

  const give = (life: EngineLife, waiting: number, isFirst: boolean): void => {
    // Whoever was not told that it is stored sends it again.
    const again = isFirst ? [...pending.values()] : []
    const count = isOpen && waiting < mostWaiting ? atOnce : 0
    const fresh = Array.from({ length: count }, () => happenings.next())
    for (const one of fresh) pending.set(one.event.eventId, one)
    life.tell({ told: 'events', deliveries: [...again, ...fresh] })
  }
  const stored = (eventId: string, status: 'stored' | 'duplicate'): void => {
    const one = pending.get(eventId)
    if (!one) return
    pending.delete(eventId)
    accepted.set(eventId, one)
    if (status === 'duplicate') repeated += 1
  }
  /** A person looks for the mark in AMS360, and says what is there. */
  const decide = (life: EngineLife, questions: readonly Question[]): void => {
    const acts: (ToLife & { told: 'decided' })['acts'] = []
    for (const { id, kind, mark } of questions) {
      if (kind === 'event') errors.push(`undecided: ${id}`)
      // What carries no mark changes what is there, and twice is once.
      else acts.push({ id, act: mark !== undefined && isThere(agency, mark) ? 'there' : 'again' })
    }
    decided += acts.length
    life.tell({ told: 'decided', acts })
  }
  const start = (isDecided: boolean, up: (life: EngineLife) => void): EngineLife => {
    let isFirst = true
    const hear = (said: FromLife, life: EngineLife, ms: number): void => {
      switch (said.said) {
        case 'up':
          ready.push(ms)
          return up(life)
        case 'wants':
          give(life, said.waiting, isFirst)
          isFirst = false
          return undefined
        case 'stored':
          return stored(said.eventId, said.status)
        case 'asks':
          return decide(life, said.questions)
        case 'error':
          return void errors.push(said.text)
      }
    }
    return startLife(driver, { folder, token, since, isDecided }, hear)
  }

  const openEffects = z.object({ moving: z.int(), open: z.int() })
  /** What still moves by itself, and what waits for somebody, read straight from the tables. */
  const unfinished = (): z.output<typeof openEffects> => {
    const db = new Sqlite(join(folder, 'syncdesk.db'), { readonly: true })
    try {
      return openEffects.parse(
        db
          .prepare(
            `SELECT
               (SELECT count(*) FROM effect WHERE state = 'in-flight'
                 OR (state = 'waiting' AND next_attempt_at IS NOT NULL))
               + (SELECT count(*) FROM trigger_event WHERE state = 'new') AS moving,
               (SELECT count(*) FROM effect WHERE state IN ('waiting', 'in-flight', 'decision'))
                 AS open`,
          )
          .get(),
      )
    } finally {
      db.close()
    }
  }

  return {
    /** Starts an engine and ends it with SIGKILL at some moment. */
    async killOne(cycle: number): Promise<void> {
      const { after, longestMs } = moments[cycle % moments.length] ?? moments[0]
      const slowness = (ready.at(-1) ?? usualStartMs) / usualStartMs
      const ms = Math.random() * longestMs * Math.min(Math.max(slowness, 1), mostStretched)
      const weather = createWeather(agency, faultEveryMs)
      const killLater = (life: EngineLife): void => void setTimeout(() => void life.kill(), ms)
      const life = start(cycle % 2 === 1, (up) => {
        if (after === 'up') killLater(up)
      })
      if (after === 'start') killLater(life)
      await life.over
      weather.clear()
      kills += 1
    },
    /** Nothing goes wrong any more: resolves when nothing moves, or nothing is left to do. */
    async settle(isDecided: boolean): Promise<void> {
      isOpen = false
      const life = start(isDecided, () => undefined)
      const latest = Date.now() + quietWithinMs
      for (let quiet = 0; quiet < 5;) {
        await new Promise((resolve) => setTimeout(resolve, pollMs))
        const { moving, open } = unfinished()
        const isQuiet = pending.size === 0 && (isDecided ? open : moving) === 0
        quiet = isQuiet ? quiet + 1 : 0
        if (Date.now() > latest) {
          errors.push(`still at work: ${moving} move, ${open} open, ${pending.size} not stored`)
          break
        }
      }
      await life.kill()
    },
    result: (): Crashed => ({
      accepted,
      errors,
      ready,
      repeated,
      decided,
      kills,
    }),
  }
}
