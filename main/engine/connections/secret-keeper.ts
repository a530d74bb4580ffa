import { sessionMark } from '../../port/engine-messages'
import { Fault } from '../connectors/fault'
import type { Vault } from '../ports'
import type { SecretRepository } from '../store/secret-repository'

export type Secrets = Readonly<Record<string, string>>
/** Ciphertext by the secret's name. */
export type SealedSecrets = ReadonlyMap<string, string>

export type SecretKeeperPorts = {
  readonly vault: Vault
  readonly stored: SecretRepository
  /** Every secret in use is hidden from the log by its value. */
  readonly protect: (secret: string) => void
}

/**
 * Where secrets are: in the store, sealed by the vault; or, when a person chose so on a PC without
 * a safe place, sealed under a key that the shell holds in memory until SyncDesk quits.
 */
export function createSecretKeeper({ vault, stored, protect }: SecretKeeperPorts) {
  const isForSession = (sealed: string | undefined): boolean =>
    sealed?.startsWith(sessionMark) ?? false
  const isSessionOnly = (rowId: number): boolean =>
    stored.names(rowId).some((name) => isForSession(stored.get(rowId, name)))

  async function openOne(sealed: string): Promise<string> {
    try {
      return await vault.open(sealed)
    } catch (error) {
      throw isForSession(sealed)
        ? new Fault('secret-unreadable', { gone: true }, { cause: error })
        : error
    }
  }

  async function open(rowId: number): Promise<Secrets> {
    const secrets: Record<string, string> = {}
    for (const name of stored.names(rowId)) {
      const sealed = stored.get(rowId, name)
      if (sealed !== undefined) secrets[name] = await openOne(sealed)
    }
    if (Object.keys(secrets).length === 0) throw new Fault('secret-unreadable', { gone: true })
    Object.values(secrets).forEach(protect)
    return secrets
  }

  return {
    isSessionOnly,
    names: (rowId: number): readonly string[] => stored.names(rowId),
    /** @throws Fault `secret-unreadable`, `vault-locked` */
    open,
    /**
     * Seals the secrets; nothing is stored yet.
     * @throws Fault `vault-unavailable` when only readable text could be stored
     */
    async seal(secrets: Secrets, { forSession }: { forSession: boolean }): Promise<SealedSecrets> {
      if (!forSession && (await vault.state()) !== 'ready') throw new Fault('vault-unavailable')
      const sealed = new Map<string, string>()
      for (const [name, secret] of Object.entries(secrets)) {
        sealed.set(name, await (forSession ? vault.sealForSession(secret) : vault.seal(secret)))
      }
      return sealed
    },
    /** Stores what was sealed, in place of what was there; part of the save's transaction. */
    put(rowId: number, sealed: SealedSecrets): void {
      stored.clear(rowId)
      for (const [name, text] of sealed) stored.put(rowId, name, text)
    },
    /**
     * What was kept for a session that is over can never be opened again: its rests are removed.
     * @returns whether the connection is without its secrets
     */
    async dropEnded(rowId: number): Promise<boolean> {
      if (!isSessionOnly(rowId)) return stored.names(rowId).length === 0
      try {
        await open(rowId)
        return false
      } catch {
        stored.clear(rowId)
        return true
      }
    },
  }
}
export type SecretKeeper = ReturnType<typeof createSecretKeeper>
