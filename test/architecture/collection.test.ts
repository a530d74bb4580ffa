import { expect, it } from 'vitest'
import { collectors, isTest, lostTests } from './collection'
import { pathsUnder } from './tree'

it('every test file on disk is collected by exactly one runner', async () => {
  const paths = pathsUnder('.')
  expect(paths.filter(isTest)).toContain('test/architecture/collection.test.ts')
  expect(lostTests(paths, await collectors())).toEqual([])
})

it.each([
  ['test/unit/a.test.ts', []],
  ['test/renderer/a.test.tsx', []],
  ['test/e2e/stories/a.spec.ts', []],
  ['test/e2e/stories/deep/a.spec.ts', []],
  ['test/packaged/a.spec.ts', []],
  ['test/unit/a.spec.ts', ['test/unit/a.spec.ts: nobody collects it']],
  ['test/e2e/a.test.ts', ['test/e2e/a.test.ts: nobody collects it']],
  ['test/unit/a.test.tsx', ['test/unit/a.test.tsx: nobody collects it']],
  ['main/engine/a.test.ts', ['main/engine/a.test.ts: nobody collects it']],
])('%s', async (path, lost) => {
  expect(lostTests([path], await collectors())).toEqual(lost)
})

it('notices two collectors for one file', () => {
  const twice = ['one', 'two'].map((name) => ({ name, include: ['test/**'], exclude: [] }))
  expect(lostTests(['test/a.test.ts'], twice)).toEqual(['test/a.test.ts: one and two collects it'])
})
