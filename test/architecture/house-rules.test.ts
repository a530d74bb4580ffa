import { describe, expect, it } from 'vitest'
import * as rule from './house-rules'
import { allText, productCode, workshopCode } from './tree'

const product = productCode()
const workshop = workshopCode()
const code = [...product, ...workshop]
const text = allText()

it('looks at the tree', () => {
  expect(product.length).toBeGreaterThan(20)
  expect(workshop.map(({ path }) => path)).toContain('test/architecture/house-rules.test.ts')
  expect(text.map(({ path }) => path)).toContain('package.json')
})

describe('the tree', () => {
  it.each([
    ['has no file over 250 lines', rule.tooLong, code],
    ['starts in under 60 lines', rule.bigStart, product],
    ['reads the bridge in one file', rule.straysToBridge, product],
    ['names files for what is in them', rule.namelessNames, code],
    ['names files in kebab-case', rule.notKebabCase, code],
    ['has no any', rule.anyTypes, code],
    ['suppresses no check in the product', rule.suppressions, product],
    ['suppresses no lint rule elsewhere', rule.suppressionsInTests, workshop],
    ['leaves nothing unfinished', rule.unfinished, code],
    ['skips and focuses no test', rule.skippedTests, workshop],
    ['names no path of a machine', rule.machinePaths, text],
    ['names no package registry', rule.registryHosts, text],
  ])('%s', (_name, check, files) => {
    expect(rule.findingsOf(check, files)).toEqual([])
  })
})

/** Samples are put together so that the checks above do not find them here. */
const join = (...parts: readonly string[]): string => parts.join('')
const sample = (content: string, path = 'main/engine/sample.ts'): rule.Finding[] =>
  [
    rule.tooLong,
    rule.bigStart,
    rule.straysToBridge,
    rule.namelessNames,
    rule.notKebabCase,
    rule.anyTypes,
    rule.suppressions,
    rule.suppressionsInTests,
    rule.unfinished,
    rule.skippedTests,
    rule.machinePaths,
    rule.registryHosts,
  ].flatMap((check) => check({ path, text: content }))

describe('each check can fail', () => {
  it.each([
    ['a long file', 'x\n'.repeat(251)],
    ['a parameter', join('const f = (x: ', 'any) => x')],
    ['a cast', join('return x as ', 'any')],
    ['a type argument', join('new Map<', 'any, string>()')],
    ['a silenced compiler', join('// @ts-', 'ignore')],
    ['an expected error', join('// @ts-', 'expect-error because')],
    ['a silenced linter', join('/* oxlint-', 'disable no-eval */')],
    ['a loose end', join('// TO', 'DO later')],
    ['a skipped test', join('it.', "skip('x', () => {})")],
    ['a focused test', join('test.', "only('x', () => {})")],
    ['a machine path', join('const folder = "/ho', 'me/dana/syncdesk"')],
    ['a registry', join('https://registry.', 'npmjs.org/zod')],
  ])('%s', (_name, content) => {
    expect(sample(content)).not.toEqual([])
  })

  it.each([
    join('main/engine/ut', 'ils.ts'),
    join('main/hel', 'pers/text.ts'),
    join('renderer/state/window-man', 'ager.ts'),
    'renderer/ui/StatusCard.tsx',
    'main/Engine/a.ts',
    'test/unit/a_b.test.ts',
  ])('the name %s', (path) => {
    expect(sample('', path)).toEqual([path])
  })
})

it.each([
  ['main/index.ts', '\n'.repeat(60) + 'start()'],
  ['renderer/state/store.ts', "await window.bridge.call('status.read', {})"],
])('%s can fail', (path, content) => {
  expect(sample(content, path)).toEqual([path])
})

it('leaves good code alone', () => {
  const good = `
/** As any reader sees: one connection, any number of checks. */
export const anyOf = <T>(items: readonly T[]): T | undefined => items.find((x) => x !== 'as any')
const url = 'https://example.com/start'
`
  expect(sample(good, 'renderer/screens/lookup/customer-card.tsx')).toEqual([])
})
