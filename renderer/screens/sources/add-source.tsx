import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import type { FormEvent } from 'react'
import { useRecording } from '../../state/use-recording'
import { sourcesText } from '../../text/sources'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'

const { add: text, list } = sourcesText

/** Focuses the name as soon as the form is there: somebody just asked for it. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus()

export function AddSource() {
  const name = useRecording((state) => state.sources.adding?.name ?? '')
  const isSigned = useRecording((state) => state.sources.adding?.isSigned ?? false)
  const isBusy = useRecording((state) => state.sources.doing !== undefined)
  const typeSource = useRecording((state) => state.typeSource)
  const leaveSource = useRecording((state) => state.leaveSource)
  const addSource = useRecording((state) => state.addSource)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void addSource()
  }
  return (
    <form className="stack sources-add" aria-label={text.title} onSubmit={submit} noValidate>
      <Field label={text.name} hint={text.nameHint}>
        <Input
          value={name}
          onChange={(_event, { value }) => typeSource({ name: value })}
          input={{ ref: takeFocus, maxLength: 80, spellCheck: false, autoComplete: 'off' }}
        />
      </Field>
      <CheckBox
        label={text.signed}
        hint={text.signedHint}
        checked={isSigned}
        onChange={(checked) => typeSource({ isSigned: checked })}
      />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || name.trim() === ''}>
          {isBusy ? list.working : text.act}
        </Button>
        <Button appearance="subtle" onClick={leaveSource}>
          {text.cancel}
        </Button>
      </div>
    </form>
  )
}
