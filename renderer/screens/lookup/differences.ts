import type { CustomerRecord, LookupAnswer } from '../../../preload/contract/lookup'
import { lookupText, typeWord } from '../../text/lookup'

/** What one system says otherwise than others: field → names of those others. */
export type Differences = ReadonlyMap<string, readonly string[]>

type Value = { readonly key: string; readonly label: string; readonly value: string }

/** The same name may stand in two groups: «Phone» of the customer and of the business. */
export const fieldKey = (group: string, name: string): string => `${group}\n${name}`

const head = ''
export const headKey = (name: string): string => fieldKey(head, name)

const headOf = ({ name, number, type, active }: CustomerRecord): readonly Value[] =>
  [
    [lookupText.name, name],
    [lookupText.number, number],
    // A system that does not know the type does not contradict the others.
    [lookupText.type, type === 'unknown' ? '' : typeWord(type)],
    [lookupText.state, active ? lookupText.active : lookupText.inactive],
  ].map(([label = '', value = '']) => ({ key: headKey(label), label, value }))

const valuesOf = (record: CustomerRecord): readonly Value[] => [
  ...headOf(record),
  ...record.groups.flatMap(({ title, fields }) =>
    fields.map(({ name, value }) => ({ key: fieldKey(title, name), label: name, value })),
  ),
]

const looksLikePhone = /^[\d\s()+.-]{7,}$/

/** Spelling that means the same: case, blanks and the punctuation of phone numbers. */
function meaningOf(value: string): string {
  const plain = value.trim().replace(/\s+/g, ' ').toLowerCase()
  return looksLikePhone.test(plain) ? plain.replace(/\D/g, '') : plain
}

/** Fields that both systems fill and fill otherwise; what one does not have is no contradiction. */
export function differencesOf(answer: LookupAnswer, answers: readonly LookupAnswer[]): Differences {
  const differences = new Map<string, readonly string[]>()
  if (!answer.record) return differences
  for (const other of answers) {
    if (other.kind === answer.kind || !other.record) continue
    const theirs = new Map(valuesOf(other.record).map(({ key, value }) => [key, meaningOf(value)]))
    for (const { key, value } of valuesOf(answer.record)) {
      const their = theirs.get(key) ?? ''
      const our = meaningOf(value)
      if (our === '' || their === '' || our === their) continue
      differences.set(key, [...(differences.get(key) ?? []), other.name])
    }
  }
  return differences
}

/** The labels of all fields that differ anywhere, in the order of the first record. */
export function differingLabels(answers: readonly LookupAnswer[]): readonly string[] {
  const labels = answers.flatMap((answer) => {
    const differences = differencesOf(answer, answers)
    const values = answer.record ? valuesOf(answer.record) : []
    return values.filter(({ key }) => differences.has(key)).map(({ label }) => label)
  })
  return [...new Set(labels)]
}
