import { posix } from 'node:path'
import type { SourceFile } from './tree'

export type Finding = string
type Check = (file: SourceFile) => readonly Finding[]

const maxLines = 250

/** Words are put together here so that this file does not find itself. */
const word = (...parts: readonly string[]): string => parts.join('')

const strings = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g
const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
const codeOnly = (text: string): string => text.replaceAll(strings, "''").replaceAll(comments, '')

const finds =
  (pattern: RegExp, strip: (text: string) => string = (text) => text): Check =>
  ({ path, text }) =>
    [...strip(text).matchAll(pattern)].map(([hit]) => `${path}: ${hit.trim()}`)

export const tooLong: Check = ({ path, text }) => {
  const lines = text.trimEnd().split('\n').length
  return lines > maxLines ? [`${path}: ${lines} lines`] : []
}

/** The starting point stays small: what it starts is built in compose. */
export const bigStart: Check = ({ path, text }) =>
  path === 'main/index.ts' && text.trimEnd().split('\n').length >= 60 ? [path] : []

/** The page speaks to the application in one place. */
export const straysToBridge: Check = ({ path, text }) =>
  path.startsWith('renderer/') && path !== 'renderer/bridge.ts' && /window\.bridge\b/.test(text)
    ? [path]
    : []

/** A name that says nothing about what is inside. */
export const namelessNames: Check = ({ path }) => {
  const parts = path.replace(/\.[^/]*$/, '').split(/[/-]/)
  return /^(utils?|helpers?|common|managers?)$/m.test(parts.join('\n')) ? [path] : []
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)?(\.(test|spec|config|d))?\.(tsx?|mjs|cjs|css)$/
export const notKebabCase: Check = ({ path }) => {
  const folders = path.split('/').slice(0, -1)
  const fine =
    kebab.test(posix.basename(path)) && folders.every((name) => /^[a-z0-9-]+$/.test(name))
  return fine ? [] : [path]
}

export const anyTypes = finds(
  new RegExp([': ', '\\bas ', '<'].map((before) => word(before, 'any\\b')).join('|'), 'g'),
  codeOnly,
)

export const suppressions = finds(
  new RegExp(
    [
      word('@ts-', '(ignore|nocheck|expect-error)'),
      word('(eslint|oxlint)-', 'disable'),
      word('biome-', 'ignore'),
      word('prettier-', 'ignore'),
    ].join('|'),
    'g',
  ),
)

export const suppressionsInTests = finds(
  new RegExp(word('@ts-', '(ignore|nocheck)|(eslint|oxlint)-', 'disable'), 'g'),
)

export const unfinished = finds(new RegExp(word('\\b(TO', 'DO|FIX', 'ME|XX', 'X)\\b'), 'g'))

export const skippedTests = finds(
  new RegExp(
    word('\\b(it|test|describe|suite)\\.', '(skip|skipIf|runIf|only|todo|fixme|fails)\\b'),
    'g',
  ),
)

/** Paths of somebody's machine: they work nowhere else and tell where the code was written. */
export const machinePaths = finds(
  new RegExp(word('(?<![\\w.@$}])/', '(work|farm|root|home|Users)', '/[a-z.][\\w./-]*'), 'gi'),
)

export const registryHosts = finds(
  new RegExp(
    [
      word('registry\\.', '(npmjs|yarnpkg)\\.'),
      word('npm', 'mirror'),
      word('artifact', 'ory'),
      word('ver', 'daccio'),
      word('j', 'frog'),
      word('code', 'artifact'),
      word('npm\\.pkg\\.', 'github'),
    ].join('|'),
    'gi',
  ),
)

export const findingsOf = (check: Check, files: readonly SourceFile[]): Finding[] =>
  files.flatMap(check)
