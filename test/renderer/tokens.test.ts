import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { themeFor } from '../../renderer/ui/theme'

const renderer = join(import.meta.dirname, '../../renderer')
const file = join(renderer, 'ui/tokens.css')

/** The theme's values that our own style sheets use. */
const used = [
  ...new Set(
    readdirSync(renderer, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css') && join(renderer, name) !== file)
      .flatMap((name) => [...readFileSync(join(renderer, name), 'utf8').matchAll(/var\(--(\w+)/g)])
      .map(([, name = '']) => name)
      .filter((name) => name !== 'page'),
  ),
].toSorted()

const valueOf = (name: string, dark: boolean): string =>
  String(Object.entries(themeFor(dark)).find(([key]) => key === name)?.[1])

const rule = (dark: boolean, names: readonly string[]): string =>
  [':root {', ...names.map((name) => `  --${name}: ${valueOf(name, dark)};`), '}'].join('\n')

it('the static tokens are those of the theme (mend with «vitest -u»)', async () => {
  const differing = used.filter((name) => valueOf(name, true) !== valueOf(name, false))
  const css = [
    '/* Written by test/renderer/tokens.test.ts from renderer/ui/theme.ts: the first frame needs no script. */',
    rule(false, used),
    '@media (prefers-color-scheme: dark) {',
    rule(true, differing).replace(/^/gm, '  '),
    '}',
    '',
  ].join('\n')
  expect(css).not.toContain('undefined')
  await expect(css).toMatchFileSnapshot(file)
})
