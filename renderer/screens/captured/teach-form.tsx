import { useState, type FormEvent } from 'react'
import type { Output } from '../../../preload/contract'
import { failureOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { capturedText } from '../../text/captured'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { When } from '../../ui/when'
import { recognisedWords } from './captured-table'
import { ElementTable } from './element-table'
import { EntityField } from './entity-field'

type Props = { readonly message: Output<'ons.open'> }

/** Point at the element, say what the record is: all messages of this shape are read so. */
export function TeachForm({ message: { notification, elements } }: Props) {
  const teaching = useApp((state) => state.ons.teaching)
  const teach = useApp((state) => state.teach)
  const discardMessage = useApp((state) => state.discardMessage)
  const [path, setPath] = useState<string>()
  const [entity, setEntity] = useState(notification.entity || capturedText.entities[0])
  const isRunning = teaching.phase === 'loading'
  const failure = failureOf(teaching)
  const missing =
    path === undefined
      ? capturedText.pickFirst
      : entity.trim() === ''
        ? capturedText.nameFirst
        : undefined

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (path !== undefined && !missing) void teach(path, entity.trim())
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="quiet">
        {capturedText.received} <When at={notification.at} /> ·{' '}
        {capturedText.formats[notification.format]} {notification.version} ·{' '}
        {recognisedWords(notification)}
      </p>
      {elements.length === 0 ? (
        <p>{capturedText.noElements}</p>
      ) : (
        <>
          <ElementTable elements={elements} chosen={path} onChoose={setPath} />
          <EntityField value={entity} onChange={setEntity} />
          <div className="row">
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={missing !== undefined || isRunning}
              aria-describedby="teach-words"
            >
              {isRunning ? capturedText.working : capturedText.teach}
            </Button>
            <p id="teach-words" role="status" className="quiet captured-chosen">
              {missing ?? capturedText.chosen(path ?? '')}
            </p>
          </div>
        </>
      )}
      {failure && <FailureNote failure={failure} />}
      <div className="row">
        <Button
          appearance="subtle"
          disabledFocusable={isRunning}
          onClick={() => void discardMessage()}
        >
          {capturedText.discard}
        </Button>
        <p className="quiet">{capturedText.discardWords}</p>
      </div>
    </form>
  )
}
