import type { EngineStart } from '../../port/engine-messages'
import { Fault } from '../connectors/fault'
import type { Health } from '../health/health'
import type { ConnectionRepository } from '../store/connection-repository'
import type { SecretKeeper } from './secret-keeper'

export type DemoParts = {
  readonly stored: ConnectionRepository
  readonly secrets: SecretKeeper
  readonly health: Health
  readonly now: () => number
}

/**
 * Points the demo workspace at the demo agency that runs now. It is not validated first: seed 1
 * expects *Waiting check* in a demo until the first check has run.
 */
export async function adoptDemo(
  { stored, secrets, now }: DemoParts,
  demo: NonNullable<EngineStart['demo']>,
): Promise<void> {
  const { rowId } = stored.put('ams360-wsapi', 'ams360-wsapi', demo.settings, now())
  stored.planCheck(rowId, now())
  try {
    secrets.put(rowId, await secrets.seal(demo.secrets))
    secrets.keepForSession(rowId, undefined)
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'vault-unavailable') throw error
    secrets.keepForSession(rowId, demo.secrets)
  }
}
