import { Button } from '../../ui/button'
import type { CredentialsForm } from '../../state/credentials-form'
import { assertNever } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { fieldWords } from '../../text/kind-texts'
import { isUntested } from '../../text/reason'

/** Why *Save* can or cannot be used now. */
export function saveWords({ kind, validation, problems }: CredentialsForm): string {
  if (Object.keys(problems).length > 0) return credentialsText.saveProblems
  switch (validation.phase) {
    case 'none':
      return credentialsText.saveLocked
    case 'running':
      return credentialsText.saveRunning(kind)
    case 'failed':
      return validation.failure && isUntested(validation.failure.code)
        ? credentialsText.saveUntested(kind)
        : credentialsText.saveRefused
    case 'passed':
      return credentialsText.saveReady
    case 'edited':
      return credentialsText.saveEdited(fieldWords(kind, validation.field).label)
    default:
      return assertNever(validation)
  }
}

/** The two steps. *Save* never works without a validation of exactly what is in the form. */
export function FormActs() {
  const words = useApp((state) => saveWords(state.form))
  const phase = useApp((state) => state.form.validation.phase)
  const saving = useApp((state) => state.form.saving.phase === 'loading')
  const changed = useApp(
    ({ form }) => Object.keys(form.typed).length > 0 || form.replacing.length > 0,
  )
  const isNew = useApp((state) => state.form.connectionId === undefined)
  const justSaved = useApp((state) => state.form.justSaved !== undefined)
  const save = useApp((state) => state.save)
  const discardChanges = useApp((state) => state.discardChanges)
  const passed = phase === 'passed'
  return (
    <div className="form-acts">
      <div className="row">
        <Button
          type="submit"
          appearance={passed ? 'secondary' : 'primary'}
          disabledFocusable={phase === 'running'}
        >
          {phase === 'running' ? credentialsText.validating : credentialsText.validate}
        </Button>
        <Button
          appearance={passed ? 'primary' : 'secondary'}
          disabledFocusable={!passed || saving}
          aria-describedby="save-words"
          onClick={() => void save(false)}
        >
          {saving ? credentialsText.saving : credentialsText.save}
        </Button>
        {changed && !isNew && (
          <Button appearance="subtle" onClick={discardChanges}>
            {credentialsText.discard}
          </Button>
        )}
      </div>
      <p id="save-words" role="status" className="quiet">
        {justSaved ? '' : words}
      </p>
    </div>
  )
}
