import { z } from 'zod'
import { failure } from './failures'

const instant = z.int()
const name = z.string().trim().min(1).max(80)

/** Somebody who may send events to the local API. The token itself never reaches the page. */
export const source = z.object({
  id: z.int(),
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.optional(),
  /** Every request has to be signed too (Standard Webhooks). */
  isSigned: z.boolean(),
  /** The last four characters of the token, to compare by eye. */
  tokenTail: z.string(),
  /** Events taken in the last 24 hours. */
  events: z.int(),
})
export type Source = z.output<typeof source>

export const sourceCalls = {
  'sources.read': {
    input: z.object({}),
    output: z.object({
      sources: z.array(source),
      api: z.object({
        enabled: z.boolean(),
        listening: z.boolean(),
        /** `http://127.0.0.1:8360/v1/events` */
        url: z.string(),
        port: z.int(),
        failure: failure.optional(),
      }),
      inbox: z.object({
        enabled: z.boolean(),
        folder: z.string(),
        /** Files waiting, taken and rejected since the engine started. */
        waiting: z.int(),
        taken: z.int(),
        rejected: z.int(),
        lastAt: instant.optional(),
        failure: failure.optional(),
      }),
    }),
  },
  /** Makes a source; its token is put on the clipboard and can never be read again. */
  'sources.add': {
    input: z.object({ name, isSigned: z.boolean() }),
    output: z.object({ id: z.int() }),
  },
  /** A new token, on the clipboard; the old one ends at once. */
  'sources.renew': { input: z.object({ id: z.int() }), output: z.object({}) },
  /** The signing secret, on the clipboard. */
  'sources.copySecret': { input: z.object({ id: z.int() }), output: z.object({}) },
  'sources.revoke': { input: z.object({ id: z.int() }), output: z.object({}) },
  /** The listener of AMS360's notifications serves it when there is one; otherwise this port. */
  'sources.setApi': {
    input: z.object({ enabled: z.boolean(), port: z.int().min(1).max(65_535) }),
    output: z.object({}),
  },
  /** An empty folder means the workspace's own. */
  'sources.setInbox': {
    input: z.object({ enabled: z.boolean(), folder: z.string().max(1_000) }),
    output: z.object({}),
  },
}

export const sourceEvents = { 'sources.changed': z.object({}) }
