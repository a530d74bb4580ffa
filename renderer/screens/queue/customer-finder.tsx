import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import type { FormEvent } from 'react'
import type { SearchBy } from '../../state/lookup'
import { assertNever } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { finderText } from '../../text/lookup'
import { queueDetailText } from '../../text/queue'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { Select } from '../../ui/select'
import { Skeleton } from '../../ui/skeleton'
import { CustomerTable } from './customer-table'

const ways: readonly SearchBy[] = ['name', 'number', 'phone']
const wayOf = (value: string): SearchBy => ways.find((way) => way === value) ?? 'name'

type Props = { readonly id: string }

/** None of those that fit is the right one: AMS360 is asked by name, number or phone. */
export function CustomerFinder({ id }: Props) {
  const by = useRecording((state) => state.queue.search.by)
  const text = useRecording((state) => state.queue.search.text)
  const searchCustomerBy = useRecording((state) => state.searchCustomerBy)
  const typeCustomer = useRecording((state) => state.typeCustomer)
  const searchCustomer = useRecording((state) => state.searchCustomer)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void searchCustomer()
  }
  return (
    <details className="queue-edit">
      <summary>{queueDetailText.lookUpOther}</summary>
      <form className="queue-finder" onSubmit={submit} noValidate>
        <Field label={queueDetailText.searchBy}>
          {(control) => (
            <Select
              {...control}
              value={by}
              onChange={(event) => searchCustomerBy(wayOf(event.currentTarget.value))}
            >
              {ways.map((way) => (
                <option key={way} value={way}>
                  {queueDetailText.by[way]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={finderText.label[by]}>
          <Input
            value={text}
            onChange={(_event, { value }) => typeCustomer(value)}
            input={{ maxLength: 200, spellCheck: false, autoComplete: 'off' }}
          />
        </Field>
        <Button type="submit">{queueDetailText.search}</Button>
      </form>
      <div aria-live="polite">
        <Found id={id} />
      </div>
    </details>
  )
}

function Found({ id }: Props) {
  const result = useRecording((state) => state.queue.search.result)
  const searchCustomer = useRecording((state) => state.searchCustomer)
  switch (result.phase) {
    case 'idle':
      return null
    case 'loading':
      return <Skeleton label={queueDetailText.searching} lines={3} />
    case 'failed':
      return <FailureNote failure={result.failure} onRetry={() => void searchCustomer()} />
    case 'ready':
      return result.value.hits.length === 0 ? (
        <p className="quiet">{queueDetailText.noneFound}</p>
      ) : (
        <CustomerTable id={id} hits={result.value.hits} />
      )
    default:
      return assertNever(result)
  }
}
