import { z } from 'zod'
import { connectionKind } from '../../preload/contract/connections'
import { failure } from '../../preload/contract/failures'
import { route } from '../../preload/contract/routes'

/** Ciphertext that begins so was sealed for this session only. */
export const sessionMark = 'session:'

/** What the engine asks of the shell, beside the contract's calls that go the other way. */
export const shellQuestions = {
  'vault.state': {
    input: z.object({}),
    output: z.enum(['ready', 'plaintext-only', 'unavailable']),
  },
  /** Text → base64 ciphertext of the operating system's credential store. */
  'vault.seal': { input: z.object({ text: z.string() }), output: z.object({ sealed: z.string() }) },
  /** The same under a key that ends with the shell. */
  'vault.sealForSession': {
    input: z.object({ text: z.string() }),
    output: z.object({ sealed: z.string() }),
  },
  'vault.open': { input: z.object({ sealed: z.string() }), output: z.object({ text: z.string() }) },
  'net.proxy': {
    input: z.object({ url: z.url() }),
    output: z.object({ proxy: z.string().optional() }),
  },
  /** Puts a text on the clipboard: a secret that a person carries to another window. */
  'clipboard.put': { input: z.object({ text: z.string() }), output: z.object({}) },
  'net.online': { input: z.object({}), output: z.object({ online: z.boolean() }) },
} as const
export type ShellQuestion = keyof typeof shellQuestions
export type ShellInput<Q extends ShellQuestion> = z.input<(typeof shellQuestions)[Q]['input']>
export type ShellAnswer<Q extends ShellQuestion> = z.output<(typeof shellQuestions)[Q]['output']>

/** The first thing the shell tells a new engine. */
export const engineStart = z.object({
  /** Where this workspace keeps its data. */
  folder: z.string(),
  /** The demo agency's services by kind, when this is the demo workspace. */
  demo: z
    .partialRecord(
      connectionKind,
      z.object({
        settings: z.record(z.string(), z.string()),
        secrets: z.record(z.string(), z.string()),
      }),
    )
    .optional(),
})
export type EngineStart = z.output<typeof engineStart>

/** Something a person should be told outside the window. */
export const notice = z.object({
  kind: z.enum(['broken', 'recovered']),
  connectionId: z.string(),
  title: z.string(),
  body: z.string(),
  route,
})
export type Notice = z.output<typeof notice>

export const logLine = z.object({
  level: z.enum(['debug', 'info', 'warn', 'error']),
  message: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
})
export type LogLine = z.output<typeof logLine>

/** What the engine tells the shell, beside the contract's events. */
export const engineTells = {
  'engine.up': z.object({}),
  /** It cannot run; the shell ends it. */
  'engine.failed': failure,
  notice,
  log: logLine,
} as const
