import { systemNames } from '../../../preload/contract/systems'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import { kindTexts } from '../../text/kind-texts'
import { takeLostFocus } from '../../ui/lost-focus'
import { When } from '../../ui/when'
import { useShownConnection } from './shown-connection'
import { StateMark } from './state-mark'

/** Which system this is, how it is, and what to do here. */
export function FormHead() {
  const kind = useApp((state) => state.form.kind)
  const isNew = useApp((state) => state.form.connectionId === undefined)
  const removed = useApp((state) => state.form.justRemoved)
  const connection = useShownConnection()
  return (
    <div className="form-head">
      <div className="form-name">
        <h2 key={String(removed)} ref={takeLostFocus} tabIndex={-1} className="form-title">
          {systemNames[kind]}
        </h2>
        <StateMark connection={connection} />
      </div>
      {connection?.failure && (connection.state === 'error' || connection.retrying) && (
        <p className="form-why">{connection.failure.title}</p>
      )}
      {connection && (
        <p className="quiet">
          {connection.verifiedAt === undefined ? (
            credentialsText.neverVerified
          ) : (
            <>
              {credentialsText.verified} <When at={connection.verifiedAt} />
            </>
          )}
        </p>
      )}
      <p className="quiet">{kindTexts[kind].purpose}</p>
      <p className="quiet">{isNew ? credentialsText.newLead(kind) : credentialsText.savedLead}</p>
      <p role="status" className="form-removed">
        {removed ? credentialsText.removed(systemNames[kind]) : ''}
      </p>
    </div>
  )
}
