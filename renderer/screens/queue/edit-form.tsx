import { Field } from '@fluentui/react-field'
import type { FormEvent } from 'react'
import type { WrittenField } from '../../../preload/contract/records'
import { useApp } from '../../state/use-app'
import { queueDetailText } from '../../text/queue'
import { Button } from '../../ui/button'

type Props = { readonly id: string; readonly fields: readonly WrittenField[] }

/** Changes what will be sent; what was typed stays until it is sent. */
export function EditForm({ id, fields }: Props) {
  const isEdited = useApp(({ queue }) => queue.edits[id] !== undefined)
  const isBusy = useApp(({ queue }) => queue.busy.includes(id))
  const sendEdited = useApp((state) => state.sendEdited)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isEdited && !isBusy) void sendEdited(id)
  }
  return (
    <details className="queue-edit" open={isEdited || undefined}>
      <summary>{queueDetailText.edit}</summary>
      <form className="stack" onSubmit={submit} noValidate>
        {fields.map(({ label, value, edit }) =>
          edit === undefined ? null : (
            <EditField key={edit} id={id} name={edit} label={label} value={value} />
          ),
        )}
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={!isEdited || isBusy}>
            {isBusy ? queueDetailText.working : queueDetailText.editSend}
          </Button>
        </div>
      </form>
    </details>
  )
}

type FieldProps = {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
}

/** Longer than this it is a text, and a text has lines. */
const oneLine = 80

function EditField({ id, name, label, value }: FieldProps) {
  const typed = useApp(({ queue }) => queue.edits[id]?.[name])
  const problem = useApp(({ queue }) => queue.editProblems[name])
  const editField = useApp((state) => state.editField)
  const isText = value.length > oneLine || value.includes('\n')
  return (
    <Field label={label} {...(problem && { validationState: 'error', validationMessage: problem })}>
      {(control) => (
        <textarea
          {...control}
          className="queue-text"
          rows={isText ? 6 : 1}
          maxLength={200_000}
          spellCheck={false}
          value={typed ?? value}
          onChange={(event) => editField(id, name, event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
