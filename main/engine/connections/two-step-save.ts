import type { EngineHandlers, Output, Parsed } from '../../../preload/contract'
import type { Step } from '../../../preload/contract/connections'
import { connectors } from '../connectors/registry'
import type { Health } from '../health/health'
import type { EnginePorts } from '../ports'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'
import type { Connections } from './connections'
import { createDrafts } from './drafts'
import type { SecretKeeper, Secrets } from './secret-keeper'

export type SaveParts = {
  readonly connections: Connections
  readonly stored: ConnectionRepository
  readonly secrets: SecretKeeper
  readonly health: Health
  /** Runs everything inside in one transaction. */
  readonly together: <T>(work: () => T) => T
  readonly protect: (secret: string) => void
  /** The plan of checks changed. */
  readonly replan: () => void
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
  const { connections, stored, secrets, health } = parts
  const drafts = createDrafts(ports.now)

  /** A blank secret means «keep the stored one». */
  const complete = async (
    existing: StoredConnection | undefined,
    typed: Secrets,
  ): Promise<Secrets> => {
    const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
    if (!existing || secrets.names(existing.rowId).every((name) => name in filled)) return filled
    return { ...(await secrets.open(existing.rowId)), ...filled }
  }

  const validate = async (
    input: Parsed<'connection.validate'>,
  ): Promise<Output<'connection.validate'>> => {
    const existing =
      input.connectionId === undefined ? undefined : connections.demand(input.connectionId)
    const issued = existing ? undefined : connectors[input.kind].issue()
    const typed = { ...issued, ...(await complete(existing, input.secrets)) }
    Object.values(typed).forEach(parts.protect)
    const { fieldErrors, settings } = connectors[input.kind].parse(input.settings, typed)
    if (Object.keys(fieldErrors).length > 0) {
      return { passed: false, steps: [], fieldErrors, reported: [] }
    }
    const emit = (step: Step): void => ports.emit('check.progress', { runId: input.runId, step })
    const target = { kind: input.kind, settings, id: input.connectionId }
    const report = await connections.try(target, typed, emit)
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
      const put = stored.put(id, draft.kind, draft.settings, ports.now())
      secrets.put(put.rowId, sealed)
      health.adopt(put, draft.report)
      return put
    })
    drafts.forget(runId)
    health.announce(connection, draft.report)
    await connections.closeSession(id)
    parts.replan()
    return { connectionId: id }
  }

  return { 'connection.validate': validate, 'connection.save': save }
}
