import type { Payload } from '../../preload/contract'
import type { EngineEventName } from '../../preload/contract/names'
import type { LogLine, Notice } from '../port/engine-messages'
import type { Reach } from './net/reach'

/** The operating system's credential store, as the shell offers it. */
export interface Vault {
  /** `plaintext-only`: there is a store, but it would keep secrets readable: treated as none. */
  state(): Promise<'ready' | 'plaintext-only' | 'unavailable'>
  /** @returns base64 ciphertext */
  seal(text: string): Promise<string>
  /** Ciphertext that nobody can open once SyncDesk has quit. Works without a safe store. */
  sealForSession(text: string): Promise<string>
  /** @throws when this store cannot open it (locked, other user, other PC) */
  open(sealed: string): Promise<string>
}

/** Everything the engine needs from outside. Started so by the shell, by tests and by scripts. */
export type EnginePorts = {
  /** The workspace's data folder. */
  readonly folder: string
  /** @param caFile extra CA file (PEM) of one connection */
  readonly reach: (caFile?: string) => Reach
  readonly vault: Vault
  /** Puts a secret on the clipboard, past the page. */
  readonly copySecret: (text: string) => Promise<void>
  readonly online: () => Promise<boolean>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Calls back after `ms`; answers with the cancel. Injected so that tests own the clock. */
  readonly after: (ms: number, call: () => void) => () => void
  readonly emit: <K extends EngineEventName>(name: K, payload: Payload<K>) => void
  readonly notify: (notice: Notice) => void
  readonly writeLog: (line: LogLine) => void
}
