import { useRef, useState, type FormEvent } from 'react'
import { fieldsOf } from '../../state/connection-fields'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { FormActs } from './form-acts'
import { FormField } from './form-field'
import { FormHead } from './form-head'
import { FormOutcome } from './form-outcome'

/** Generated from the connection's fields; Enter validates. */
export function ConnectionForm() {
  const kind = useApp((state) => state.form.kind)
  const problems = useApp((state) => state.form.problems)
  const validate = useApp((state) => state.validate)
  const [detailsOpen, setDetailsOpen] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const fields = fieldsOf[kind]
  const tucked = fields.filter((field) => field.tucked)
  const tuckedProblem = tucked.some(({ key }) => problems[key] !== undefined)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    await validate()
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <form ref={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <FormHead />
      {fields
        .filter((field) => !field.tucked)
        .map((field) => (
          <FormField key={field.key} kind={kind} field={field} />
        ))}
      <details
        className="form-details"
        open={detailsOpen || tuckedProblem}
        onToggle={(event) => setDetailsOpen(event.currentTarget.open)}
      >
        <summary>{credentialsText.details}</summary>
        <div className="stack">
          {tucked.map((field) => (
            <FormField key={field.key} kind={kind} field={field} />
          ))}
        </div>
      </details>
      <FormActs />
      <FormOutcome />
    </form>
  )
}
