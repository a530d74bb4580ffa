import type { ConnectionKind } from '../../../preload/contract/connections'
import type { CheckReport } from '../health/check-runner'
import { Fault } from '../connectors/fault'
import type { Secrets } from './secret-keeper'

/** How long a validation may wait for its save, in milliseconds. */
const lifeMs = 10 * 60_000

/** Exactly what was validated, and what came of it. */
export type Draft = {
  readonly connectionId: string | undefined
  readonly kind: ConnectionKind
  readonly settings: Readonly<Record<string, string>>
  readonly secrets: Secrets
  readonly report: CheckReport
}

/** Validated input waits here for «Save»: in memory, for ten minutes, and only if it passed. */
export function createDrafts(now: () => number) {
  const drafts = new Map<string, Draft & { readonly at: number }>()
  return {
    keep(runId: string, draft: Draft): void {
      for (const [id, { at }] of drafts) if (now() - at > lifeMs) drafts.delete(id)
      drafts.set(runId, { ...draft, at: now() })
    },
    /** @throws Fault `validation-expired`, `validation-failed` */
    demand(runId: string): Draft {
      const draft = drafts.get(runId)
      if (draft === undefined || now() - draft.at > lifeMs) throw new Fault('validation-expired')
      if (draft.report.outcome !== 'passed') throw new Fault('validation-failed')
      return draft
    },
    forget: (runId: string): void => void drafts.delete(runId),
    /** The connection is removed: nothing that was validated for it may bring it back. */
    forgetOf(connectionId: string): void {
      for (const [runId, draft] of drafts) {
        if (draft.connectionId === connectionId) drafts.delete(runId)
      }
    },
  }
}
export type Drafts = ReturnType<typeof createDrafts>
