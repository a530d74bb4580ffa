import { createHash, randomBytes } from 'node:crypto'

const tokenBytes = 32
/** Standard Webhooks: 24 to 64 bytes. */
const secretBytes = 32

export const newToken = (): string => `sd_${randomBytes(tokenBytes).toString('base64url')}`
export const newSigningSecret = (): string => `whsec_${randomBytes(secretBytes).toString('base64')}`

/** A token is random enough that a plain digest of it gives nothing away. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
export const tailOf = (token: string): string => token.slice(-4)
