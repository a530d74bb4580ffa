import type { Facts, Log } from '../../../main/engine/log/log'

export type RecordingLog = Log & {
  readonly lines: readonly { readonly message: string; readonly facts: Facts }[]
  /** Everything that was logged, as one text. */
  text(): string
}

export function recordingLog(): RecordingLog {
  const lines: { message: string; facts: Facts }[] = []
  const write = (message: string, facts: Facts = {}): void => void lines.push({ message, facts })
  return {
    lines,
    debug: write,
    info: write,
    warn: write,
    error: write,
    text: () => JSON.stringify(lines),
  }
}
