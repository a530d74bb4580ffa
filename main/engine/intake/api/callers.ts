import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { EnginePorts } from '../../ports'
import type { ActiveSource, SourceRepository } from '../../store/source-repository'
import { tokenHash } from './tokens'

/** How often it is written when a source was last used, in milliseconds: not with every event. */
const writtenMs = 60_000

export type Caller = ActiveSource

export type CallerParts = {
  readonly sources: SourceRepository
  /** Hides a secret from the log. */
  readonly protect: (secret: string) => void
  readonly changed: () => void
}

const bearerOf = (headers: IncomingHttpHeaders): string | undefined =>
  /^Bearer +([\w-]{20,200})$/i.exec(headers.authorization?.trim() ?? '')?.[1]

/** Who may send: the sources that are not revoked, known by the digest of their token. */
export function createCallers(
  { sources, protect, changed }: CallerParts,
  { now, vault }: Pick<EnginePorts, 'now' | 'vault'>,
) {
  let active: readonly ActiveSource[] | undefined
  const opened = new Map<number, Promise<string>>()
  const used = new Map<number, { at: number; written: number }>()

  const open = async (sealed: string): Promise<string> => {
    const secret = await vault.open(sealed)
    protect(secret)
    return secret
  }
  return {
    /** Compared in constant time, and with every token: nothing can be learnt from how long it takes. */
    callerOf(headers: IncomingHttpHeaders): Caller | undefined {
      active ??= sources.active()
      const token = bearerOf(headers)
      if (token === undefined) return undefined
      const offered = tokenHash(token)
      let found: Caller | undefined
      for (const one of active) if (timingSafeEqual(one.tokenHash, offered)) found = one
      return found
    },
    /** Whether it may still send: a body takes a while, and it may be revoked meanwhile. */
    isActive: (caller: Caller): boolean =>
      (active ??= sources.active()).some(
        ({ id, tokenHash: hash }) => id === caller.id && timingSafeEqual(hash, caller.tokenHash),
      ),
    /**
     * The secret a source signs with; undefined when it does not sign.
     * @throws Fault `vault-locked`, `secret-unreadable`
     */
    async secretOf({ id, signing }: Pick<Caller, 'id' | 'signing'>): Promise<string | undefined> {
      if (signing === undefined) return undefined
      const opening = opened.get(id) ?? open(signing)
      opened.set(id, opening)
      try {
        return await opening
      } catch (error) {
        opened.delete(id)
        throw error
      }
    },
    used({ id }: Caller): void {
      const at = now()
      const before = used.get(id)
      const isDue = before === undefined || Math.abs(at - before.written) >= writtenMs
      if (isDue) sources.touch(id, at)
      used.set(id, { at, written: isDue ? at : before.written })
      changed()
    },
    lastUsedAt: (id: number): number | undefined => used.get(id)?.at,
    /** Sources were added, renewed or revoked. */
    forget(): void {
      active = undefined
      opened.clear()
    },
    flush(): void {
      for (const [id, { at, written }] of used) if (at !== written) sources.touch(id, at)
      used.clear()
    },
  }
}
export type Callers = ReturnType<typeof createCallers>
