import type { ConnectionStatus } from '../../../preload/contract/connections'
import type { Failure } from '../../../preload/contract/failures'
import { checkZone } from './schedule'

/** What a mail says; whom it goes to and when is the mailbox's part. */
export type MailWords = { readonly subject: string; readonly text: string }

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: checkZone,
  weekday: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})
// Newer time-zone data put a narrow no-break space before «AM», which old mail programs garble.
const timeOf = (at: number): string => `${clock.format(at).replaceAll(/\s/g, ' ')} Eastern`

const numbered = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `${index + 1}. ${line}`)

const closing = [
  '',
  'SyncDesk sends this mail by itself. Which mails you get is chosen in SyncDesk › Contact info.',
]

/** Where in SyncDesk a connection is mended. */
const place = ({ name }: ConnectionStatus): string =>
  `Open SyncDesk on the PC where it runs, then Credentials › ${name}.`

const lastProofOf = ({ verifiedAt }: ConnectionStatus): string =>
  verifiedAt === undefined ? 'It has not worked yet.' : `It last worked ${timeOf(verifiedAt)}.`

const adviceOf = (failure: Failure | undefined): readonly string[] => failure?.advice ?? []

/** Issue 3, Health: what failed, since when, what to do with the exact clicks, and no secrets. */
export function failureMail(status: ConnectionStatus, agency: string | undefined): MailWords {
  const { failure, name, since } = status
  const title = failure?.title ?? `${name} does not work`
  const reference = [failure?.code, failure?.detail, failure && `reference ${failure.ref}`]
  return {
    subject: `SyncDesk: ${title}`,
    text: [
      `${title}.`,
      ...(failure ? [failure.meaning] : []),
      '',
      `Connection: ${name}`,
      ...(agency === undefined ? [] : [`Agency: ${agency}`]),
      `Since: ${timeOf(since)}`,
      lastProofOf(status),
      '',
      'What to do:',
      ...numbered([...adviceOf(failure), place(status), 'Press «Check now» when it is mended.']),
      '',
      `For support: ${reference.filter(Boolean).join(' · ') || name}`,
      ...closing,
    ].join('\n'),
  }
}

/** Sent once when it works again. */
export function recoveryMail(
  { name, verified }: ConnectionStatus,
  brokenSince: number,
  now: number,
): MailWords {
  return {
    subject: `SyncDesk: ${name} works again`,
    text: [
      `${name} works again since ${timeOf(now)}.`,
      ...(verified === undefined ? [] : [`Proved: ${verified}.`]),
      `It did not work from ${timeOf(brokenSince)} on.`,
      '',
      'There is nothing to do.',
      ...closing,
    ].join('\n'),
  }
}

const stateWords = {
  healthy: 'Healthy',
  error: 'Error',
  waiting: 'Waiting check',
  paused: 'Paused',
} as const

function linesOf(status: ConnectionStatus): readonly string[] {
  const { name, state, failure, since, verifiedAt, stale } = status
  const head = `${name}: ${stateWords[state]}`
  switch (state) {
    case 'healthy':
      return [
        `${head}${verifiedAt === undefined ? '' : `, proved ${timeOf(verifiedAt)}`}`,
        ...(stale ? ['   It was not checked for more than two days.'] : []),
        ...(failure ? [`   ${failure.title}.`] : []),
      ]
    case 'error':
      return [
        `${head} since ${timeOf(since)}`,
        ...(failure ? [`   ${failure.title}.`] : []),
        ...numbered([...adviceOf(failure), place(status)]).map((line) => `   ${line}`),
      ]
    case 'waiting':
      return [`${head}${failure ? ` – ${failure.title}` : ''}`]
    case 'paused':
      return [`${head} since ${timeOf(since)}. It is neither checked nor used.`]
  }
}

/** One finding beside the connections: title, meaning and clicks. */
const findingLines = ({ title, meaning, advice }: Failure): readonly string[] => [
  '',
  `${title}.`,
  meaning,
  ...numbered(advice),
]

function summaryOf(connections: readonly ConnectionStatus[]): string {
  const checked = connections.filter(({ state }) => state !== 'paused')
  const troubled = checked.filter(({ state, stale }) => state !== 'healthy' || stale)
  const [only] = checked
  if (only && checked.length === 1) {
    return `${only.name} ${troubled.length === 0 ? 'is healthy' : 'needs attention'}`
  }
  if (troubled.length === 0) return `all ${checked.length} connections are healthy`
  const needs = troubled.length === 1 ? 'needs' : 'need'
  return `${troubled.length} of ${checked.length} connections ${needs} attention`
}

/** Seed 1, Contact Info: *Nightly credential health emails*. One mail, all connections. */
export function nightlyMail(
  connections: readonly ConnectionStatus[],
  findings: readonly Failure[],
  checkedAt: number,
): MailWords {
  const summary = summaryOf(connections)
  // What a connection says itself is not said twice.
  const own = new Set(connections.flatMap(({ failure }) => (failure ? [failure.ref] : [])))
  return {
    subject: `SyncDesk: ${summary}`,
    text: [
      `The credential check of ${timeOf(checkedAt)}: ${summary}.`,
      '',
      ...connections.flatMap(linesOf),
      ...findings.filter(({ ref }) => !own.has(ref)).flatMap(findingLines),
      ...closing,
    ].join('\n'),
  }
}
