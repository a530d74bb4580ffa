import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { Fault } from '../../main/engine/connectors/fault'
import type { Vault } from '../../main/engine/ports'
import { sessionMark } from '../../main/port/engine-messages'
import { createSessionCipher } from '../../main/vault/session-cipher'

type State = Awaited<ReturnType<Vault['state']>>

export type FakeVault = Vault & {
  /** Makes the vault what the next question finds. */
  become(state: State): void
  /** As after a move to another user: nothing sealed before can be opened. */
  changeKey(name: string): void
  /** As after SyncDesk quit: what was kept for the session is gone. */
  endSession(): void
  /** Locked: there, but it opens nothing. */
  lock(locked: boolean): void
}

/** A vault with real ciphertext, so that a scan for plaintext means something. */
export function fakeVault(first: State = 'ready'): FakeVault {
  let state = first
  let locked = false
  let session = createSessionCipher()
  let key = createHash('sha256').update('this user').digest()
  return {
    become(next) {
      state = next
    },
    changeKey(name) {
      key = createHash('sha256').update(name).digest()
    },
    endSession() {
      session = createSessionCipher()
    },
    lock(next) {
      locked = next
    },
    state: () => Promise.resolve(state),
    async seal(text) {
      if (state !== 'ready') throw new Fault('vault-unavailable')
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Promise.resolve(Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64'))
    },
    sealForSession: (text) => Promise.resolve(session.seal(text)),
    async open(sealed) {
      if (sealed.startsWith(sessionMark)) return session.open(sealed)
      if (locked) throw new Fault('vault-locked')
      const raw = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', key, raw.subarray(0, 12))
      decipher.setAuthTag(raw.subarray(12, 28))
      try {
        return await Promise.resolve(
          decipher.update(raw.subarray(28), undefined, 'utf8') + decipher.final('utf8'),
        )
      } catch (error) {
        throw new Fault('secret-unreadable', {}, { cause: error })
      }
    },
  }
}
