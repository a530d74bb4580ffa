import type { ConnectionStatus } from '../../../preload/contract/connections'
import type { Failure } from '../../../preload/contract/failures'
import { headlineText } from '../../text/overview'
import type { Tone } from '../../ui/status-mark'
import { momentWords, relativeWords } from '../../ui/time-words'

export type Headline = {
  readonly tone: Tone
  readonly sentence: string
  /** The one failure behind it, when there is exactly one. */
  readonly failure?: Failure
  readonly connectionId?: string
  /** Connections whose title and button the headline has already. */
  readonly covers?: readonly string[]
  /** Whom it is about, when those are several. */
  readonly names?: readonly string[]
  /** It is about what only shows when several connections are seen together. */
  readonly isFinding?: boolean
}

export type Connections = readonly [ConnectionStatus, ...ConnectionStatus[]]

/** One rule of the sentence; nothing when it does not apply. */
type Rule = (
  connections: Connections,
  findings: readonly Failure[],
  now: number,
) => Headline | undefined

type Cause = Pick<Headline, 'failure' | 'connectionId' | 'covers'>

const causeOf = ({ id, failure }: ConnectionStatus): Cause =>
  failure ? { failure, connectionId: id, covers: [id] } : {}

const namesOf = (connections: readonly ConnectionStatus[]): readonly string[] =>
  connections.map(({ name }) => name)

/** The oldest proof counts: the sentence must be true for all of them. */
const oldestProof = (connections: readonly ConnectionStatus[]): number =>
  Math.min(...connections.map(({ verifiedAt, since }) => verifiedAt ?? since))

const failing: Rule = (connections, _findings, now) => {
  const red = connections.filter(({ state }) => state === 'error')
  const [worst] = red
  if (!worst) return undefined
  if (red.length > 1) {
    const sentence = headlineText.severalFail(red.length, connections.length)
    return { tone: 'error', sentence, names: namesOf(red) }
  }
  const title = worst.failure?.title ?? worst.name
  const sentence = headlineText.since(title, momentWords(worst.since, now))
  return { tone: 'error', sentence, ...causeOf(worst) }
}

const found: Rule = (_connections, [first]) =>
  first && { tone: 'warn', sentence: first.title, failure: first, isFinding: true }

const stale: Rule = (connections, _findings, now) => {
  const one = connections.find((any) => any.stale && any.verifiedAt !== undefined)
  if (one?.verifiedAt === undefined) return undefined
  const sentence = headlineText.notVerified(one.name, momentWords(one.verifiedAt, now))
  return { tone: 'warn', sentence, ...causeOf(one) }
}

const retrying: Rule = (connections) => {
  const again = connections.filter((one) => one.retrying)
  const [first] = again
  if (!first) return undefined
  return again.length > 1
    ? { tone: 'warn', sentence: headlineText.severalRetrying(again.length), names: namesOf(again) }
    : { tone: 'warn', sentence: headlineText.retrying(first.name), ...causeOf(first) }
}

const waiting: Rule = (connections) => {
  const fresh = connections.filter(({ state }) => state === 'waiting')
  const [first] = fresh
  if (!first) return undefined
  if (fresh.length > 1) {
    const sentence = headlineText.severalWaiting(fresh.length)
    return { tone: 'wait', sentence, names: namesOf(fresh) }
  }
  const words = first.checking ? headlineText.firstCheck : headlineText.waiting
  return { tone: 'wait', sentence: words(first.name), ...causeOf(first) }
}

/** Not red, because nothing was proved wrong; not green, because the last check was not made. */
const untested: Rule = (connections, _findings, now) => {
  const some = connections.filter(({ failure, state }) => failure && state === 'healthy')
  const [first] = some
  if (!first) return undefined
  const when = relativeWords(oldestProof(some), now)
  if (some.length === 1)
    return { tone: 'warn', sentence: headlineText.lastGood(first.kind, when), ...causeOf(first) }
  const sentence = headlineText.allLastGood(some.length, when)
  // Usually all share one cause: this PC is offline.
  const { failure } = first
  const isShared = failure && some.every((one) => one.failure?.code === failure.code)
  const covers = some.map(({ id }) => id)
  return { tone: 'warn', sentence, ...(isShared && { failure, covers }) }
}

const paused: Rule = (connections, _findings, now) => {
  const still = connections.filter(({ state }) => state === 'paused')
  const [first] = still
  if (!first) return undefined
  if (still.length > 1) {
    const sentence = headlineText.severalPaused(still.length, connections.length)
    return { tone: 'off', sentence, names: namesOf(still) }
  }
  const words = connections.length > 1 ? headlineText.pausedBesideOthers : headlineText.paused
  const since = momentWords(first.pausedAt ?? first.since, now)
  return { tone: 'off', sentence: words(first.name, since) }
}

/** Worst first; each rule may take for granted that none before it applied. */
const rules: readonly Rule[] = [failing, found, stale, retrying, waiting, untested, paused]

/** The one sentence that matters: the worst first, and no green without a dated proof. */
export function headlineFrom(
  connections: Connections,
  findings: readonly Failure[],
  now: number,
): Headline {
  for (const rule of rules) {
    const headline = rule(connections, findings, now)
    if (headline) return headline
  }
  const when = relativeWords(oldestProof(connections), now)
  const sentence =
    connections.length === 1
      ? headlineText.healthy(connections[0].kind, when)
      : headlineText.allHealthy(connections.length, when)
  return { tone: 'ok', sentence }
}
