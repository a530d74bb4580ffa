import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import type { Failure } from '../../../../preload/contract/failures'
import { Fault } from '../../connectors/fault'
import type { Log } from '../../log/log'
import type { EnginePorts } from '../../ports'
import type { Recorder } from '../../sync/incoming'
import { TooBusy } from '../group-commit'
import { codeOf, filesIn, largestFile, readAsSeen, type FolderFile } from './folder-files'
import { moveInto, writeInto } from './moving'
import { readFileOf } from './read-file'
import { recordFile } from './record-file'

/** Looked at, not watched: watching is not reliable on network drives. */
const lookMs = 5_000
/** A file is whole when it looked the same for this long, in milliseconds… */
const restMs = 2_000
/** …and an empty one, which somebody may be about to write, for this long. */
const emptyRestMs = 60_000
const atALook = 50
/** A file may be locked for a moment, e.g. by a virus scanner, before it is told. */
const lockedMs = 30_000
/** A network drive that is away must not keep the engine from stopping. */
const stopMs = 3_000

export type InboxParts = {
  readonly recorder: Recorder
  readonly sourceId: () => number
  /** `folder` is a whole path. */
  readonly choice: () => { readonly enabled: boolean; readonly folder: string }
  readonly ownDomains: () => readonly string[]
  readonly log: Log
  readonly toFailure: (error: unknown, during: string, extra?: FailureFacts) => Failure
  readonly changed: () => void
}

type Seen = { readonly size: number; readonly mtimeMs: number; readonly since: number }
/** `reason`: it was rejected; otherwise it is stored. */
type Outcome = { readonly reason?: string; readonly badRows?: string }
type Finished = Outcome & Pick<Seen, 'size' | 'mtimeMs'>

const isSame = (one: Pick<Seen, 'size' | 'mtimeMs'>, other: Pick<Seen, 'size' | 'mtimeMs'>) =>
  one.size === other.size && one.mtimeMs === other.mtimeMs

