import { mkdir, open, rename, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { codeOf } from './folder-files'

const mostNumbers = 10_000

/** `mail.eml`, `mail (2).eml`, … */
const numbered = (name: string, n: number): string => {
  if (n === 1) return name
  const end = extname(name)
  return `${name.slice(0, name.length - end.length)} (${n})${end}`
}

/** Makes an empty file of the first name that is free, so that nobody else can take it. */
async function reserve(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (let n = 1; n <= mostNumbers; n += 1) {
    const path = join(folder, numbered(name, n))
    try {
      await (await open(path, 'wx')).close()
      return path
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
  throw new Error('Every number is taken')
}

/**
 * Moves a file into a folder; one of the same name that is there keeps its own.
 * @returns where it is now
 * @throws the file system's error; the file then is where it was
 */
export async function moveInto(folder: string, name: string, from: string): Promise<string> {
  const path = await reserve(folder, name)
  try {
    await rename(from, path)
    return path
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Writes a new file, under a number when there is one of this name. */
export async function writeInto(folder: string, name: string, text: string): Promise<void> {
  const path = await reserve(folder, name)
  const file = await open(path, 'w')
  try {
    await file.writeFile(text, 'utf8')
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  } finally {
    await file.close()
  }
}
