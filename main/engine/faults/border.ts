import { randomBytes } from 'node:crypto'
import { ZodError } from 'zod'
import { failureFrom, type FailureFacts } from '../../../preload/contract/failure-words'
import type { Failure, FailureCode } from '../../../preload/contract/failures'
import { Fault } from '../connectors/fault'
import type { Log } from '../log/log'

const newRef = (): string => randomBytes(4).toString('hex')

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

function wordsOf(error: unknown): string {
  // A zod message can quote the value that was wrong; only the paths are written.
  if (error instanceof ZodError) {
    return error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join('; ')
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : typeof error
}

/** Codes of a disk that is full or that we may not write to. */
const diskCodes: ReadonlySet<string> = new Set([
  ...['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS'],
  'SQLITE_FULL',
])

/** Facts of the machine (SQLite and file system codes) that are not bugs of ours. */
function machineCode(error: unknown): FailureCode | undefined {
  const code = codeOf(error)
  if (code === undefined) return undefined
  if (diskCodes.has(code) || /^SQLITE_(IOERR|READONLY|CANTOPEN)/.test(code)) return 'disk-full'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'store-damaged'
  return undefined
}

/**
 * The border: whatever was thrown inside becomes a failure with words, and a log line with the
 * same reference. Anything unknown is a bug of ours and is never dressed up as somebody else's.
 */
export function createBorder(
  log: Log,
): (error: unknown, during: string, extra?: FailureFacts) => Failure {
  return (error, during, extra = {}) => {
    const ref = newRef()
    if (error instanceof Fault) {
      const failure = failureFrom(error.code, { ...extra, ...error.facts }, ref)
      log.warn(`${during}: ${error.code}`, {
        ref,
        ...(failure.detail !== undefined && { detail: failure.detail }),
        ...(error.cause instanceof Error && { cause: wordsOf(error.cause) }),
      })
      return failure
    }
    const code = machineCode(error) ?? 'bug'
    log.error(`${during}: ${code}`, {
      ref,
      error:
        error instanceof Error && !(error instanceof ZodError)
          ? (error.stack ?? error.message)
          : wordsOf(error),
    })
    return failureFrom(code, { ...extra, codes: [codeOf(error) ?? 'internal'] }, ref)
  }
}
