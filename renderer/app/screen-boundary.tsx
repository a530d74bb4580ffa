import { Button } from '../ui/button'
import { Component, type ReactNode } from 'react'
import { useApp } from '../state/use-app'
import { crashText } from '../text/app'
import { StatusIcon } from '../ui/status-mark'

type Props = { readonly screen: string; readonly children: ReactNode }
type State = { readonly error: Error | undefined }

/** React has error boundaries as classes only. */
export class ScreenBoundary extends Component<Props, State> {
  override readonly state: State = { error: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    const again = (): void => this.setState({ error: undefined })
    return <Crash screen={this.props.screen} error={error} onAgain={again} />
  }
}

type CrashProps = {
  readonly screen: string
  readonly error: Error
  readonly onAgain: () => void
}

function Crash({ screen, error, onAgain }: CrashProps) {
  const copy = useApp((state) => state.copy)
  const openLogs = useApp((state) => state.openLogs)
  const version = useApp((state) => state.shell?.version ?? '')
  const details = [`SyncDesk ${version}`, screen, error.stack ?? error.message].join('\n')
  return (
    <section className="card stack" role="alert">
      <div className="row">
        <StatusIcon tone="error" />
        <h2 className="section-title">{crashText.title}</h2>
      </div>
      <p className="quiet">{crashText.meaning}</p>
      <div className="row">
        <Button appearance="primary" onClick={onAgain}>
          {crashText.again}
        </Button>
        <Button onClick={() => void copy(details)}>{crashText.copy}</Button>
        <Button onClick={() => void openLogs()}>{crashText.logs}</Button>
      </div>
    </section>
  )
}
