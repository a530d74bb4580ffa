import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConditions, UnreadableConditions } from '../../main/demo/connectwise/conditions'
import {
  all,
  any,
  compare,
  isEqual,
  isOneOf,
  writeConditions,
} from '../../main/engine/connectors/connectwise/conditions'
import { Fault } from '../../main/engine/connectors/fault'

/** Undefined for what cannot be asked for; anything else than that refusal is a mistake. */
function written(value: string): string | undefined {
  try {
    return writeConditions(isEqual('identifier', value))
  } catch (error) {
    if (error instanceof Fault && error.code === 'input-invalid') return undefined
    throw error
  }
}

describe('conditions', () => {
  test.each([
    [isEqual('identifier', 'MQuill'), 'identifier = "MQuill"'],
    [isEqual('identifier', "K'Rask"), `identifier = "K'Rask"`],
    [isEqual('identifier', 'the "Boss"'), `identifier = 'the "Boss"'`],
    [isEqual('identifier', '[all]'), 'identifier = "[[]all]"'],
    [isEqual('company/id', 5), 'company/id = 5'],
    [isEqual('closedFlag', true), 'closedFlag = true'],
    [isEqual('assignTo', null), 'assignTo = null'],
    [
      compare('lastUpdated', '>', new Date('2016-08-20T18:04:26.789Z')),
      'lastUpdated > [2016-08-20T18:04:26Z]',
    ],
    [isOneOf('company/id', [1, 2, 3]), 'company/id in (1,2,3)'],
    [
      all(isEqual('a', 1), any(isEqual('b', 'x'), compare('c', '!=', 2))),
      '(a = 1) AND ((b = "x") OR (c != 2))',
    ],
  ])('%j', (condition, text) => expect(writeConditions(condition)).toBe(text))

  test.each([`a"b'c`, 'a\\', 'a\u0000', 'a\nb', 'a\ud800'])('%j is not written at all', (text) => {
    expect(() => writeConditions(isEqual('identifier', text))).toThrow(
      expect.objectContaining({ code: 'input-invalid' }),
    )
  })

  test.each([
    isEqual('identifier = 1 OR id', 'x'),
    isEqual('', 'x'),
    isEqual('a//b', 'x'),
    isEqual('id', Number.NaN),
    isOneOf('id', []),
    all(),
  ])('a mistake of the code is refused: %j', (condition) => {
    expect(() => writeConditions(condition)).toThrow(RangeError)
  })

  test('whatever was typed asks for exactly that and for nothing else', () => {
    // Pieces that somebody would try who wants to see all rows.
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('"', "'", ' OR ', ' or 1=1 ', ')', '(', '" or id != "0', "' or id != '0"),
      fc.constantFrom('[', ']', '[[]', '\\', '%', '*', '&conditions=', '+', '#', '=', ','),
    )
    const typed = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
    let count = 0
    fc.assert(
      fc.property(typed, (value) => {
        const text = written(value)
        fc.pre(text !== undefined)
        count += 1
        // One round through an address, as it travels.
        const url = new URL('http://127.0.0.1/')
        url.searchParams.set('conditions', text)
        const arrived = new URL(url.href.replaceAll('+', '%20')).searchParams.get('conditions')
        const test = readConditions(arrived ?? '', new Set(['identifier', 'id']))
        expect(test({ identifier: value })).toBe(true)
        expect(test({ identifier: `${value}x` })).toBe(false)
        expect(test({ identifier: 'somebody', id: 1 })).toBe(value.toLowerCase() === 'somebody')
      }),
      { numRuns: 1000 },
    )
    expect(count).toBeGreaterThan(200)
  })
})

describe('the demo reads them', () => {
  const fields = new Set(['id', 'identifier', 'inactiveFlag'])
  const rows = [
    { id: 1, identifier: 'MQuill', inactiveFlag: false },
    { id: 10, identifier: "K'Rask", inactiveFlag: true },
  ]
  const ids = (source: string): number[] => {
    const test = readConditions(source, fields)
    return rows.filter((row) => test(row)).map(({ id }) => id)
  }

  test.each([
    ['id = 1', [1]],
    ['id != 1', [10]],
    ['id in (1,10)', [1, 10]],
    ['identifier = "mquill"', [1]],
    [`identifier = "K'Rask"`, [10]],
    ['inactiveFlag = true', [10]],
    ['id = 1 or id = 10 and inactiveFlag = false', [1]],
    ['(id = 1 OR id = 10) AND inactiveFlag = true', [10]],
  ])('%s', (source, found) => expect(ids(source)).toEqual(found))

  test.each([
    '',
    'id',
    'id =',
    'typeids = 1',
    'id = 1 id = 2',
    '(id = 1',
    'id in ()',
    'id = "1',
    'id ! 1',
  ])('%j is refused', (source) => expect(() => ids(source)).toThrow(UnreadableConditions))
})
