import { systemNames, type ConnectionKind } from '../../../preload/contract/systems'
import { connectionsOf } from '../../state/facts'
import { useApp } from '../../state/use-app'
import { credentialsText } from '../../text/credentials'
import './connection-list.css'
import { StateMark } from './state-mark'

/** All systems, set up or not, always in the same order. */
export function ConnectionList() {
  return (
    <nav className="systems" aria-label={credentialsText.list}>
      {credentialsText.groups.map(({ title, kinds }) => (
        <div key={title} className="systems-group" role="group" aria-label={title}>
          <p className="systems-title" aria-hidden="true">
            {title}
          </p>
          <ul className="systems-list">
            {kinds.map((kind) => (
              <System key={kind} kind={kind} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

type Props = { readonly kind: ConnectionKind }

function System({ kind }: Props) {
  const known = useApp((state) => state.status.phase === 'ready')
  const connection = useApp((state) => connectionsOf(state.status).find((one) => one.kind === kind))
  const current = useApp((state) => state.form.kind === kind)
  const go = useApp((state) => state.go)
  return (
    <li>
      <button
        type="button"
        className="system"
        aria-current={current ? 'page' : undefined}
        onClick={() =>
          go({ screen: 'credentials', kind, ...(connection && { connectionId: connection.id }) })
        }
      >
        <span className="system-name">{systemNames[kind]}</span>
        {/* While the engine is silent nobody knows; its place is kept. */}
        <span className="system-state">{known && <StateMark connection={connection} />}</span>
      </button>
    </li>
  )
}
