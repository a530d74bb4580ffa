import { z } from 'zod'
import { failure } from './failures'
import { connectionKinds, stepNames, type ConnectionKind } from './systems'

export type { ConnectionKind }
export const connectionKind = z.enum(connectionKinds)

export const connectionId = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** Milliseconds since 1970 (UTC). */
const instant = z.int()

/** One named step of a health check; streamed while it runs. */
export const step = z.object({
  name: z.enum(stepNames),
  state: z.enum(['running', 'passed', 'failed', 'skipped', 'noted']),
  /** How long it took, in milliseconds; absent while running. */
  ms: z.int().nonnegative().optional(),
  /** The proof in words: «TLS 1.3, certificate by DigiCert, valid until 3 May 2027». No persons. */
  evidence: z.string().optional(),
  failure: failure.optional(),
})
export type Step = z.output<typeof step>

/** A label and a value that the connection's form or card shows; never a secret. */
export const detail = z.object({ label: z.string(), value: z.string() })
export type Detail = z.output<typeof detail>

/**
 * Seed 1's indicators. `waiting` = *Waiting check*: saved, not yet checked (normal in the demo).
 * `healthy` always has a dated proof (`verifiedAt`). `paused`: somebody stopped its checks and syncs.
 * A kind without a connection is *Not set up*: it has no status.
 */
export const connectionState = z.enum(['healthy', 'error', 'waiting', 'paused'])
export type ConnectionState = z.output<typeof connectionState>

export const checkOutcome = z.enum(['passed', 'failed', 'offline', 'interrupted'])
export type CheckOutcome = z.output<typeof checkOutcome>

/** One mark of the health strip. */
export const mark = z.object({ at: instant, outcome: checkOutcome })
export type Mark = z.output<typeof mark>

export const connectionStatus = z.object({
  id: connectionId,
  kind: connectionKind,
  /** The human name: «AMS360 WSAPI». */
  name: z.string(),
  state: connectionState,
  /** Healthy, but the proof is older than twice the check interval. */
  stale: z.boolean(),
  /** Since when it is in this state. */
  since: instant,
  /** Last time every step passed, and what that proved. */
  verifiedAt: instant.optional(),
  verified: z.string().optional(),
  lastCheckAt: instant.optional(),
  nextCheckAt: instant.optional(),
  checking: z.boolean(),
  /** A passing trouble is being tried again and does not count yet; `failure` says which. */
  retrying: z.boolean(),
  pausedAt: instant.optional(),
  /** Checks beside the daily one, as New York wall-clock times `HH:MM`. */
  extraTimes: z.array(z.string()),
  /** Why it is red; or, with `healthy`, why the last check could not be made (offline). */
  failure: failure.optional(),
  /** Integration configuration: agency name, endpoint, login id, employee code. Never secrets. */
  details: z.array(detail),
  /** Checks of the last 30 days, oldest first. */
  strip: z.array(mark),
  /** Secrets are kept in memory only: gone when SyncDesk quits. */
  sessionOnly: z.boolean(),
})
export type ConnectionStatus = z.output<typeof connectionStatus>

/** The engine's read model: small enough to send whole; `revision` grows with every change. */
export const engineStatus = z.object({
  revision: z.int(),
  /** The engine's own clock, so that ages are right in the page. */
  at: instant,
  connections: z.array(connectionStatus),
  /** What only shows when several connections are seen together: partial configuration. */
  findings: z.array(failure),
})
export type EngineStatus = z.output<typeof engineStatus>

/** Settings as the form sends them: text by field name, trimmed and checked by the connector. */
export const formSettings = z.record(z.string().max(40), z.string().max(4096))

export const connectionCalls = {
  'status.read': { input: z.object({}), output: engineStatus },
  /** One connection for its form: settings in clear, secrets only as «is one stored?». */
  'connection.read': {
    input: z.object({ connectionId }),
    output: z.object({
      connectionId,
      kind: connectionKind,
      settings: z.record(z.string(), z.string()),
      savedSecrets: z.array(z.string()),
      updatedAt: instant,
      /** What the other side reported at the last good check, e.g. agency name and address. */
      reported: z.array(detail),
    }),
  },
  /**
   * Step one of the two-step save: runs the check with what was typed. Progress comes as
   * `check.progress` with the same `runId`. Blank secrets mean «keep the stored one».
   */
  'connection.validate': {
    input: z.object({
      runId: z.uuid(),
      kind: connectionKind,
      connectionId: connectionId.optional(),
      settings: formSettings,
      secrets: formSettings,
    }),
    output: z.object({
      passed: z.boolean(),
      steps: z.array(step),
      failure: failure.optional(),
      /** Field → what is wrong with it, when the form itself is not acceptable. */
      fieldErrors: z.record(z.string(), z.string()),
      reported: z.array(detail),
    }),
  },
  /**
   * Step two: stores exactly what the named validation proved, nothing else.
   * Fails with `validation-expired`, `vault-unavailable` (offer `keepForSession`).
   */
  'connection.save': {
    input: z.object({ runId: z.uuid(), keepForSession: z.boolean() }),
    output: z.object({ connectionId }),
  },
  'connection.check': {
    input: z.object({ connectionId, runId: z.uuid() }),
    output: z.object({ outcome: checkOutcome, steps: z.array(step), failure: failure.optional() }),
  },
  /** No checks and no syncs until it is resumed; what is stored stays. */
  'connection.pause': {
    input: z.object({ connectionId, paused: z.boolean() }),
    output: z.object({}),
  },
  /** Checks beside the daily one at 6:00 a.m. New York, as wall-clock times there. */
  'connection.plan': {
    input: z.object({
      connectionId,
      times: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).max(6),
    }),
    output: z.object({}),
  },
  /** Settings, secrets and check history go; nothing in the other system is touched. */
  'connection.remove': { input: z.object({ connectionId }), output: z.object({}) },
  'connection.history': {
    input: z.object({ connectionId, before: instant.optional() }),
    output: z.array(
      z.object({
        at: instant,
        ms: z.int(),
        outcome: checkOutcome,
        trigger: z.enum(['scheduled', 'manual', 'start', 'save']),
        steps: z.array(step),
      }),
    ),
  },
}

export const connectionEvents = {
  'status.changed': engineStatus,
  'check.progress': z.object({ runId: z.uuid(), connectionId: connectionId.optional(), step }),
}
