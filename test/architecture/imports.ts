import { targetOf, type SourceFile } from './tree'

export type Import = {
  readonly from: string
  /** A path from the root without extension, or a package. */
  readonly to: string
  /** Gone after compilation. */
  readonly typeOnly: boolean
}

const named = String.raw`(?:[\w$*{},\s]|\btype\b)+?`
const patterns = [
  // import x, { y } from 'z' · import type …
  new RegExp(String.raw`^[ \t]*import\s+(type\s+)?${named}\sfrom\s*['"]([^'"]+)['"]`, 'gm'),
  // export * from 'z' · export { y } from 'z' · export type …
  /^[ \t]*export\s+(type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"]([^'"]+)['"]/gm,
  // import 'z'
  /^[ \t]*import\s+()['"]([^'"]+)['"]/gm,
  // import('z') · require('z')
  /\b(?:import|require)\(()\s*['"]([^'"\s]+)['"]/g,
]
const comments = /\/\*[\s\S]*?\*\/|^[ \t]*\/\/[^\n]*/gm

/** Every import line of a file. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = text.replaceAll(comments, '')
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, type, specifier = '']) => ({
      from: path,
      to: targetOf(path, specifier),
      typeOnly: Boolean(type),
    })),
  )
}
