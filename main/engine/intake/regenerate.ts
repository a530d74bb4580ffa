import type { SecretKeeper } from '../connections/secret-keeper'
import { newCode } from '../connectors/ams360-ons/connector'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'

const hourMs = 3_600_000

export type RegenerateParts = {
  readonly stored: ConnectionRepository
  readonly secrets: SecretKeeper
  /** Runs everything inside in one transaction. */
  readonly together: <T>(work: () => T) => T
  readonly protect: (secret: string) => void
  readonly now: () => number
}

/**
 * Makes a new authentication code. The old one stays good for the grace time: until somebody has
 * entered the new one in AMS360, nothing that it sends is refused.
 */
export async function regenerateCode(
  { stored, secrets, together, protect, now }: RegenerateParts,
  connection: StoredConnection,
  graceHours: number,
): Promise<void> {
  const { code: old = '' } = await secrets.open(connection.rowId)
  const code = newCode()
  protect(code)
  const kept = graceHours > 0 ? { code, previousCode: old } : { code }
  const sealed = await secrets.seal(kept, { forSession: secrets.isSessionOnly(connection.rowId) })
  const until = graceHours > 0 ? String(now() + graceHours * hourMs) : ''
  together(() => {
    const settings = { ...connection.settings, previousUntil: until }
    stored.put(connection.id, connection.kind, settings, now())
    secrets.put(connection.rowId, sealed)
    stored.planCheck(connection.rowId, now())
  })
}
