import type { OpenedRecord } from '../../state/records-panel'
import { assertNever } from '../../state/remote'
import { useRecording } from '../../state/use-recording'
import { recordsText } from '../../text/records'
import { panelText } from '../../text/records-effect'
import { bringIntoView } from '../../ui/bring-into-view'
import { Button } from '../../ui/button'
import { Copyable } from '../../ui/copyable'
import { FailureNote } from '../../ui/failure-note'
import { takeLostFocus } from '../../ui/lost-focus'
import { Skeleton } from '../../ui/skeleton'
import { When } from '../../ui/when'
import { AmsMark } from './ams-mark'
import { Attachments } from './attachments'
import { Effects } from './effects'
import { HistoryLines } from './history-lines'
import { RecordAct } from './record-act'
import { rowId } from './record-table'

/** One record with all that was intended and written for it. Escape closes it. */
export function RecordPanel() {
  const id = useRecording((state) => state.recordPanel.id)
  const closeRecord = useRecording((state) => state.closeRecord)
  if (id === undefined) return null
  const close = (): void => {
    closeRecord()
    // The row may have been hidden behind the panel: it is back by the next frame.
    requestAnimationFrame(() => document.getElementById(rowId(id))?.focus())
  }
  return (
    <section
      key={id}
      ref={bringIntoView}
      className="card records-panel"
      aria-label={panelText.region}
    >
      <div ref={(element) => onEscape(element, close)}>
        <Button size="small" appearance="subtle" className="records-close" onClick={close}>
          {panelText.close}
        </Button>
        <Place id={id} />
      </div>
    </section>
  )
}

/** For a ref: Escape anywhere inside closes. */
function onEscape(element: HTMLElement | null, close: () => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
  }
  element?.addEventListener('keydown', listen)
  return () => element?.removeEventListener('keydown', listen)
}

function Place({ id }: { readonly id: number }) {
  const opened = useRecording((state) => state.recordPanel.opened)
  const openRecord = useRecording((state) => state.openRecord)
  switch (opened.phase) {
    case 'idle':
    case 'loading':
      return <Skeleton label={panelText.loading} lines={8} />
    case 'failed':
      return <FailureNote failure={opened.failure} onRetry={() => void openRecord(id)} />
    case 'ready':
      return <Content record={opened.value} />
    default:
      return assertNever(opened)
  }
}

function Content({ record }: { readonly record: OpenedRecord }) {
  const { row, text, url, attachments, effects, history } = record
  return (
    <div className="stack">
      <Head record={record} />
      <RecordAct row={row} />
      <section className="records-part">
        <h3 className="section-title">{panelText.text}</h3>
        {text === '' ? (
          <p className="quiet">{panelText.noText}</p>
        ) : (
          <p className="records-text">{text}</p>
        )}
        {url !== undefined && <Copyable label={panelText.link} value={url} />}
      </section>
      {attachments.length > 0 && <Attachments files={attachments} />}
      <Effects effects={effects} />
      <HistoryLines lines={history} />
    </div>
  )
}

function Head({ record: { row } }: { readonly record: OpenedRecord }) {
  const go = useRecording((state) => state.go)
  const { title, kind, type, at, dueAt, state, source, profile, effects } = row
  const what = kind === 'conversation' ? recordsText.types[type] : recordsText.states[state]
  return (
    <div className="records-head">
      <h2 ref={takeLostFocus} tabIndex={-1} className="records-title">
        {title}
      </h2>
      <p className="quiet">
        {what && `${what} · `}
        <When at={at} /> · {source}
      </p>
      {dueAt !== undefined && (
        <p className="quiet">
          {panelText.due} <When at={dueAt} as="moment" />
        </p>
      )}
      {profile && (
        <p className="quiet">
          {panelText.about}{' '}
          <button
            type="button"
            className="records-link"
            aria-label={panelText.toProfile(profile.name)}
            onClick={() => go({ screen: 'records', profileId: profile.id })}
          >
            {profile.name}
          </button>
        </p>
      )}
      <div className="row">
        <AmsMark effects={effects} />
      </div>
    </div>
  )
}
