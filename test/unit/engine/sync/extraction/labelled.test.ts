import { describe, expect, it } from 'vitest'
import { heldOut, labelledSet } from '../../../../extraction/labelled'
import type { Labelled } from '../../../../extraction/labels'
import { reportOf, scoresOf, type Score } from '../../../../extraction/scoring'

const properties = ['email', 'phone', 'address', 'dateOfBirth', 'firmName']
const isEmpty = ({ has }: Labelled): boolean => Object.keys(has).length === 0

function scoreOf(scores: readonly Score[], name: string): Score {
  const score = scores.find((one) => one.name === name)
  if (!score) throw new Error(`Nothing was labelled or found: ${name}`)
  return score
}

it('has at least 400 texts, a third of them without anything to find, none twice', () => {
  expect(labelledSet.length).toBeGreaterThanOrEqual(400)
  expect(labelledSet.filter(isEmpty).length).toBeGreaterThanOrEqual(labelledSet.length / 3)
  const texts = [...labelledSet, ...heldOut].map((one) => `${one.text} ${JSON.stringify(one)}`)
  expect(new Set(texts).size).toBe(texts.length)
})

describe('texts the rules were written with', () => {
  const scores = scoresOf(labelledSet)
  process.stdout.write(`${labelledSet.length} texts\n${reportOf(scores)}\n`)

  it.each(properties)('%s', (name) => {
    const score = scoreOf(scores, name)
    expect(score.surePrecision).toBeGreaterThanOrEqual(0.98)
    expect(score.precision).toBeGreaterThanOrEqual(0.85)
    expect(score.recall).toBeGreaterThanOrEqual(0.97)
    expect(score.sureRecall).toBeGreaterThanOrEqual(0.85)
  })
})

// Few labels each, so that one wrong sure finding fails; what is unsure is a suggestion.
describe('texts written after the rules', () => {
  const scores = scoresOf(heldOut)
  process.stdout.write(`${heldOut.length} texts held out\n${reportOf(scores)}\n`)

  it.each(properties)('%s', (name) => {
    const score = scoreOf(scores, name)
    expect(score.surePrecision).toBeGreaterThanOrEqual(0.98)
    expect(score.recall).toBeGreaterThanOrEqual(0.9)
    expect(score.sureRecall).toBeGreaterThanOrEqual(0.5)
  })
})

it('counts a wrong sure value, a guess and a miss', () => {
  const [one] = scoresOf([
    {
      text: 'Her email is dana@example.com.',
      has: { email: 'x@example.com' },
      maybe: {},
      known: {},
    },
  ])
  expect(one).toMatchObject({ surePrecision: 0, recall: 0, labels: 1, sure: 1 })
  expect(one?.misses.map((miss) => miss.slice(0, 6))).toEqual(['WRONG ', 'missed'])
})
