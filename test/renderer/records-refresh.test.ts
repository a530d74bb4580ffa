import { expect, it, vi } from 'vitest'
import {
  isCovered,
  oneAtATime,
  refreshed,
  rowsFrom,
  withNewer,
  withOlder,
  withRow,
} from '../../renderer/state/records-refresh'

type Row = { readonly id: number; readonly word: string }
const row = (id: number, word = ''): Row => ({ id, word })
const page = (rows: readonly Row[], more = false) => ({ rows, more, before: rows.at(-1)?.id })
const listOf = (...ids: readonly number[]) =>
  rowsFrom(
    page(
      ids.map((id) => row(id)),
      true,
    ),
  )
const idsOf = (rows: readonly Row[]): number[] => rows.map(({ id }) => id)

it('changes rows in place and holds back those that came since', () => {
  const read = page([row(5, 'new'), row(4, 'new'), row(3, 'changed'), row(2), row(1)], true)
  const list = refreshed(listOf(3, 2, 1), read, undefined)
  expect(idsOf(list.rows)).toEqual([3, 2, 1])
  expect(list.rows[0]?.word).toBe('changed')
  expect(idsOf(list.newer)).toEqual([5, 4])
  const shown = withNewer(list)
  expect(idsOf(shown.rows)).toEqual([5, 4, 3, 2, 1])
  expect(shown.newer).toEqual([])
})

it('keeps the order on screen when the engine’s order changed', () => {
  const list = refreshed(listOf(3, 2, 1), page([row(1, 'first now'), row(3), row(2)]), undefined)
  expect(idsOf(list.rows)).toEqual([3, 2, 1])
  expect(list.newer).toEqual([])
})

it('drops what is gone, but not the row that somebody looks at', () => {
  const read = page([row(3), row(1)])
  expect(idsOf(refreshed(listOf(3, 2, 1), read, undefined).rows)).toEqual([3, 1])
  expect(idsOf(refreshed(listOf(3, 2, 1), read, 2).rows)).toEqual([3, 2, 1])
})

it('leaves rows below what was read as they are', () => {
  const list = refreshed(listOf(5, 4, 3, 2), page([row(6), row(5), row(4)], true), undefined)
  expect(idsOf(list.rows)).toEqual([5, 4, 3, 2])
  expect(idsOf(list.newer)).toEqual([6])
  expect(list).toMatchObject({ more: true, before: 2 })
})

it('is another list when nothing known came again', () => {
  const read = page([row(9), row(8)])
  expect(refreshed(listOf(3, 2), read, undefined)).toEqual(rowsFrom(read))
  expect(refreshed(rowsFrom(page([])), read, undefined)).toEqual(rowsFrom(read))
  const kept = refreshed(listOf(3), read, 3)
  expect([idsOf(kept.rows), idsOf(kept.newer)]).toEqual([[3], [9, 8]])
})

it('adds an older page without showing a row twice', () => {
  const list = withOlder(listOf(3, 2), page([row(2), row(1)]))
  expect(idsOf(list.rows)).toEqual([3, 2, 1])
  expect(list).toMatchObject({ more: false, before: 1 })
})

it('puts one row in the place of the one that was there', () => {
  const list = withRow(listOf(3, 2), row(2, 'done'))
  expect(list.rows).toEqual([row(3), row(2, 'done')])
  expect(idsOf(withRow(listOf(3), row(7)).rows)).toEqual([3])
})

it('knows when every known row came again', () => {
  expect(isCovered([row(2), row(1)], [row(3), row(2), row(1)])).toBe(true)
  expect(isCovered([row(2), row(1)], [row(3), row(2)])).toBe(false)
})

it('runs one at a time and once more for all who asked meanwhile', async () => {
  const ends: (() => void)[] = []
  const run = vi.fn<() => Promise<void>>(
    () => new Promise<void>((resolve) => void ends.push(resolve)),
  )
  const ask = oneAtATime(run)
  const all = Promise.all([ask(), ask(), ask()])
  expect(run).toHaveBeenCalledTimes(1)
  ends[0]?.()
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2))
  ends[1]?.()
  await all
  expect(run).toHaveBeenCalledTimes(2)
  void ask()
  expect(run).toHaveBeenCalledTimes(3)
})
