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
}

/** The one sentence that matters: the worst first, and no green without a dated proof. */
export function headlineFrom(
  connections: readonly [ConnectionStatus, ...ConnectionStatus[]],
  now: number,
): Headline {
  const failing = connections.filter(({ state }) => state === 'error')
  const [worst] = failing
  if (worst && failing.length > 1)
    return { tone: 'error', sentence: headlineText.severalFail(failing.length, connections.length) }
  if (worst) return failingHeadline(worst, now)

  const stale = connections.find((one) => one.stale && one.verifiedAt !== undefined)
  if (stale?.verifiedAt !== undefined) {
    const sentence = headlineText.notVerified(stale.name, momentWords(stale.verifiedAt, now))
    return { tone: 'warn', sentence, ...causeOf(stale) }
  }
  const waiting = connections.find(({ state }) => state === 'waiting')
  if (waiting) {
    const words = waiting.checking ? headlineText.firstCheck : headlineText.waiting
    return { tone: 'wait', sentence: words(waiting.name), ...causeOf(waiting) }
  }
  const untested = connections.find(({ failure }) => failure !== undefined)
  if (untested) {
    const when = relativeWords(untested.verifiedAt ?? untested.since, now)
    const sentence = headlineText.lastGood(untested.kind, when)
    return { tone: 'warn', sentence, ...causeOf(untested) }
  }
  return healthyHeadline(connections, now)
}

const causeOf = ({ id, failure }: ConnectionStatus): Pick<Headline, 'failure' | 'connectionId'> =>
  failure ? { failure, connectionId: id } : {}

function failingHeadline(connection: ConnectionStatus, now: number): Headline {
  const { failure, name, since } = connection
  const title = failure?.title ?? name
  const sentence = headlineText.since(title, momentWords(since, now))
  return { tone: 'error', sentence, ...causeOf(connection) }
}

function healthyHeadline(
  connections: readonly [ConnectionStatus, ...ConnectionStatus[]],
  now: number,
): Headline {
  // The oldest proof counts: the sentence must be true for all of them.
  const proved = Math.min(...connections.map(({ verifiedAt, since }) => verifiedAt ?? since))
  const when = relativeWords(proved, now)
  const sentence =
    connections.length === 1
      ? headlineText.healthy(connections[0].kind, when)
      : headlineText.allHealthy(connections.length, when)
  return { tone: 'ok', sentence }
}
