import { closeSync, openSync, readSync } from 'node:fs'
import { z } from 'zod'

type Entry = { readonly files?: Readonly<Record<string, Entry>> | undefined }
const entry: z.ZodType<Entry> = z.object({
  get files() {
    return z.record(z.string(), entry).optional()
  },
})

function readAt(file: number, length: number, position: number): Buffer {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, position)
  return bytes
}

const filesIn = ({ files }: Entry, at: string): string[] =>
  Object.entries(files ?? {}).flatMap(([name, part]) =>
    part.files === undefined ? [at + name] : filesIn(part, `${at}${name}/`),
  )

/**
 * Paths of all files in an archive, unpacked ones included. Its head is two little-endian sizes,
 * two more around the text, and then the file tree as JSON.
 */
export function listAsar(path: string): string[] {
  const file = openSync(path, 'r')
  try {
    const length = readAt(file, 4, 12).readUInt32LE()
    return filesIn(entry.parse(JSON.parse(readAt(file, length, 16).toString('utf8'))), '')
  } finally {
    closeSync(file)
  }
}
