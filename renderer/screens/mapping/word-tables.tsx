import { valueOf } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { mappingText } from '../../text/mapping'
import { Select } from '../../ui/select'
import { MappingField } from './choice-field'
import { choiceId } from './choice-id'
import { ChoiceSelect } from './choice-select'
import { MappingCard } from './mapping-card'
import { NumberSelect } from './number-select'
import { useMapping } from './use-mapping'
import { WordTable } from './word-table'

const none: readonly string[] = []
const { callTypes, dealStages, priorities } = mappingText

const useUnseen = (table: 'callTypes' | 'dealStages' | 'priorities'): readonly string[] =>
  useRecording(({ mapping }) => valueOf(mapping.saved)?.unseen[table] ?? none)

const replaced = <T,>(rows: readonly T[], index: number, part: Partial<T>): T[] =>
  rows.map((row, at) => (at === index ? { ...row, ...part } : row))
const without = <T,>(rows: readonly T[], index: number): T[] =>
  rows.filter((_row, at) => at !== index)

export function CallTypes() {
  const rows = useMapping('callTypes')
  const unseen = useUnseen('callTypes')
  const changeMapping = useRecording((state) => state.changeMapping)
  const put = (next: typeof rows): void => changeMapping({ callTypes: next })
  return (
    <MappingCard id="call-types" title={callTypes.title} lead={callTypes.lead}>
      <WordTable
        table="callTypes"
        text={callTypes}
        words={rows.map(({ callType }) => callType)}
        unseen={unseen}
        onWord={(index, callType) => put(replaced(rows, index, { callType }))}
        onAdd={(callType) => put([...rows, { callType, action: '' }])}
        onRemove={(index) => put(without(rows, index))}
      >
        {(index) => (
          <ChoiceSelect
            name={`callTypes.${index}.action`}
            list="actions"
            words={mappingText.valueFor(callTypes.value, rows[index]?.callType ?? '')}
            value={rows[index]?.action ?? ''}
            onChoose={(action) => put(replaced(rows, index, { action }))}
          />
        )}
      </WordTable>
    </MappingCard>
  )
}

export function DealStages() {
  const rows = useMapping('dealStages')
  const unseen = useUnseen('dealStages')
  const changeMapping = useRecording((state) => state.changeMapping)
  const put = (next: typeof rows): void => changeMapping({ dealStages: next })
  return (
    <MappingCard id="deal-stages" title={dealStages.title} lead={dealStages.lead}>
      <WordTable
        table="dealStages"
        text={dealStages}
        words={rows.map(({ stage }) => stage)}
        unseen={unseen}
        onWord={(index, stage) => put(replaced(rows, index, { stage }))}
        onAdd={(stage) => put([...rows, { stage, type: 'P' }])}
        onRemove={(index) => put(without(rows, index))}
      >
        {(index) => (
          <Select
            aria-label={mappingText.valueFor(dealStages.value, rows[index]?.stage ?? '')}
            value={rows[index]?.type ?? 'P'}
            onChange={(event) =>
              put(replaced(rows, index, { type: event.currentTarget.value === 'C' ? 'C' : 'P' }))
            }
          >
            <option value="P">{dealStages.types.P}</option>
            <option value="C">{dealStages.types.C}</option>
          </Select>
        )}
      </WordTable>
    </MappingCard>
  )
}

export function Priorities() {
  const rows = useMapping('priorities')
  const fallback = useMapping('defaultPriority')
  const unseen = useUnseen('priorities')
  const changeMapping = useRecording((state) => state.changeMapping)
  const put = (next: typeof rows): void => changeMapping({ priorities: next })
  return (
    <MappingCard id="priorities" title={priorities.title} lead={priorities.lead}>
      <WordTable
        table="priorities"
        text={priorities}
        words={rows.map(({ priority }) => priority)}
        unseen={unseen}
        onWord={(index, priority) => put(replaced(rows, index, { priority }))}
        onAdd={(priority) => put([...rows, { priority, value: fallback }])}
        onRemove={(index) => put(without(rows, index))}
      >
        {(index) => (
          <NumberSelect
            words={mappingText.valueFor(priorities.value, rows[index]?.priority ?? '')}
            value={rows[index]?.value ?? fallback}
            onChoose={(value) => put(replaced(rows, index, { value }))}
          />
        )}
      </WordTable>
      <div className="mapping-grid">
        <MappingField name="defaultPriority" label={priorities.fallback}>
          <NumberSelect
            id={choiceId('defaultPriority')}
            value={fallback}
            onChoose={(defaultPriority) => changeMapping({ defaultPriority })}
          />
        </MappingField>
      </div>
    </MappingCard>
  )
}
