import { Button } from '../../ui/button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState, type FormEvent } from 'react'
import { useApp } from '../../state/use-app'
import { uuidFrom } from '../../state/uuid'
import { lookupText, uuidProblemText } from '../../text/lookup'

/** One box for the UUID; what it holds is judged here before anything is sent. */
export function UuidBox() {
  const text = useApp((state) => state.lookup.text)
  const typeUuid = useApp((state) => state.typeUuid)
  const lookUp = useApp((state) => state.lookUp)
  // A half-typed UUID is not wrong yet: only what was sent off is called a problem.
  const [refused, setRefused] = useState<string>()
  const read = uuidFrom(text)
  const problem = !read.ok && refused === text ? uuidProblemText(read.problem) : undefined

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setRefused(read.ok ? undefined : text)
    if (read.ok) void lookUp()
  }
  return (
    <form className="card uuid-box" onSubmit={submit} noValidate>
      <Field
        label={lookupText.uuidLabel}
        hint={read.ok && read.tidied ? lookupText.willAsk(read.uuid) : lookupText.uuidExample}
        {...(problem && { validationState: 'error', validationMessage: problem })}
      >
        <Input
          value={text}
          onChange={(_event, { value }) => typeUuid(value)}
          input={{ className: 'mono', spellCheck: false, autoComplete: 'off' }}
        />
      </Field>
      <Button type="submit" appearance="primary">
        {lookupText.lookUp}
      </Button>
    </form>
  )
}
