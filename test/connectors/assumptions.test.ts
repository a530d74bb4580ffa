import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { connectors } from '../../main/engine/connectors/registry'

const page = readFileSync(new URL('../../docs/assumptions.md', import.meta.url), 'utf8')

/** Each assumption is a heading «### `adapter` · `id`» with five lines below it. */
const sections = page
  .split(/^### /m)
  .slice(1)
  .map((section) => {
    const [heading = '', ...rest] = section.split('\n')
    const [, adapter = '', id = ''] = /^`([\w-]+)` · `([\w-]+)`$/.exec(heading.trim()) ?? []
    return { adapter, id, text: rest.join('\n') }
  })

test.each(Object.values(connectors))('$kind: what is assumed is written down', (connector) => {
  const written = sections.filter(({ adapter }) => adapter === connector.kind).map(({ id }) => id)
  expect(written.toSorted()).toEqual(connector.assumptions.toSorted())
  expect(new Set(written).size).toBe(written.length)
})

test('each says what, why, which setting changes it and what the screen says', () => {
  expect(sections.length).toBeGreaterThan(0)
  for (const { adapter, id, text } of sections) {
    expect(Object.keys(connectors)).toContain(adapter)
    for (const line of ['What', 'Why', 'If wrong', 'Setting', 'On screen']) {
      expect(text, `${id}: ${line}`).toMatch(new RegExp(`^- \\*\\*${line}:\\*\\* \\S`, 'm'))
    }
  }
})
