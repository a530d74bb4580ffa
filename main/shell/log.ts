import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import electronLog from 'electron-log/main'
import { createLog } from '../engine/log/create-log'
import type { Log } from '../engine/log/log'
import { createRedactor } from '../engine/log/redact'
import type { LogLine } from '../port/engine-messages'

const maxBytes = 5 * 1024 * 1024
const filesKept = 5

export type ShellLog = Log & {
  /** Takes a line that the engine has redacted already; it passes this side's net as well. */
  write(line: LogLine): void
}

const wordsOf = ({ message, facts }: LogLine): string =>
  facts && Object.keys(facts).length > 0 ? `${message} ${JSON.stringify(facts)}` : message

function rotate(path: string): void {
  const older = (n: number): string => path.replace(/\.log$/, `.${n}.log`)
  rmSync(older(filesKept - 1), { force: true })
  for (let n = filesKept - 2; n >= 1; n -= 1) {
    if (existsSync(older(n))) renameSync(older(n), older(n + 1))
  }
  renameSync(path, older(1))
}

/** The log file (rotated, five kept) and standard output. */
export function openLog(folder: string): ShellLog {
  const { file, console: out, ipc } = electronLog.transports
  file.resolvePathFn = () => join(folder, 'main.log')
  file.maxSize = maxBytes
  file.archiveLogFn = (old) => rotate(old.path)
  file.level = 'info'
  out.level = 'info'
  out.format = '{h}:{i}:{s} {level} {text}'
  out.useStyles = false
  ipc.level = false
  const sink = (line: LogLine): void => electronLog[line.level](wordsOf(line))
  const log = createLog(createRedactor(), sink)
  return { ...log, write: (line) => log[line.level](line.message, line.facts) }
}
