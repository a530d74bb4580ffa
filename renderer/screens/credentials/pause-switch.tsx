import type { ConnectionStatus } from '../../../preload/contract/connections'
import { useApp } from '../../state/use-app'
import { careText } from '../../text/credentials'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'

type Props = { readonly connection: ConnectionStatus }

export function PauseSwitch({ connection: { kind, id, state } }: Props) {
  const setPaused = useApp((app) => app.setPaused)
  const care = useApp((app) => app.care)
  const mine = care?.kind === kind && care.act === 'pause' ? care : undefined
  const isPaused = state === 'paused'
  return (
    <div className="pause">
      {!isPaused && <p className="quiet">{careText.pauseWords}</p>}
      <div className="row">
        <Button
          appearance={isPaused ? 'primary' : 'secondary'}
          disabledFocusable={mine !== undefined && !mine.failure}
          onClick={() => void setPaused({ kind, id }, !isPaused)}
        >
          {isPaused ? careText.resume : careText.pause}
        </Button>
      </div>
      {mine?.failure && <FailureNote failure={mine.failure} />}
    </div>
  )
}
