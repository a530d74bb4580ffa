import type { ShellStatus } from '../../preload/contract/shell'
import { assertNever } from '../state/remote'
import { useApp } from '../state/use-app'
import { engineText } from '../text/app'
import { FailureNote } from '../ui/failure-note'
import { StatusIcon } from '../ui/status-mark'
import { When } from '../ui/when'
import './engine-bar.css'

/** Lies over the page's foot, so that nothing on the page moves when the engine comes and goes. */
export function EngineBar() {
  const engine = useApp((state) => state.shell?.engine)
  return (
    <div className="engine-place" role="status">
      {engine && <EngineWords engine={engine} />}
    </div>
  )
}

type Props = { readonly engine: ShellStatus['engine'] }

function EngineWords({ engine }: Props) {
  switch (engine.state) {
    case 'up':
      return null
    case 'starting':
      return (
        <div className="engine-bar engine-bar-late">
          <StatusIcon tone="busy" />
          <p>{engineText.starting}</p>
        </div>
      )
    case 'restarting':
      return (
        <div className="engine-bar">
          <StatusIcon tone="busy" />
          <p>{engineText.restarting}</p>
          <p className="engine-second">
            {engineText.attempt(engine.attempt)} · <When at={engine.retryAt} />
          </p>
        </div>
      )
    case 'failed':
      return (
        <div className="engine-bar engine-bar-failed">
          <FailureNote level={2} failure={engine.failure} />
        </div>
      )
    default:
      return assertNever(engine)
  }
}
