import { Button } from './button'
import type { Fix } from '../../preload/contract/failures'
import { assertNever } from '../state/remote'
import { useApp } from '../state/use-app'

type Props = {
  readonly fix: Fix
  readonly onRetry?: (() => void) | undefined
  readonly onKeepForSession?: (() => void) | undefined
}

/** The one primary button of a failure; none when its act is the caller's and the caller has none. */
export function FixButton({ fix, onRetry, onKeepForSession }: Props) {
  const go = useApp((state) => state.go)
  const checkNow = useApp((state) => state.checkNow)
  const restartEngine = useApp((state) => state.restartEngine)
  const openLogs = useApp((state) => state.openLogs)

  const act = ((): (() => void) | undefined => {
    switch (fix.act) {
      case 'go':
        return () => go(fix.route)
      case 'check':
        return () => {
          // The Overview is where the steps of a check are shown.
          go({ screen: 'overview' })
          void checkNow(fix.connectionId)
        }
      case 'retry':
        return onRetry
      case 'keep-for-session':
        return onKeepForSession
      case 'restart-engine':
        return () => void restartEngine()
      case 'open-logs':
        return () => void openLogs()
      default:
        return assertNever(fix)
    }
  })()

  return act ? (
    <Button appearance="primary" onClick={act}>
      {fix.label}
    </Button>
  ) : null
}
