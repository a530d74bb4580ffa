import { Field } from '@fluentui/react-field'
import type { FormEvent } from 'react'
import type { WrittenField } from '../../../preload/contract/records'
import { useRecording } from '../../state/use-recording'
import { queueDetailText } from '../../text/queue'
import { Button } from '../../ui/button'

type Props = { readonly id: string; readonly fields: readonly WrittenField[] }

/** Changes what will be sent; what was typed stays until it is sent. */
export function EditForm({ id, fields }: Props) {
  const isEdited = useRecording(({ queue }) => queue.edits[id] !== undefined)
  const isBusy = useRecording(({ queue }) => queue.busy.includes(id))
  const sendEdited = useRecording((state) => state.sendEdited)
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
  const typed = useRecording(({ queue }) => queue.edits[id]?.[name])
  const problem = useRecording(({ queue }) => queue.editProblems[name])
  const editField = useRecording((state) => state.editField)
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
