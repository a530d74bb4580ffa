import type { RecordRow } from '../../../preload/contract/records'
import { useRecording } from '../../state/use-recording'
import { recordsText } from '../../text/records'
import { profileText } from '../../text/records-profile'
import { When } from '../../ui/when'
import { AmsMarkOrLink } from './ams-mark'
import { rowId } from './record-table'

type Props = { readonly records: readonly RecordRow[] }

const isPending = ({ kind, state }: RecordRow): boolean =>
  state === 'open' && (kind === 'ticket' || kind === 'deal')

/** What is open first, then all the rest. */
export function ProfileRecords({ records }: Props) {
  const pending = records.filter(isPending)
  const others = records.filter((row) => !isPending(row))
  return (
    <>
      {pending.length > 0 && <Group title={profileText.open} rows={pending} />}
      {(others.length > 0 || pending.length === 0) && (
        <Group title={profileText.records} rows={others} />
      )}
    </>
  )
}

type GroupProps = { readonly title: string; readonly rows: readonly RecordRow[] }

function Group({ title, rows }: GroupProps) {
  return (
    <section className="card records-part">
      <h3 className="section-title">{title}</h3>
      {rows.length === 0 ? (
        <p className="quiet">{profileText.noRecords}</p>
      ) : (
        <ul className="records-list">
          {rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  )
}

const kindWords = ({ kind, type, state }: RecordRow): string => {
  if (kind === 'conversation') return recordsText.types[type] ?? type
  if (kind === 'contact') return recordsText.kinds.contact
  return `${recordsText.kinds[kind]}, ${recordsText.states[state].toLowerCase()}`
}

function Line({ row }: { readonly row: RecordRow }) {
  const isOpen = useRecording((state) => state.recordPanel.id === row.id)
  const chooseRecord = useRecording((state) => state.chooseRecord)
  return (
    <li className={isOpen ? 'records-line records-open' : 'records-line'}>
      <button
        type="button"
        id={rowId(row.id)}
        className="records-row"
        aria-expanded={isOpen}
        onClick={() => void chooseRecord(row.id)}
      >
        {row.title}
      </button>
      <span className="records-quiet">
        {kindWords(row)} ·{' '}
        <When at={row.kind === 'ticket' ? (row.dueAt ?? row.at) : row.at} as="moment" />
      </span>
      <AmsMarkOrLink row={row} />
    </li>
  )
}
