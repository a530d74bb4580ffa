import type { IncomingHttpHeaders } from 'node:http'
import { Fault } from '../../connectors/fault'
import type { Log } from '../../log/log'
import type { EnginePorts } from '../../ports'
import type { Recorder } from '../../sync/incoming'
import { TooBusy } from '../group-commit'
import type { Answer } from '../http-answers'
import { createRateLimit, type Rate, type RateLimit } from '../rate-limit'
import type { Caller, Callers } from './callers'
import { answerFrom, problem, problems } from './problem'
import { signatureProblem } from './signature'

/** The schemas are only needed once somebody sends: an engine without them is smaller. */
const loadReading = () => import('./read-events')
const loadDescription = () => import('./openapi')

/** Buckets of its own: a script with an old token must not keep AMS360's notifications out. */
const usualRate: Rate = { perSecond: 500, burst: 2_000 }
/** Bodies that may be in memory at a time, in bytes. */
const mostBytes = 64 * 1024 * 1024

export type ApiService = {
  isEnabled(): boolean
  readonly limit: RateLimit
  /** The source that sends, by its token alone. */
  callerOf(headers: IncomingHttpHeaders): Caller | undefined
  /** Room for a body; undefined when there is none now. Answers with the release. */
  reserve(bytes: number): (() => void) | undefined
  /** Answers when the events are on disk; never rejects. */
  receive(caller: Caller, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer>
  /** OpenAPI 3.1. */
  document(): Promise<Answer>
}

export type ApiServiceParts = {
  readonly callers: Callers
  readonly recorder: Recorder
  readonly isEnabled: () => boolean
  readonly log: Log
  readonly rate?: Rate
}

const laterWords: Partial<Record<string, string>> = {
  'vault-unavailable': 'The credential store of this PC is not available, so nothing can be kept.',
  'vault-locked': 'The credential store of this PC is locked.',
  'secret-unreadable': 'The signing secret of this source cannot be read. Renew the source.',
  'disk-full': 'There is no room on the disk.',
}

/** Proves, reads and stores events, all or none of a request, and only then says so. */
export function createApiService(
  { callers, recorder, isEnabled, log, rate = usualRate }: ApiServiceParts,
  { now }: Pick<EnginePorts, 'now'>,
): ApiService {
  let reserved = 0

  /** Not stored, and not the sender's fault: it is told to come again. */
  const later = (error: unknown): Answer => {
    if (error instanceof TooBusy) return problem(503, 'Too much is being received. Come again.')
    const code = error instanceof Fault ? error.code : undefined
    log.error('api: events could not be stored', {
      cause: code ?? (error instanceof Error ? error.name : 'unknown'),
    })
    return problem(503, laterWords[code ?? ''] ?? 'The events could not be stored. Come again.')
  }

  const store = async (caller: Caller, body: Buffer): Promise<Answer> => {
    const { readEvents } = await loadReading()
    const read = readEvents(body)
    if (!read.ok) return problems(read.status, read.errors)
    const incoming = read.events.map((one) => ({ ...one, sourceId: caller.id }))
    const received = await recorder.record(incoming)
    const ids = read.events.map(({ event }) => event.eventId)
    const conflicts = ids
      .map((eventId, event) => ({ event, eventId }))
      .filter(({ event }) => received[event] === 'conflict')
    if (conflicts.length > 0) {
      const message = 'An event of this id is stored and says something else.'
      return answerFrom(409, {
        conflicts: conflicts.map(({ eventId }) => eventId),
        errors: conflicts.map(({ event }) => ({ event, path: '/event_id', message })),
      })
    }
    callers.used(caller)
    const results = ids.map((id, n) => ({ event_id: id, status: received[n] }))
    return answerFrom(200, { results })
  }

  return {
    isEnabled,
    limit: createRateLimit(rate, rate, now),
    callerOf: callers.callerOf,
    reserve(bytes) {
      if (reserved + bytes > mostBytes) return undefined
      reserved += bytes
      return () => {
        reserved -= bytes
      }
    },
    async receive(caller, headers, body) {
      try {
        const secret = await callers.secretOf(caller)
        if (!callers.isActive(caller)) return problem(401, 'The token is missing or is not known.')
        const wrong = secret && signatureProblem(secret, headers, body, now())
        return wrong ? problem(401, wrong) : await store(caller, body)
      } catch (error) {
        return later(error)
      }
    },
    document: async () => ({
      status: 200,
      type: 'application/json; charset=utf-8',
      body: (await loadDescription()).openApiText(),
    }),
  }
}
