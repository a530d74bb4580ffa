import { builtinModules } from 'node:module'
import { z } from 'zod'
import { importsOf } from './imports'
import type { SourceFile } from './tree'

const list = z.record(z.string(), z.string()).default({})
const manifest = z.object({
  main: z.string(),
  dependencies: list,
  devDependencies: list,
  optionalDependencies: list,
})
export type Manifest = z.output<typeof manifest>
export const manifestFrom = (json: string): Manifest => manifest.parse(JSON.parse(json))

const builtin: ReadonlySet<string> = new Set(builtinModules)
const isFile = (target: string): boolean =>
  /^(main|preload|renderer|test|tools|resources)\/|^[\w.-]+\.config$|^package\.json$/.test(target)
const isBuiltin = (target: string): boolean =>
  target.startsWith('node:') || builtin.has(target.split('/')[0] ?? '')

/** `@scope/name/part` → `@scope/name`. */
const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')

/** Packages that are imported but only come along with another one. */
export function indirectPackages(
  files: readonly SourceFile[],
  { dependencies, devDependencies, optionalDependencies }: Manifest,
): string[] {
  const direct = { ...dependencies, ...devDependencies, ...optionalDependencies }
  const wanted = files
    .flatMap(importsOf)
    .filter(({ to }) => !isFile(to) && !isBuiltin(to) && direct[packageOf(to)] === undefined)
    .map(({ from, to }) => `${packageOf(to)} (${from})`)
  return [...new Set(wanted)].toSorted()
}

/** Versions that could change by themselves. */
export const loosePackages = (found: Manifest): string[] =>
  Object.entries({
    ...found.dependencies,
    ...found.devDependencies,
    ...found.optionalDependencies,
  })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name}@${version}`)

/** The value of every fuse in electron-builder.yml. */
export function fusesFrom(yaml: string): Record<string, boolean> {
  const block = /^electronFuses:\n((?: {2}.*\n|\n|#.*\n)*)/m.exec(yaml)?.[1] ?? ''
  const pairs = [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)]
  return Object.fromEntries(pairs.map(([, name = '', value]) => [name, value === 'true']))
}

/** Directives the page must have; what is not listed falls back to `default-src 'none'`. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
] as const

const unsafe = /'unsafe-[a-z-]+'|\bhttps?:|\*/

/** What is missing from a content security policy, or too much in it. */
export function policyProblems(text: string): string[] {
  const directives = text.split(';').map((part) => part.trim())
  return [
    ...policy
      .filter((wanted) => !directives.includes(wanted))
      .map((wanted) => `missing: ${wanted}`),
    ...directives.filter((part) => unsafe.test(part)).map((part) => `unsafe: ${part}`),
  ]
}