/** Takes files from a folder: stored first, then moved to `done` or, with a reason, to `rejected`. */
export function createInbox(parts: InboxParts, { now, after }: Pick<EnginePorts, 'now' | 'after'>) {
  const seen = new Map<string, Seen>()
  /** Settled, and could not be moved yet: it is not read a second time. */
  const finished = new Map<string, Finished>()
  let looking: Promise<void> | undefined
  let cancel = (): void => undefined
  let isStopped = false
  let lastFolder = ''
  let failure: Failure | undefined
  /** What the failure is about: said once, not every five seconds. */
  let told = ''
  const counts = { waiting: 0, taken: 0, rejected: 0 }
  let lastAt: number | undefined

  const isReady = (file: FolderFile): boolean => {
    const before = seen.get(file.name)
    if (before === undefined || !isSame(before, file)) {
      seen.set(file.name, { size: file.size, mtimeMs: file.mtimeMs, since: now() })
      return false
    }
    return now() - before.since >= (file.size === 0 ? emptyRestMs : restMs)
  }

  const unreachable = (error: unknown): Fault =>
    new Fault(
      'inbox-unreachable',
      { path: parts.choice().folder, codes: [codeOf(error) || 'unreadable'] },
      { cause: error },
    )

  /** @returns undefined when the file changed while it was read */
  const settle = async (file: FolderFile): Promise<Outcome | undefined> => {
    if (file.size > largestFile) return { reason: 'The file is larger than 40 MiB.' }
    const bytes = await readAsSeen(file).catch((error: unknown) => {
      throw unreachable(error)
    })
    if (bytes === undefined) return undefined
    const facts = { name: file.name, at: file.mtimeMs }
    const taken = await readFileOf(bytes, facts, parts.ownDomains(), now()).catch(
      (error: unknown) => {
        parts.toFailure(error, 'inbox file')
        return { ok: false as const, reason: 'SyncDesk cannot read this file.' }
      },
    )
    if (!taken.ok) return { reason: taken.reason }
    const reason = await recordFile(parts.recorder, parts.sourceId(), taken)
    if (reason !== undefined) return { reason }
    return taken.badRows === undefined ? {} : { badRows: taken.badRows }
  }

  const move = async (folder: string, file: FolderFile, outcome: Outcome): Promise<void> => {
    const { reason, badRows } = outcome
    const rejected = join(folder, 'rejected')
    if (badRows !== undefined) await writeInto(rejected, `${file.name}.rows.csv`, badRows)
    // Written once: should the move fail, only the move is tried again.
    if (badRows !== undefined) finished.set(file.name, { size: file.size, mtimeMs: file.mtimeMs })
    if (reason === undefined) {
      await moveInto(join(folder, 'done'), file.name, file.path)
      return
    }
    const moved = await moveInto(rejected, file.name, file.path)
    await writeInto(rejected, `${basename(moved)}.reason.txt`, `${reason}\r\n`)
  }

  const count = ({ reason }: Outcome): void => {
    if (reason === undefined) counts.taken += 1
    else counts.rejected += 1
    lastAt = now()
  }

  const take = async (folder: string, file: FolderFile): Promise<boolean> => {
    const before = finished.get(file.name)
    const known = before && isSame(before, file) ? before : undefined
    const outcome = known ?? (await settle(file))
    if (outcome === undefined) return false
    if (!known) {
      count(outcome)
      finished.set(file.name, { ...outcome, size: file.size, mtimeMs: file.mtimeMs })
    }
    await move(folder, file, outcome).catch((error: unknown) => {
      // Somebody took it away meanwhile: there is nothing left to move.
      if (codeOf(error) !== 'ENOENT') throw unreachable(error)
    })
    finished.delete(file.name)
    seen.delete(file.name)
    return true
  }

  const forget = (names: ReadonlySet<string>): void => {
    for (const name of seen.keys()) if (!names.has(name)) seen.delete(name)
    for (const name of finished.keys()) if (!names.has(name)) finished.delete(name)
  }

  const lookIn = async (folder: string): Promise<void> => {
    if (folder !== lastFolder) forget(new Set())
    lastFolder = folder
    const files = await filesIn(folder).catch((error: unknown) => {
      throw unreachable(error)
    })
    forget(new Set(files.map(({ name }) => name)))
    counts.waiting = files.length
    let trouble: Fault | undefined
    for (const file of files.filter(isReady).slice(0, atALook)) {
      if (isStopped) return
      try {
        if (await take(folder, file)) counts.waiting -= 1
      } catch (error) {
        // One file that is locked does not keep the others; a full disk does.
        if (!(error instanceof Fault) || error.code !== 'inbox-unreachable') throw error
        const since = seen.get(file.name)?.since ?? 0
        if (finished.has(file.name) || now() - since >= lockedMs) trouble = error
      }
    }
    if (trouble) throw trouble
  }

  const lookOnce = async (): Promise<void> => {
    const { enabled, folder } = parts.choice()
    const before = JSON.stringify([counts, failure?.code])
    try {
      if (enabled) await lookIn(folder)
      else counts.waiting = 0
      failure = undefined
      told = ''
    } catch (error) {
      // Too much at a time is nothing to tell: the next look goes on.
      const name = error instanceof Error ? `${error.name} ${error.message}` : 'unknown'
      if (!(error instanceof TooBusy) && told !== name) failure = parts.toFailure(error, 'inbox')
      told = name
    }
    if (JSON.stringify([counts, failure?.code]) !== before) parts.changed()
  }

  /** Looks now; a look that is under way goes first and is enough. */
  const look = (): Promise<void> => {
    looking ??= lookOnce().finally(() => {
      looking = undefined
      cancel()
      if (!isStopped) cancel = after(lookMs, () => void look())
    })
    return looking
  }

  return {
    look,
    state: () => ({ ...counts, lastAt, failure }),
    /** @param own the workspace's own folder, made when it is not there */
    async start(own: string): Promise<void> {
      await mkdir(own, { recursive: true }).catch(() => undefined)
      void look()
    },
    /** Ends after the file that is being taken. */
    async stop(): Promise<void> {
      isStopped = true
      cancel()
      let forgetLimit = (): void => undefined
      const limit = new Promise<void>((resolve) => {
        forgetLimit = after(stopMs, resolve)
      })
      await Promise.race([looking, limit])
      forgetLimit()
    },
  }
}
export type Inbox = ReturnType<typeof createInbox>
