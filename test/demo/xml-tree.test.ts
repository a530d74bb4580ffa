import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseXml, UnreadableXml } from '../../main/demo/wire/xml-tree'
import { envelope } from './wire-client'

function outcomeOf(source: string): string {
  try {
    parseXml(source)
    return 'read'
  } catch (error) {
    return error instanceof UnreadableXml ? 'refused' : `broken: ${String(error)}`
  }
}

describe('parseXml', () => {
  it('reads or refuses, whatever comes', () => {
    const good = envelope('AgencyInfoGet', '<Request><a:X>1</a:X></Request>', 'T')
    const damaged = fc
      .record({ at: fc.nat(good.length), gone: fc.nat(8), put: fc.string({ maxLength: 8 }) })
      .map(({ at, gone, put }) => good.slice(0, at) + put + good.slice(at + gone))
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ unit: 'binary' })), (source) => {
        expect(outcomeOf(source)).not.toMatch(/^broken/)
      }),
      { numRuns: 1_000 },
    )
  })

  it('keeps text as it came: blanks, references, CDATA', () => {
    const tree = parseXml('<x> a&amp;b&#x41;<![CDATA[<&>]]> </x>')
    expect(tree.text).toBe(' a&bA<&> ')
  })

  it('reads a document that begins with a byte order mark', () => {
    expect(outcomeOf('\uFEFF<x/>')).toBe('read')
  })
})
