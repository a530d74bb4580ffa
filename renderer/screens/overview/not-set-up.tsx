import type { ConnectionStatus } from '../../../preload/contract/connections'
import { connectionKinds, systemNames } from '../../../preload/contract/systems'
import { useApp } from '../../state/use-app'
import { overviewText } from '../../text/overview'
import { Button } from '../../ui/button'

type Props = { readonly connections: readonly ConnectionStatus[] }

/** One quiet row: what could be connected too, and the way to each. */
export function NotSetUp({ connections }: Props) {
  const go = useApp((state) => state.go)
  const missing = connectionKinds.filter((kind) => !connections.some((one) => one.kind === kind))
  if (missing.length === 0) return null
  return (
    <div className="not-set-up">
      <p id="not-set-up">{overviewText.notSetUp}</p>
      <ul aria-labelledby="not-set-up">
        {missing.map((kind) => (
          <li key={kind}>
            {systemNames[kind]}
            <Button
              size="small"
              appearance="subtle"
              aria-label={overviewText.setUpOf(systemNames[kind])}
              onClick={() => go({ screen: 'credentials', kind })}
            >
              {overviewText.setUp}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
