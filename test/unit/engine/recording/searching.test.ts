import { describe, expect, it } from 'vitest'
import { findRows, searchFrom } from '../../../../main/engine/recording/searching'

const soon = (call: () => void): void => void setImmediate(call)

describe('what a search looks for', () => {
  it.each([
    ['dana', 'Dana Whitlock', true],
    ['WHIT dana', 'Dana Whitlock', true],
    ['jose', 'José Álvarez', true],
    ['álvarez', 'Jose Alvarez', true],
    ['dana bill', 'Dana Whitlock', false],
    ['ﬁle', 'Send the file', true],
  ])('%s in «%s»: %s', (search, text, expected) => {
    expect(searchFrom(search)?.(text)).toBe(expected)
  })

  it.each([undefined, '', '  \n'])('%j looks for nothing', (search) => {
    expect(searchFrom(search)).toBeUndefined()
  })
})

describe('finding rows', () => {
  /** Rows 1 to `count`, and how many were read. */
  const rows = (count: number) => {
    let read = 0
    return {
      read: () => read,
      search: {
        from: 0,
        read: (behind: number, limit: number) => {
          const some = Array.from(
            { length: Math.min(limit, count - behind) },
            (_, n) => behind + n + 1,
          )
          read += some.length
          return some
        },
        placeOf: (row: number) => row,
      },
    }
  }

  it('reads one page and no more when every row fits', async () => {
    const { search, read } = rows(5_000)
    const page = await findRows({ ...search, fits: undefined }, soon)
    expect([page.rows.length, page.more, read()]).toEqual([50, true, 51])
  })

  it('stops once the page is full', async () => {
    const { search, read } = rows(5_000)
    const page = await findRows({ ...search, fits: () => true }, soon)
    expect([page.rows.at(-1), page.more, read()]).toEqual([50, true, 200])
  })

  it('looks no further than 20,000 rows', async () => {
    const { search, read } = rows(50_000)
    const page = await findRows({ ...search, fits: (row) => row === 20_001 }, soon)
    expect([page.rows, page.more, read()]).toEqual([[], false, 20_000])
  })
})
