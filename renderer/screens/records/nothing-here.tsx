import { useRecording } from '../../state/use-recording'
import { recordsText } from '../../text/records'
import { Button } from '../../ui/button'

/** An empty list: what it is for and how it fills, or which filter leaves nothing. */
export function NothingHere() {
  const { tab, search, filter } = useRecording((state) => state.records)
  const go = useRecording((state) => state.go)
  const clearRecordFilter = useRecording((state) => state.clearRecordFilter)
  if (search !== '' || filter !== 'all')
    return (
      <section className="card stack">
        <p className="quiet">{recordsText.none(tab, search, filter)}</p>
        <div className="row">
          <Button onClick={clearRecordFilter}>{recordsText.clearFilter}</Button>
        </div>
      </section>
    )
  const kind = tab === 'profile' ? 'contact' : tab
  return (
    <section className="card stack">
      <h2 className="section-title">{recordsText.emptyTitle[tab]}</h2>
      <p className="quiet">{recordsText.empty[tab]}</p>
      <div className="row">
        <Button onClick={() => go({ screen: 'records', tab, create: kind })}>
          {recordsText.create[kind]}
        </Button>
      </div>
    </section>
  )
}
