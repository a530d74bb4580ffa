import { Button } from '../../ui/button'
import { Field } from '@fluentui/react-field'
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import { Input } from '@fluentui/react-input'
import { Radio, RadioGroup } from '@fluentui/react-radio'
import type { FormEvent } from 'react'
import { invisibleIn } from '../../state/invisible'
import type { SearchBy } from '../../state/lookup'
import { valueOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { finderText } from '../../text/lookup'
import { SearchResult } from './search-result'

export const finderInputId = 'finder-text'

const ways: readonly SearchBy[] = ['name', 'number', 'phone']
const isWay = (value: string): value is SearchBy => ways.some((way) => way === value)

const problemIn = (text: string): string | undefined => {
  const invisible = invisibleIn(text)
  if (invisible) return finderText.invisible(invisible)
  return text.length > 200 ? finderText.tooLong : undefined
}

/** Nobody knows a UUID by heart: name, number or phone lead to it. */
export function Finder() {
  const open = useApp((state) => state.lookup.finderOpen)
  const total = useApp((state) => valueOf(state.lookup.search)?.total)
  const toggleFinder = useApp((state) => state.toggleFinder)
  return (
    <section className="card finder">
      <h2 className="finder-title">
        <button
          type="button"
          className="disclosure"
          aria-expanded={open}
          aria-controls="finder-body"
          onClick={toggleFinder}
        >
          {open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          {finderText.title}
          {!open && total !== undefined && (
            <span className="quiet"> · {finderText.found(total)}</span>
          )}
        </button>
      </h2>
      <div id="finder-body" hidden={!open}>
        {open && <FinderBody />}
      </div>
    </section>
  )
}

function FinderBody() {
  const by = useApp((state) => state.lookup.by)
  const text = useApp((state) => state.lookup.searchText)
  const searchBy = useApp((state) => state.searchBy)
  const typeSearch = useApp((state) => state.typeSearch)
  const search = useApp((state) => state.search)
  const problem = problemIn(text)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!problem) void search()
  }
  return (
    <form className="finder-form" onSubmit={submit} noValidate>
      <RadioGroup
        layout="horizontal"
        aria-label={finderText.by}
        value={by}
        onChange={(_event, { value }) => isWay(value) && searchBy(value)}
      >
        {ways.map((way) => (
          <Radio key={way} value={way} label={finderText.byText[way]} />
        ))}
      </RadioGroup>
      <div className="finder-box">
        <Field
          label={finderText.label[by]}
          {...(problem && { validationState: 'error', validationMessage: problem })}
        >
          <Input
            id={finderInputId}
            value={text}
            onChange={(_event, { value }) => typeSearch(value)}
            input={{ spellCheck: false, autoComplete: 'off' }}
          />
        </Field>
        <Button type="submit">{finderText.search}</Button>
      </div>
      <SearchResult />
    </form>
  )
}
