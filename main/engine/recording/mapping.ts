import type { RecordKind } from '../../../preload/contract/event-kinds'
import type { StoredRecord } from '../store/record-repository'
import { isSameWord } from '../sync/customer/clean-text'
import { missingChoices } from '../sync/rules/choices'
import type { ChoicesKept } from './choices-kept'
import type { CodeNames } from './code-names'
import type { HandlersOf, RecordingParts } from './parts'
import type { Renewing } from './renewing'
import { choiceLabel } from './views'

/** How many of the newest records of a kind are looked through for words nobody mapped. */
const looked = 500
const mostUnseen = 50

/** Words of a kind that are in no table, each once, in the order of the alphabet. */
function unseenAmong(
  records: readonly StoredRecord[],
  mapped: readonly string[],
): readonly string[] {
  const unseen: string[] = []
  for (const { content } of records) {
    const { label } = content
    if (label === '' || [...mapped, ...unseen].some((word) => isSameWord(word, label))) continue
    unseen.push(label)
    if (unseen.length === mostUnseen) break
  }
  return unseen.toSorted((one, other) => one.localeCompare(other))
}

/** The AMS360 mapping screen: what is chosen, what could be, and what waits for it. */
export function createMapping(
  parts: RecordingParts,
  kept: ChoicesKept,
  { releaseAll }: Renewing,
  names: CodeNames,
  changed: () => void,
): HandlersOf<'mapping.read' | 'mapping.lists' | 'mapping.save'> {
  const { stores } = parts
  const newest = (kind: RecordKind): readonly StoredRecord[] =>
    stores.records.page(kind, Number.MAX_SAFE_INTEGER, looked)

  return {
    'mapping.read'() {
      const mapping = kept.mapping()
      const { callTypes, dealStages, priorities } = mapping
      const waiting = stores.effects.waitingFor()
      const missing = missingChoices(mapping)
      const named = new Set<string>(missing.map(({ name }) => name))
      // Chosen by now, and still something waits for it: it cannot be planned anew.
      const left = [...waiting.keys()].filter((name) => !named.has(name))
      const calls = newest('conversation').filter(({ type }) => type === 'call')
      return {
        mapping,
        missing: [...missing, ...left.map((name) => ({ name, label: choiceLabel(name) }))].map(
          ({ name, label }) => ({ name, label, waiting: waiting.get(name) ?? 0 }),
        ),
        unseen: {
          callTypes: [
            ...unseenAmong(
              calls,
              callTypes.map(({ callType }) => callType),
            ),
          ],
          dealStages: [
            ...unseenAmong(
              newest('deal'),
              dealStages.map(({ stage }) => stage),
            ),
          ],
          priorities: [
            ...unseenAmong(
              newest('ticket'),
              priorities.map(({ priority }) => priority),
            ),
          ],
        },
      }
    },
    'mapping.lists': names.read,
    async 'mapping.save'({ mapping }) {
      kept.saveMapping(mapping)
      const released = await releaseAll()
      changed()
      return { released }
    },
  }
}
