import { join, matchesGlob } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { root } from './tree'

/** One thing that collects tests: a project of vitest or of Playwright. */
export type Collector = {
  readonly name: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

const vitestConfig = z.object({
  default: z.object({
    test: z.object({
      projects: z.array(
        z.object({
          test: z.object({
            name: z.string(),
            include: z.array(z.string()),
            exclude: z.array(z.string()).default([]),
          }),
        }),
      ),
    }),
  }),
})
const playwrightConfig = z.object({
  default: z.object({
    projects: z.array(z.object({ name: z.string(), testDir: z.string(), testMatch: z.string() })),
  }),
})

async function configAt(file: string): Promise<unknown> {
  const loaded: unknown = await import(pathToFileURL(join(root, file)).href)
  return loaded
}

/** What the two runners' own configurations say they collect. */
export async function collectors(): Promise<Collector[]> {
  const vitest = vitestConfig.parse(await configAt('vitest.config.ts')).default.test.projects
  const playwright = playwrightConfig.parse(await configAt('playwright.config.ts')).default.projects
  return [
    ...vitest.map(({ test }) => test),
    ...playwright.map(({ name, testDir, testMatch }) => ({
      name,
      include: [`${testDir}/${testMatch}`],
      exclude: [],
    })),
  ]
}

export const isTest = (path: string): boolean => /\.(test|spec)\.[a-z]+$/.test(path)

const collects = ({ include, exclude }: Collector, path: string): boolean =>
  include.some((glob) => matchesGlob(path, glob)) &&
  !exclude.some((glob) => matchesGlob(path, glob))

/** Tests that no runner would run, or that two would. */
export function lostTests(paths: readonly string[], from: readonly Collector[]): string[] {
  return paths.filter(isTest).flatMap((path) => {
    const names = from.filter((collector) => collects(collector, path)).map(({ name }) => name)
    return names.length === 1 ? [] : [`${path}: ${names.join(' and ') || 'nobody'} collects it`]
  })
}
