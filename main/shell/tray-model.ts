import type { EngineStatus } from '../../preload/contract/connections'
import type { Route } from '../../preload/contract/routes'
import type { ShellStatus } from '../../preload/contract/shell'

/** The part of the shell's state that the tray and the status line speak of. */
export type ShellFacts = Pick<ShellStatus, 'workspace' | 'engine'>

export type TrayIcon = 'idle' | 'syncing' | 'paused' | 'attention'

export type TrayItem =
  | { readonly type: 'line'; readonly label: string }
  | { readonly type: 'separator' }
  | { readonly type: 'open'; readonly label: string; readonly route: Route | undefined }
  | { readonly type: 'check'; readonly label: string }
  | { readonly type: 'quit'; readonly label: string }

export type TrayModel = {
  readonly icon: TrayIcon
  /** Name and the one sentence. */
  readonly tooltip: string
  readonly menu: readonly TrayItem[]
  /** Where a left click leads. */
  readonly click: Route
}

const overview: Route = { screen: 'overview' }

/** The sentence that matters now. Worst first; no green without proof. */
function sentenceFrom(shell: ShellFacts, engine: EngineStatus | undefined): string {
  if (shell.engine.state === 'failed') return shell.engine.failure.title
  if (shell.engine.state === 'restarting') return 'The engine stopped and is being restarted'
  if (engine === undefined) return 'Starting'
  const failing = engine.connections.filter((one) => one.state === 'error')
  const [first] = failing
  if (failing.length > 1) return `${failing.length} connections need attention`
  if (first) return first.failure?.title ?? `${first.name} needs attention`
  if (engine.connections.some((one) => one.checking)) return 'Checking'
  if (engine.connections.length === 0) return 'Not connected yet'
  const stale = engine.connections.find((one) => one.stale)
  if (stale) return `${stale.name} was not checked for more than two days`
  if (engine.connections.some((one) => one.state === 'waiting')) return 'Waiting check'
  return 'All connections are healthy'
}

function iconFrom(shell: ShellFacts, engine: EngineStatus | undefined): TrayIcon {
  if (shell.engine.state === 'failed' || shell.engine.state === 'restarting') return 'attention'
  if (engine === undefined) return 'idle'
  if (engine.connections.some((one) => one.state === 'error' || one.stale)) return 'attention'
  return engine.connections.some((one) => one.checking) ? 'syncing' : 'idle'
}

/** The tray as a pure function of what is known. The worst of all connections wins. */
export function trayFrom(shell: ShellFacts, engine: EngineStatus | undefined): TrayModel {
  const sentence = sentenceFrom(shell, engine)
  const failing = engine?.connections.filter((one) => one.state === 'error') ?? []
  const [first] = failing
  const name = shell.workspace === 'demo' ? 'SyncDesk (demo)' : 'SyncDesk'
  const fixing = (connectionId: string): Route => ({ screen: 'credentials', connectionId })
  return {
    icon: iconFrom(shell, engine),
    tooltip: `${name} – ${sentence}`,
    click: first && failing.length === 1 ? fixing(first.id) : overview,
    menu: [
      { type: 'line', label: sentence },
      ...failing.map((one): TrayItem => ({
        type: 'open',
        label: `${one.name}: ${one.failure?.title ?? 'needs attention'}`,
        route: fixing(one.id),
      })),
      { type: 'separator' },
      { type: 'open', label: 'Open SyncDesk', route: overview },
      ...((engine?.connections.length ?? 0) > 0
        ? [{ type: 'check', label: 'Check now' } as const]
        : []),
      { type: 'separator' },
      { type: 'quit', label: 'Quit' },
    ],
  }
}
