import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

/** A file of the project: path from the root with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

export const root = join(import.meta.dirname, '../..')

const made: ReadonlySet<string> = new Set(['node_modules', 'out', 'release', 'test-results'])
const codeEnds = ['.ts', '.tsx', '.mjs', '.cjs', '.css']

const isCode = (path: string): boolean => codeEnds.some((end) => path.endsWith(end))

/** Paths of all files under a folder of the project; made and hidden folders are left out. */
export function pathsUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder.split(sep).join('/'), entry.name)
    if (!entry.isDirectory()) return [path]
    return made.has(entry.name) || entry.name.startsWith('.') ? [] : pathsUnder(path)
  })
}

const read = (path: string): SourceFile => ({ path, text: readFileSync(join(root, path), 'utf8') })

/** What ships: the product's own code. */
export const productCode = (): SourceFile[] =>
  ['main', 'preload', 'renderer'].flatMap(pathsUnder).filter(isCode).map(read)

/** Tests and tools. */
export const workshopCode = (): SourceFile[] =>
  ['test', 'tools'].flatMap(pathsUnder).filter(isCode).map(read)

/** Configuration in the root folder. */
export const rootConfigs = (): SourceFile[] =>
  pathsUnder('.')
    .filter((path) => !path.includes('/') && path.endsWith('.config.ts'))
    .map(read)

const isText = (text: string): boolean => !text.includes('\0')

/** Every text file that is not generated. */
export const allText = (): SourceFile[] =>
  pathsUnder('.')
    .filter((path) => path !== 'package-lock.json' && !path.endsWith('.tsbuildinfo'))
    .map(read)
    .filter(({ text }) => isText(text))

/** Where an import leads: a file of the project (no extension, no query) or a package. */
export function targetOf(importer: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '')
  if (!bare.startsWith('.')) return bare
  const path = posix.join(posix.dirname(importer), bare)
  return relative('', path)
    .split(sep)
    .join('/')
    .replace(/\.(tsx?|mjs|cjs)$/, '')
}
