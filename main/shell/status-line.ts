import type { ConnectionStatus, EngineStatus } from '../../preload/contract/connections'
import type { WorkSummary } from '../../preload/contract/queue'
import type { ShellFacts } from './tray-model'

const words = {
  healthy: 'healthy',
  error: 'error',
  waiting: 'waiting check',
  paused: 'paused',
} as const

const timeOf = (at: number | undefined): string =>
  at === undefined ? 'never' : new Date(at).toTimeString().slice(0, 5)

const connectionLine = (one: ConnectionStatus): string =>
  [
    `${one.name} ${one.checking ? 'checking' : words[one.state]}${one.retrying ? ' (trying again)' : ''}`,
    // The code: a title can quote the service, and its words can name persons.
    ...(one.failure ? [one.failure.code] : []),
    `last check ${timeOf(one.lastCheckAt)}`,
  ].join(', ')

/** «212 recorded today, 209 verified, 3 need you», and why nothing goes out if that is so. */
function syncWords(work: WorkSummary | undefined): string {
  if (work === undefined) return 'none set up'
  const { recordedToday, verifiedToday, needsYou, isDryRun, held } = work
  return [
    `${recordedToday} recorded today`,
    ...(verifiedToday > 0 ? [`${verifiedToday} verified`] : []),
    ...(needsYou > 0 ? [needsYou === 1 ? '1 needs you' : `${needsYou} need you`] : []),
    ...(isDryRun ? ['dry run'] : []),
    ...(held ? [`held by ${held.code}`] : []),
  ].join(', ')
}

/** One line for the log and the terminal: connection, state, last check, syncs. No persons. */
export function statusLineFrom(
  shell: ShellFacts,
  engine: EngineStatus | undefined,
  work: WorkSummary | undefined,
): string {
  const where = shell.workspace === 'demo' ? 'demo agency' : 'agency'
  if (shell.engine.state !== 'up' || engine === undefined) {
    return `status: ${where}: engine ${shell.engine.state}`
  }
  const connections = engine.connections.map(connectionLine)
  const all = connections.length > 0 ? connections.join('; ') : 'not connected yet'
  return `status: ${where}: ${all}; syncs: ${syncWords(work)}`
}
