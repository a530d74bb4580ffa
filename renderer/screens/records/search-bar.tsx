import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import type { RecordFilter, RecordsTab } from '../../state/records'
import { useRecording } from '../../state/use-recording'
import { recordsText } from '../../text/records'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'

const filters: Partial<Readonly<Record<RecordsTab, readonly RecordFilter[]>>> = {
  ticket: ['all', 'open', 'completed'],
  deal: ['all', 'open', 'won'],
}

/** Words and state to look for, and the way to a new record of this kind. */
export function SearchBar() {
  const tab = useRecording((state) => state.records.tab)
  const text = useRecording((state) => state.records.searchText)
  const typeRecordSearch = useRecording((state) => state.typeRecordSearch)
  const go = useRecording((state) => state.go)
  const kind = tab === 'profile' ? 'contact' : tab
  return (
    <div className="records-bar">
      <Field label={tab === 'profile' ? recordsText.searchProfiles : recordsText.search}>
        <Input
          type="search"
          value={text}
          onChange={(_event, { value }) => typeRecordSearch(value)}
          input={{ spellCheck: false, autoComplete: 'off', maxLength: 200 }}
        />
      </Field>
      <StateFilter choices={filters[tab] ?? []} />
      <Button
        appearance="primary"
        className="records-create"
        onClick={() => go({ screen: 'records', tab, create: kind })}
      >
        {recordsText.create[kind]}
      </Button>
    </div>
  )
}

function StateFilter({ choices }: { readonly choices: readonly RecordFilter[] }) {
  const filter = useRecording((state) => state.records.filter)
  const filterRecords = useRecording((state) => state.filterRecords)
  if (choices.length === 0) return null
  return (
    <Field label={recordsText.filter}>
      {(control) => (
        <Select
          {...control}
          value={filter}
          onChange={({ currentTarget: { value } }) => {
            const chosen = choices.find((choice) => choice === value)
            if (chosen) filterRecords(chosen)
          }}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {recordsText.filters[choice]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
