import type { MappingLists } from '../../../preload/contract/mapping'
import type { CodeList } from '../sync/written-fields'
import { readMappingLists } from './mapping-lists'
import type { RecordingParts, RecordingPorts } from './parts'

/** Lists change seldom; an hour later they are read again. */
const goodForMs = 3_600_000

/**
 * What AMS360's codes mean, from the lists that the mapping screen reads: people know «Billing
 * Inquiry», not `!A!`. Kept in memory only; without the lists a code stands for itself.
 */
export function createCodeNames(
  parts: RecordingParts,
  { now }: Pick<RecordingPorts, 'now'>,
  changed: () => void,
) {
  let names: ReadonlyMap<string, string> = new Map()
  let readAt = -Infinity
  let reading: Promise<MappingLists> | undefined

  const keyOf = (list: CodeList, code: string): string => `${list}\0${code}`
  const learn = (lists: MappingLists): void => {
    const { failures, lines, ...others } = lists
    const all = Object.entries({ ...others, lines }).flatMap(([list, choices]) =>
      choices.map(({ code, name }) => [`${list}\0${code}`, name] as const),
    )
    names = new Map([...names, ...all])
    if (failures.length === 0) readAt = now()
  }
  const read = (): Promise<MappingLists> => {
    reading ??= readMappingLists(parts)
      .then((lists) => {
        learn(lists)
        return lists
      })
      .finally(() => {
        reading = undefined
      })
    return reading
  }
  const isFresh = (): boolean => now() - readAt < goodForMs

  return {
    /** AMS360's lists as they are now; whoever shows codes knows them from then on. */
    read,
    /** The lists are read once before something is shown that has to be understood at once. */
    async ready(): Promise<void> {
      if (!isFresh()) await read()
    },
    /** The name of a code, or the code; what is shown is shown again once the lists are there. */
    nameOf(list: CodeList, code: string): string {
      if (code !== '' && !isFresh() && reading === undefined && !parts.line.held()) {
        void read().then(changed)
        // One try an hour is enough where a list may not be read.
        readAt = now()
      }
      const name = names.get(keyOf(list, code))
      return name === undefined || name === code ? code : `${name} (${code})`
    },
  }
}
export type CodeNames = ReturnType<typeof createCodeNames>
