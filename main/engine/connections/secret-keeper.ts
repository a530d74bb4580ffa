import type { Vault } from '../ports'
import { Fault } from '../connectors/fault'
import type { SecretRepository } from '../store/secret-repository'

export type Secrets = Readonly<Record<string, string>>

export type SecretKeeperPorts = {
  readonly vault: Vault
  readonly stored: SecretRepository
  /** Every secret in use is hidden from the log by its value. */
  readonly protect: (secret: string) => void
}

/**
 * Where secrets are: sealed by the vault in the store, or, when a person chose so on a PC without
 * a safe place, in memory until the engine ends. There is no third place.
 */
export function createSecretKeeper({ vault, stored, protect }: SecretKeeperPorts) {
  const session = new Map<number, Secrets>()
  return {
    isSessionOnly: (rowId: number): boolean => session.has(rowId),
    names: (rowId: number): readonly string[] =>
      session.has(rowId) ? Object.keys(session.get(rowId) ?? {}) : stored.names(rowId),
    /** @throws Fault `secret-unreadable`, `vault-locked` */
    async open(rowId: number): Promise<Secrets> {
      const kept = session.get(rowId)
      if (kept) return kept
      const secrets: Record<string, string> = {}
      for (const name of stored.names(rowId)) {
        const sealed = stored.get(rowId, name)
        if (sealed !== undefined) secrets[name] = await vault.open(sealed)
      }
      if (Object.keys(secrets).length === 0) throw new Fault('secret-unreadable', { gone: true })
      Object.values(secrets).forEach(protect)
      return secrets
    },
    /**
     * Seals the secrets; nothing is stored yet.
     * @throws Fault `vault-unavailable` when only readable text could be stored
     */
    async seal(secrets: Secrets): Promise<ReadonlyMap<string, string>> {
      if ((await vault.state()) !== 'ready') throw new Fault('vault-unavailable')
      const sealed = new Map<string, string>()
      for (const [name, secret] of Object.entries(secrets))
        sealed.set(name, await vault.seal(secret))
      return sealed
    },
    /** Stores what was sealed, in place of what was there; part of the save's transaction. */
    put(rowId: number, sealed: ReadonlyMap<string, string>): void {
      stored.clear(rowId)
      for (const [name, text] of sealed) stored.put(rowId, name, text)
    },
    /** After the commit: what is kept in memory until the engine ends, or nothing any more. */
    keepForSession(rowId: number, secrets: Secrets | undefined): void {
      if (secrets === undefined) return void session.delete(rowId)
      session.set(rowId, secrets)
      Object.values(secrets).forEach(protect)
    },
  }
}
export type SecretKeeper = ReturnType<typeof createSecretKeeper>
