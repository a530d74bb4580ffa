import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { sessionMark } from '../port/engine-messages'

const ivBytes = 12
const tagBytes = 16

/**
 * Seals what a person wants kept for this session only: AES-256-GCM under a key that is never
 * written anywhere. It outlives an engine that crashes, and is gone with this process.
 */
export function createSessionCipher() {
  const key = randomBytes(32)
  return {
    seal(text: string): string {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return sessionMark + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
    },
    /** @throws when it was sealed in another session */
    open(sealed: string): string {
      const raw = Buffer.from(sealed.slice(sessionMark.length), 'base64')
      const decipher = createDecipheriv('aes-256-gcm', key, raw.subarray(0, ivBytes))
      decipher.setAuthTag(raw.subarray(ivBytes, ivBytes + tagBytes))
      const body = raw.subarray(ivBytes + tagBytes)
      return decipher.update(body, undefined, 'utf8') + decipher.final('utf8')
    },
  }
}
export type SessionCipher = ReturnType<typeof createSessionCipher>
