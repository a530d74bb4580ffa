import { constants } from 'node:fs'
import { lstat, open, opendir } from 'node:fs/promises'
import { join } from 'node:path'

/** Files above this are not read, in bytes. */
export const largestFile = 40 * 1024 * 1024
/** Entries of a folder that one look sees; the others have their turn later. */
const mostEntries = 5_000

/** What may be taken; Outlook’s own format is taken only to say how to save it otherwise. */
const takeable = /\.(eml|json|csv|msg)$/i
/** Begun by a mail program, a browser or Office, and not finished. */
const passing = /^[.~]|\.(part|partial|tmp|temp|crdownload|download|filepart)(\.|$)/i

export type FolderFile = {
  readonly name: string
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
}

export const isTakeable = (name: string): boolean => takeable.test(name) && !passing.test(name)

/** The code of a file system error, or ''. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * Files that may be taken, oldest first. Folders and links are never followed: what they point to
 * is not in the inbox.
 * @throws the file system's error when the folder cannot be read
 */
export async function filesIn(folder: string): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = []
  let entries = 0
  for await (const entry of await opendir(folder)) {
    entries += 1
    if (entries > mostEntries) break
    if (!entry.isFile() || !isTakeable(entry.name)) continue
    const path = join(folder, entry.name)
    const stat = await lstat(path).catch(() => undefined)
    if (stat?.isFile()) {
      files.push({ name: entry.name, path, size: stat.size, mtimeMs: stat.mtimeMs })
    }
  }
  return files.toSorted((a, b) => a.mtimeMs - b.mtimeMs || (a.name < b.name ? -1 : 1))
}

/**
 * Reads a file as it was seen; undefined when it is another one by now.
 * @throws the file system's error, e.g. when somebody has locked it
 */
export async function readAsSeen({ path, size, mtimeMs }: FolderFile): Promise<Buffer | undefined> {
  const noLinks = 'O_NOFOLLOW' in constants ? constants.O_NOFOLLOW : 0
  const file = await open(path, constants.O_RDONLY | noLinks)
  try {
    const before = await file.stat()
    if (!before.isFile() || before.size !== size || before.mtimeMs !== mtimeMs) return undefined
    const bytes = Buffer.alloc(size)
    let length = 0
    while (length < size) {
      const { bytesRead } = await file.read(bytes, length, size - length, length)
      if (bytesRead === 0) return undefined
      length += bytesRead
    }
    const after = await file.stat()
    return after.size === size && after.mtimeMs === mtimeMs ? bytes : undefined
  } finally {
    await file.close()
  }
}
