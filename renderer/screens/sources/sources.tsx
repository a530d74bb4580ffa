import type { Output } from '../../../preload/contract'
import { WithRecording } from '../../app/with-recording'
import { assertNever } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { sourcesText } from '../../text/sources'
import { FailureNote } from '../../ui/failure-note'
import { Fluent } from '../../ui/fluent'
import { Skeleton } from '../../ui/skeleton'
import { StatusIcon } from '../../ui/status-mark'
import { DryRunSwitch } from './dry-run-switch'
import { InboxFolder } from './inbox-folder'
import { LocalApi } from './local-api'
import { SourceList } from './source-list'
import './sources.css'

/** Where do events come in? */
export function Sources() {
  return (
    <WithRecording>
      <SourcesScreen />
    </WithRecording>
  )
}

function SourcesScreen() {
  const read = useRecording((state) => state.sources.read)
  const openSources = useRecording((state) => state.openSources)
  switch (read.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={sourcesText.loading} lines={8} />
    case 'failed':
      return (
        <section className="card">
          <FailureNote level={2} failure={read.failure} onRetry={() => void openSources()} />
        </section>
      )
    case 'ready':
      return <SourcesRead read={read.value} />
    default:
      return assertNever(read)
  }
}

function SourcesRead({ read: { api, sources, inbox } }: { readonly read: Output<'sources.read'> }) {
  return (
    <Fluent>
      <div className="stack sources">
        <Done />
        <DryRunSwitch />
        <SourceList sources={sources} />
        <LocalApi api={api} />
        <InboxFolder inbox={inbox} />
      </div>
    </Fluent>
  )
}

/** What the last act did. A token that is on the clipboard has to be said loudly: it is there once. */
function Done() {
  const done = useRecording((state) => state.sources.done)
  return (
    <p role="status" className={done ? 'sources-done' : 'sources-done sources-done-empty'}>
      {done && <StatusIcon tone="ok" />}
      {done && sourcesText.done[done.act](done.name)}
    </p>
  )
}
