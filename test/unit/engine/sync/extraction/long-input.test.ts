import { expect, it } from 'vitest'
import { findingsIn } from '../../../../../main/engine/sync/extraction/findings'
import { maskNumbers } from '../../../../../main/engine/sync/extraction/masking'
import { sentencesIn } from '../../../../../main/engine/sync/extraction/sentences'
import { labelledSet } from '../../../../extraction/labelled'
import { today } from '../../../../extraction/scoring'

const long = 200_000
const short = long / 8

const fill = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Milliseconds, best of three. */
function timeOf(act: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    act()
    return performance.now() - start
  })
  return Math.min(...times)
}

const pieces = [
  'a',
  '1',
  '1 ',
  '(1 - ',
  '@',
  'a@',
  'a@b.co ',
  'a.',
  'a dot ',
  ' at ',
  '1 St ',
  'Aa ',
  'Aa, Inc ',
  '-',
  '? A',
  "'",
  '\n',
  '> \n',
  'address:\n',
  `${'x'.repeat(70)}\n`,
  'from A to ',
  'not ',
  'her ',
  'company name is Aa of the Bb ',
  '123-45-6789 ',
  '4111 1111 1111 1111 ',
  'bank account 123456 ',
  '•••-',
  '14 Elm Oak Street Ash ',
]

// Eight times the text may take eight times as long; squared it would be sixty-four.
it.each(pieces)(
  '%j without end',
  (piece) => {
    const read = (text: string) => () => {
      findingsIn(text, { now: today, known: { firstName: 'Dana' } })
      maskNumbers(text)
    }
    const once = timeOf(read(fill(piece, short)))
    expect(timeOf(read(fill(piece, long)))).toBeLessThan(once * 24 + 60)
  },
  60_000,
)

it.each(pieces)('sentences of %j are cut', (piece) => {
  for (const { text } of sentencesIn(fill(piece, 20_000))) {
    expect(text.length).toBeLessThanOrEqual(600)
  }
})

it('reads a long conversation', () => {
  // What follows a forwarded mail's head is not read.
  const talk = labelledSet.map((one) => one.text).filter((one) => !/Original|wrote:/.test(one))
  const text = fill(`${talk.join('\n')}\n`, long)
  const time = timeOf(() => findingsIn(text, { now: today, known: {} }))
  process.stdout.write(`${long} characters of talk: ${time.toFixed(0)} ms\n`)
  expect(sentencesIn(text).length).toBeGreaterThan(1_000)
})
