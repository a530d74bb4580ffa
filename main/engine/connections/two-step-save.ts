import type { EngineHandlers, Output, Parsed } from '../../../preload/contract'
import type { Step } from '../../../preload/contract/connections'
import { connectors } from '../connectors/registry'
import type { Health } from '../health/health'
import type { EnginePorts } from '../ports'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'
import type { Connections } from './connections'
import type { Drafts } from './drafts'
import type { SecretKeeper, Secrets } from './secret-keeper'

export type SaveParts = {
  readonly connections: Connections
  readonly stored: ConnectionRepository
  readonly secrets: SecretKeeper
  readonly drafts: Drafts
  readonly health: Health
  /** Runs everything inside in one transaction. */
  readonly together: <T>(work: () => T) => T
  readonly protect: (secret: string) => void
  /** The plan of checks changed. */
  readonly replan: () => void
  /** A connection was saved: whoever lives on it looks again. */
  readonly changed: (kind: StoredConnection['kind']) => void
}

type Handled = 'connection.validate' | 'connection.save'

/**
 * Seed 1: only valid credentials can be saved. Step one tries what was typed; step two stores
 * exactly that, in one transaction. Nothing invalid is stored, nothing working is replaced by it.
 */
export function createTwoStepSave(
  parts: SaveParts,
  ports: EnginePorts,
): Pick<EngineHandlers, Handled> {
  const { connections, stored, secrets, drafts, health } = parts

  /** A blank secret means «keep the stored one»; what we make up ourselves fills what is new. */
  const complete = async (
    existing: StoredConnection | undefined,
    { kind, secrets: typed }: Parsed<'connection.validate'>,
  ): Promise<Secrets> => {
    const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
    if (!existing) return { ...typed, ...connectors[kind].issue(), ...filled }
    // Opened only where it is needed: whoever types everything anew needs no readable vault.
    const isWhole = secrets.names(existing.rowId).every((name) => name in filled)
    return { ...typed, ...(isWhole ? {} : await secrets.open(existing.rowId)), ...filled }
  }

  const validate = async (
    input: Parsed<'connection.validate'>,
  ): Promise<Output<'connection.validate'>> => {
    const existing =
      input.connectionId === undefined ? undefined : connections.demand(input.connectionId)
    const typed = await complete(existing, input)
    Object.values(typed).forEach(parts.protect)
    const { fieldErrors, settings } = connectors[input.kind].parse(input.settings, typed)
    if (Object.keys(fieldErrors).length > 0) {
      return { passed: false, steps: [], fieldErrors, reported: [] }
    }
    const emit = (step: Step): void => ports.emit('check.progress', { runId: input.runId, step })
    const target = { kind: input.kind, settings, id: input.connectionId }
    const report = await connections.try(target, typed, emit)
    // Removed while it was being validated: there is nothing left to save it to.
    if (existing) connections.demand(existing.id)
    drafts.keep(input.runId, {
      connectionId: input.connectionId,
      kind: input.kind,
      settings,
      secrets: typed,
      report,
    })
    return {
      passed: report.outcome === 'passed',
      steps: [...report.steps],
      ...(report.failure && { failure: report.failure }),
      fieldErrors: {},
      reported: [...report.reported],
    }
  }

  const save = async ({
    runId,
    keepForSession,
  }: Parsed<'connection.save'>): Promise<Output<'connection.save'>> => {
    const draft = drafts.demand(runId)
    const sealed = await secrets.seal(draft.secrets, { forSession: keepForSession })
    const id = draft.connectionId ?? draft.kind
    const connection = parts.together(() => {
      // It can have been removed while the secrets were being sealed.
      if (draft.connectionId !== undefined) connections.demand(draft.connectionId)
      const put = stored.put(id, draft.kind, draft.settings, ports.now())
      secrets.put(put.rowId, sealed)
      health.adopt(put, draft.report)
      return put
    })
    drafts.forget(runId)
    health.announce(connection, draft.report)
    await connections.closeSession(id)
    parts.replan()
    parts.changed(draft.kind)
    return { connectionId: id }
  }

  return { 'connection.validate': validate, 'connection.save': save }
}
