import type { ConnectionStatus, EngineStatus } from '../../preload/contract/connections'
import type { Failure } from '../../preload/contract/failures'
import type { WorkSummary } from '../../preload/contract/queue'
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

/** «3 records need you»; nothing when nobody is needed. */
function needsYouFrom(work: WorkSummary | undefined): string | undefined {
  const many = work?.needsYou ?? 0
  if (many === 0) return undefined
  return many === 1 ? '1 record needs you' : `${many.toLocaleString('en-US')} records need you`
}

const isAllPaused = ({ connections }: EngineStatus): boolean =>
  connections.length > 0 && connections.every((one) => one.state === 'paused')

/** The sentence that matters now. Worst first; no green without proof. */
function sentenceFrom(
  shell: ShellFacts,
  engine: EngineStatus | undefined,
  work: WorkSummary | undefined,
): string {
  if (shell.engine.state === 'failed') return shell.engine.failure.title
  if (shell.engine.state === 'restarting') return 'The engine stopped and is being restarted'
  if (engine === undefined) return 'Starting'
  const failing = engine.connections.filter((one) => one.state === 'error')
  const [first] = failing
  if (failing.length > 1) return `${failing.length} connections need attention`
  if (first) return first.failure?.title ?? `${first.name} needs attention`
  const [finding] = engine.findings
  if (finding) return finding.title
  const needsYou = needsYouFrom(work)
  if (needsYou) return needsYou
  if (engine.connections.some((one) => one.checking)) return 'Checking'
  if (engine.connections.length === 0) return 'Not connected yet'
  if (isAllPaused(engine)) return 'All connections are paused'
  const stale = engine.connections.find((one) => one.stale)
  if (stale) return `${stale.name} was not checked for more than two days`
  const retried = engine.connections.find((one) => one.retrying)
  if (retried) return `${retried.name} is being tried again`
  if (engine.connections.some((one) => one.state === 'waiting')) return 'Waiting check'
  return engine.connections.some((one) => one.state === 'paused')
    ? 'All connections that are not paused are healthy'
    : 'All connections are healthy'
}

function iconFrom(
  shell: ShellFacts,
  engine: EngineStatus | undefined,
  work: WorkSummary | undefined,
): TrayIcon {
  if (shell.engine.state === 'failed' || shell.engine.state === 'restarting') return 'attention'
  if (engine === undefined) return 'idle'
  if (engine.connections.some((one) => one.state === 'error' || one.stale)) return 'attention'
  if (engine.findings.length > 0 || needsYouFrom(work)) return 'attention'
  if (isAllPaused(engine)) return 'paused'
  return engine.connections.some((one) => one.checking) ? 'syncing' : 'idle'
}

/** What only shows when the connections are seen together, each with the way to mend it. */
function findingItems(
  findings: readonly Failure[],
  failing: readonly ConnectionStatus[],
): readonly TrayItem[] {
  // What a connection has its own line for is not said twice.
  const own = new Set(failing.map(({ failure }) => failure?.ref))
  return findings
    .filter(({ ref }) => !own.has(ref))
    .map(({ title, fix }) => ({
      type: 'open',
      label: title,
      route: fix.act === 'go' ? fix.route : overview,
    }))
}

/** Menu lines for what a person does from anywhere; without a connection they would lead nowhere. */
const acts: readonly TrayItem[] = [
  {
    type: 'open',
    label: 'Log a conversation…',
    route: { screen: 'records', create: 'conversation' },
  },
  { type: 'open', label: 'Look up…', route: { screen: 'lookup' } },
]

/**
 * The tray as a pure function of what is known. The worst of all connections wins; then what waits
 * for a person.
 */
export function trayFrom(
  shell: ShellFacts,
  engine: EngineStatus | undefined,
  work: WorkSummary | undefined,
): TrayModel {
  const sentence = sentenceFrom(shell, engine, work)
  const needsYou = needsYouFrom(work)
  const failing = engine?.connections.filter((one) => one.state === 'error') ?? []
  const [first] = failing
  const name = shell.workspace === 'demo' ? 'SyncDesk (demo)' : 'SyncDesk'
  const fixing = (connectionId: string): Route => ({ screen: 'credentials', connectionId })
  return {
    icon: iconFrom(shell, engine, work),
    tooltip: `${name} – ${sentence}`,
    click: first && failing.length === 1 ? fixing(first.id) : overview,
    menu: [
      // Where the sentence itself leads somewhere, it is not said twice.
      ...(needsYou === sentence ? [] : [{ type: 'line', label: sentence } as const]),
      ...failing.map((one): TrayItem => ({
        type: 'open',
        label: `${one.name}: ${one.failure?.title ?? 'needs attention'}`,
        route: fixing(one.id),
      })),
      ...findingItems(engine?.findings ?? [], failing),
      ...(needsYou ? [{ type: 'open', label: needsYou, route: { screen: 'queue' } } as const] : []),
      { type: 'separator' },
      { type: 'open', label: 'Open SyncDesk', route: overview },
      ...((engine?.connections.length ?? 0) > 0 ? acts : []),
      ...(engine?.connections.some((one) => one.state !== 'paused')
        ? [{ type: 'check', label: 'Check now' } as const]
        : []),
      { type: 'separator' },
      { type: 'quit', label: 'Quit' },
    ],
  }
}
