import type { ConnectionStatus, EngineStatus } from '../../preload/contract/connections'
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

/** One line for the log and the terminal: connection, state, last check, syncs. No persons. */
export function statusLineFrom(shell: ShellFacts, engine: EngineStatus | undefined): string {
  const where = shell.workspace === 'demo' ? 'demo agency' : 'agency'
  if (shell.engine.state !== 'up' || engine === undefined) {
    return `status: ${where}: engine ${shell.engine.state}`
  }
  const connections = engine.connections.map(connectionLine)
  const all = connections.length > 0 ? connections.join('; ') : 'not connected yet'
  return `status: ${where}: ${all}; syncs: none set up`
}
