import { z } from 'zod'
import { connectionId } from './connections'
import { failure } from './failures'

const instant = z.int()

/** Seed 1, Contact Info: who is told by mail, and which mails. */
export const contact = z.object({
  name: z.string().max(200),
  email: z.string().max(254),
  phone: z.string().max(60),
  /** *Nightly credential health emails* and *Integration failure notifications* (seed 1). */
  mails: z.object({ nightly: z.boolean(), failures: z.boolean() }),
})
export type Contact = z.output<typeof contact>

export const mailKind = z.enum(['failure', 'recovery', 'nightly', 'test'])
export type MailKind = z.output<typeof mailKind>

/** `waiting` also while there is no mail server or no network: it is sent once there is. */
export const mailState = z.enum(['waiting', 'sending', 'sent', 'failed'])
export type MailState = z.output<typeof mailState>

/** One mail and its fate. */
export const sentMail = z.object({
  id: z.int(),
  kind: mailKind,
  connectionId: connectionId.optional(),
  subject: z.string(),
  to: z.string(),
  createdAt: instant,
  state: mailState,
  attempts: z.int().nonnegative(),
  nextAttemptAt: instant.optional(),
  /** When it was handed over, or given up. */
  endedAt: instant.optional(),
  failure: failure.optional(),
})
export type SentMail = z.output<typeof sentMail>

export const contactCalls = {
  'contact.read': {
    input: z.object({}),
    output: z.object({
      /** Absent until somebody entered one. */
      contact: contact.optional(),
      /** Whether there is a mail server to send with. */
      mailServer: z.enum(['ready', 'failing', 'paused', 'not-set-up']),
    }),
  },
  /** Fails with `input-invalid` naming the field. */
  'contact.save': { input: z.object({ contact }), output: z.object({}) },
  /** Puts a test mail into the outbox; its fate is in `mail.list`. */
  'contact.testMail': { input: z.object({}), output: z.object({ id: z.int() }) },
  /** Newest first, 50 a page. */
  'mail.list': {
    input: z.object({ before: z.int().optional() }),
    output: z.array(sentMail),
  },
  'mail.retry': { input: z.object({ id: z.int() }), output: z.object({}) },
}

export const contactEvents = {
  /** The outbox changed: ask for the list again. */
  'mail.changed': z.object({}),
}
