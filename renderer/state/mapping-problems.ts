import type { Mapping } from '../../preload/contract/mapping'
import { mappingProblem } from '../text/mapping-problem'
import { invisibleIn } from './invisible'

/** The contract's own limit for one word. */
const longestWord = 300

/** Two spellings of one word would leave open which row counts. */
const sameWord = (word: string): string => word.trim().toLowerCase()

function problemsInWords(
  table: string,
  words: readonly string[],
): Readonly<Record<string, string>> {
  const seen = new Set<string>()
  const found: Record<string, string> = {}
  words.forEach((word, index) => {
    const invisible = invisibleIn(word)
    const problem =
      word.trim() === ''
        ? mappingProblem.empty
        : invisible
          ? mappingProblem.invisible(invisible)
          : word.length > longestWord
            ? mappingProblem.tooLong(longestWord)
            : seen.has(sameWord(word))
              ? mappingProblem.twice
              : undefined
    seen.add(sameWord(word))
    if (problem) found[`${table}.${index}`] = problem
  })
  return found
}

/** What cannot be stored, by the path of the choice. Codes are checked by AMS360 alone. */
export function problemsInMapping(mapping: Mapping): Readonly<Record<string, string>> {
  const { months, typeOfBusiness } = mapping.policy
  const isMonths = Number.isInteger(months) && months >= 1 && months <= 36
  const isBusiness =
    typeOfBusiness === undefined ||
    (Number.isInteger(typeOfBusiness) && typeOfBusiness >= 0 && typeOfBusiness <= 32_767)
  return {
    ...problemsInWords(
      'callTypes',
      mapping.callTypes.map(({ callType }) => callType),
    ),
    ...problemsInWords(
      'dealStages',
      mapping.dealStages.map(({ stage }) => stage),
    ),
    ...problemsInWords(
      'priorities',
      mapping.priorities.map(({ priority }) => priority),
    ),
    ...(!isMonths && { 'policy.months': mappingProblem.months }),
    ...(!isBusiness && { 'policy.typeOfBusiness': mappingProblem.typeOfBusiness }),
  }
}
