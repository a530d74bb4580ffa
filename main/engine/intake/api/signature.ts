import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Signatures as Standard Webhooks 1.0.0 makes them (standardwebhooks.com): HMAC-SHA256 over
 * `id.timestamp.body` under the secret's bytes, in base64, after `v1,`; several may be sent.
 */

/** How far the sender's clock may be from ours, in milliseconds; older ones could be replayed. */
const toleranceMs = 5 * 60_000
const mostSignatures = 10

/** @param secret `whsec_…` */
export function signatureFor(
  secret: string,
  id: string,
  timestamp: string,
  body: Uint8Array,
): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body)
  return `v1,${mac.digest('base64')}`
}

const headerOf = (headers: IncomingHttpHeaders, name: string): string => {
  const value = headers[name]
  return typeof value === 'string' ? value : ''
}

/** What is wrong with a request's signature, in words; undefined when nothing is. */
export function signatureProblem(
  secret: string,
  headers: IncomingHttpHeaders,
  body: Uint8Array,
  now: number,
): string | undefined {
  const id = headerOf(headers, 'webhook-id')
  const timestamp = headerOf(headers, 'webhook-timestamp')
  const offered = headerOf(headers, 'webhook-signature').split(' ').slice(0, mostSignatures)
  if (id === '' || timestamp === '' || offered[0] === '') {
    return 'This source signs its requests: webhook-id, webhook-timestamp or webhook-signature is missing.'
  }
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now - Number(timestamp) * 1_000) > toleranceMs) {
    return 'The timestamp of the signature is more than five minutes away from this PC’s clock.'
  }
  const expected = Buffer.from(signatureFor(secret, id, timestamp, body))
  let isRight = false
  for (const one of offered) {
    const bytes = Buffer.from(one)
    if (bytes.length === expected.length && timingSafeEqual(bytes, expected)) isRight = true
  }
  return isRight ? undefined : 'The signature does not fit the request.'
}
