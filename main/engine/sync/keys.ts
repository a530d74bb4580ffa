import { createHash } from 'node:crypto'
import type { AgencyEvent } from '../../../preload/contract/events'
import type { RecordKind } from '../../../preload/contract/event-kinds'

const hashOf = (...parts: readonly (string | number)[]): Buffer =>
  createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 20)

/** The same event of the same source. */
export const eventKeyOf = (sourceId: number, eventId: string): Buffer =>
  hashOf('event', sourceId, eventId)

/** The same conversation, ticket, deal or contact of the same source. */
export const recordKeyOf = (sourceId: number, kind: RecordKind, id: string): Buffer =>
  hashOf('record', sourceId, kind, id)

/** The idempotency key of one effect: the same part of the same thing is written once. */
export const effectKeyOf = (of: Buffer, part: string): Buffer =>
  hashOf('effect', of.toString('hex'), part)

/** A profile becomes a customer once, whichever event asked for it first. */
export const customerKeyOf = (profileId: number): Buffer => hashOf('customer of', profileId)

export const notificationKeyOf = (notificationId: number): Buffer =>
  hashOf('notification', notificationId)

/** What the event says, in one spelling: an event sent again says the same. */
export function contentHashOf(event: AgencyEvent, files: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(JSON.stringify(event))
  for (const bytes of files) hash.update(createHash('sha256').update(bytes).digest())
  return hash.digest()
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The record that an event is about: its kind and the source's own id of it. */
export function recordOf(event: AgencyEvent): { readonly kind: RecordKind; readonly id: string } {
  switch (event.kind) {
    case 'conversation.created':
      return { kind: 'conversation', id: event.conversation.id }
    case 'ticket.created':
    case 'ticket.completed':
      return { kind: 'ticket', id: event.ticket.id }
    case 'deal.created':
    case 'deal.won':
      return { kind: 'deal', id: event.deal.id }
    case 'contact.created':
    case 'contact.updated':
      return { kind: 'contact', id: event.contact.id }
  }
}

/**
 * The mark in a text that a person can search for in AMS360: `SD-7F3K2QXA`. It follows from the
 * idempotency key, so every try of an effect carries the same one.
 */
export function markOf(dedupe: Buffer): string {
  let mark = ''
  for (let n = 0; n < 8; n += 1) mark += alphabet[(dedupe[n] ?? 0) % 32]
  return `SD-${mark}`
}

/** A new profile id: `P-` and ten signs without look-alikes. */
export function newProfileUid(random: () => number): string {
  let uid = 'P-'
  for (let n = 0; n < 10; n += 1) uid += alphabet[Math.floor(random() * 32)]
  return uid
}
