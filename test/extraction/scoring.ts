import { findingsIn, sureFrom } from '../../main/engine/sync/extraction/findings'
import {
  addressProperties,
  propertyNames,
  type Properties,
  type PropertyName,
} from '../../preload/contract/event-kinds'
import type { Labelled } from './labels'

/** The day on which the labelled texts were said. */
export const today = Date.UTC(2026, 10, 24)

export type Score = {
  readonly name: string
  /** Of what was found, how much is right; of what is there, how much was found. */
  readonly precision: number
  readonly recall: number
  readonly surePrecision: number
  readonly sureRecall: number
  readonly labels: number
  readonly sure: number
  readonly misses: readonly string[]
}

type Row = {
  right: number
  found: number
  sureRight: number
  sure: number
  hit: number
  sureHit: number
  labels: number
  misses: string[]
}

/** The parts of an address are one thing, and so are the phones. */
function groupOf(property: string): string {
  if (addressProperties.some((name) => name === property)) return 'address'
  return /phone$/i.test(property) ? 'phone' : property
}

/** Whether a full stop after «Inc» ends the name or the sentence, nobody can tell. */
const isSame = (one: string, other: string): boolean =>
  one.replace(/\.$/, '') === other.replace(/\.$/, '')

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** One line of what was found or labelled: the parts of an address are right or wrong together. */
type Said = { readonly name: string; readonly value: string; readonly confidence: number }

function saidOf(
  properties: Properties,
  confidenceOf: (name: PropertyName) => number,
): readonly Said[] {
  const address = addressProperties.map((name) => properties[name] ?? '').join(' | ')
  const parts = propertyNames
    .filter((name) => properties[name] !== undefined && groupOf(name) !== 'address')
    .map((name) => ({ name, value: properties[name] ?? '', confidence: confidenceOf(name) }))
  return properties.addressLine1 === undefined
    ? parts
    : [...parts, { name: 'address', value: address, confidence: confidenceOf('addressLine1') }]
}

function addCase(rows: Map<string, Row>, one: Labelled): void {
  const found = findingsIn(one.text, {
    now: today,
    known: one.known,
    ...(one.fromCustomer === undefined ? {} : { fromCustomer: one.fromCustomer }),
  })
  const values: Properties = Object.fromEntries(
    found.map(({ property, value }) => [property, value]),
  )
  const saids = saidOf(
    values,
    (name) => found.find(({ property }) => property === name)?.confidence ?? 0,
  )
  const wanted = saidOf(one.has, () => 1)
  const maybe = saidOf(one.maybe, () => 0)
  const row = (name: string): Row => {
    const made = rows.get(groupOf(name)) ?? {
      right: 0,
      found: 0,
      sureRight: 0,
      sure: 0,
      hit: 0,
      sureHit: 0,
      labels: 0,
      misses: [],
    }
    rows.set(groupOf(name), made)
    return made
  }
  const isIn = (list: readonly Said[], { name, value }: Said): boolean =>
    list.some((other) => other.name === name && isSame(other.value, value))
  for (const said of saids) {
    const isSure = said.confidence >= sureFrom
    const isRight = isIn(wanted, said) || (!isSure && isIn(maybe, said))
    const counts = row(said.name)
    counts.found += 1
    if (isRight) counts.right += 1
    if (isSure) counts.sure += 1
    if (isSure && isRight) counts.sureRight += 1
    if (!isRight) {
      counts.misses.push(`${isSure ? 'WRONG' : 'guess'} ${said.name}=${said.value}: ${one.text}`)
    }
  }
  for (const said of wanted) {
    const counts = row(said.name)
    counts.labels += 1
    const hit = saids.find((other) => isIn([other], said))
    if (hit) counts.hit += 1
    if (hit && hit.confidence >= sureFrom) counts.sureHit += 1
    else counts.misses.push(`${hit ? 'unsure' : 'missed'} ${said.name}=${said.value}: ${one.text}`)
  }
}

/** Precision and recall by property, with every miss in words. */
export function scoresOf(set: readonly Labelled[]): readonly Score[] {
  const rows = new Map<string, Row>()
  for (const one of set) addCase(rows, one)
  return [...rows].map(([name, row]) => ({
    name,
    precision: share(row.right, row.found),
    recall: share(row.hit, row.labels),
    surePrecision: share(row.sureRight, row.sure),
    sureRecall: share(row.sureHit, row.labels),
    labels: row.labels,
    sure: row.sure,
    misses: row.misses,
  }))
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`

/** One line per property, and the misses below. */
export const reportOf = (scores: readonly Score[]): string =>
  scores
    .flatMap((score) => [
      `${score.name}: ${score.labels} labels, precision ${percent(score.precision)}, recall ${percent(score.recall)}; sure: ${score.sure} found, precision ${percent(score.surePrecision)}, recall ${percent(score.sureRecall)}`,
      ...score.misses.map((miss) => `  ${miss.replaceAll('\n', ' / ')}`),
    ])
    .join('\n')
