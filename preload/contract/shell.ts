import { z } from 'zod'
import { connectionKind, engineStatus } from './connections'
import { failure } from './failures'
import { route } from './routes'

/** What the demo agency can be told to do wrong. */
export const demoFault = z.enum([
  'none',
  'wrong-password',
  'missing-right',
  'slow',
  'reset-before',
  'reset-after',
  'http-500',
  'html-page',
  'malformed-xml',
  'huge-body',
  'empty-200',
  'expired-ticket',
])
export type DemoFault = z.output<typeof demoFault>

export const workspace = z.enum(['agency', 'demo'])
export type Workspace = z.output<typeof workspace>

/** What only the shell knows: the engine's life, the vault, which workspace is open. */
export const shellStatus = z.object({
  revision: z.int(),
  workspace,
  engine: z.discriminatedUnion('state', [
    z.object({ state: z.literal('starting') }),
    z.object({ state: z.literal('up') }),
    /** It ended by itself; `attempt` restarts so far, the next one at `retryAt`. */
    z.object({ state: z.literal('restarting'), attempt: z.int(), retryAt: z.int() }),
    /** It cannot start (damaged or too new a store, …): somebody has to act. */
    z.object({ state: z.literal('failed'), failure }),
  ]),
  vault: z.enum(['ready', 'plaintext-only', 'unavailable']),
  /** What each of the demo agency's systems does wrong; `none` when it is not named. */
  demo: z.object({ faults: z.partialRecord(connectionKind, demoFault) }).optional(),
  version: z.string(),
})
export type ShellStatus = z.output<typeof shellStatus>

const nothing = z.object({})

export const shellCalls = {
  /**
   * The page is listening: releases queued events and answers with what the shell knows. `status` is
   * the engine's last word, as the tray shows it; absent while there is no engine or it said nothing.
   */
  'app.ready': {
    input: nothing,
    output: z.object({ shell: shellStatus, status: engineStatus.optional() }),
  },
  'app.openLogs': { input: nothing, output: nothing },
  'app.copy': { input: z.object({ text: z.string().max(100_000) }), output: nothing },
  /** A person picks a folder; nothing when they close the window. */
  'app.chooseFolder': { input: nothing, output: z.object({ folder: z.string().optional() }) },
  'engine.restart': { input: nothing, output: nothing },
  'workspace.enter': { input: z.object({ workspace }), output: nothing },
  'demo.setFault': {
    input: z.object({ kind: connectionKind, fault: demoFault }),
    output: nothing,
  },
}

export const shellEvents = {
  'shell.changed': shellStatus,
  'app.navigate': route,
}
