import { useState } from 'react'
import type { RecordRow } from '../../../preload/contract/records'
import type { Rows } from '../../state/records-refresh'
import { useRecording } from '../../state/use-recording'
import { recordsText } from '../../text/records'
import { When } from '../../ui/when'
import { AmsMarkOrLink } from './ams-mark'
import { ListFrame } from './list-frame'
import { moveBetweenRows } from './row-keys'

const { columns } = recordsText

type Props = { readonly list: Rows<RecordRow> }

/** How far a ticket or deal is; the title of a conversation begins with what it was. */
const secondWord = ({ kind, state }: RecordRow): string =>
  kind === 'ticket' || kind === 'deal' ? recordsText.states[state] : ''

/** Beside an open record there is room for one time: when a ticket is due. */
const timeClass = (kind: string): string | undefined =>
  kind === 'ticket' ? undefined : 'records-when'

/** Newest first. One tab stop for the rows; Enter opens the record beside the list. */
export function RecordTable({ list }: Props) {
  const tab = useRecording((state) => state.records.tab)
  const [current, setCurrent] = useState<number>()
  const stop = list.rows.some(({ id }) => id === current) ? current : list.rows[0]?.id
  return (
    <ListFrame
      list={list}
      head={
        <>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col" className={timeClass(tab)}>
            {tab === 'ticket' ? columns.due : columns.at}
          </th>
          <th scope="col" className="records-source">
            {columns.source}
          </th>
          <th scope="col">{columns.inAms}</th>
        </>
      }
    >
      {list.rows.map((row) => (
        <Line key={row.id} row={row} isStop={row.id === stop} onFocus={setCurrent} />
      ))}
    </ListFrame>
  )
}

type LineProps = {
  readonly row: RecordRow
  readonly isStop: boolean
  readonly onFocus: (id: number) => void
}

export const rowId = (id: number): string => `records-row-${id}`

function Line({ row, isStop, onFocus }: LineProps) {
  const { id, kind, title, profile, source } = row
  const isOpen = useRecording((app) => app.recordPanel.id === id)
  const chooseRecord = useRecording((app) => app.chooseRecord)
  const go = useRecording((app) => app.go)
  return (
    <tr className={isOpen ? 'records-open' : undefined}>
      <th scope="row">
        <button
          type="button"
          id={rowId(id)}
          className="records-row"
          aria-expanded={isOpen}
          tabIndex={isStop ? 0 : -1}
          onKeyDown={moveBetweenRows}
          onFocus={() => onFocus(id)}
          onClick={() => void chooseRecord(id)}
        >
          {title}
        </button>{' '}
        <span className="records-second">{secondWord(row)}</span>
      </th>
      <td>
        {profile ? (
          <button
            type="button"
            className="records-link"
            onClick={() => go({ screen: 'records', profileId: profile.id })}
          >
            {profile.name}
          </button>
        ) : (
          <span className="records-quiet">{recordsText.nobody}</span>
        )}
      </td>
      <td className={timeClass(kind)}>
        <When at={kind === 'ticket' ? (row.dueAt ?? row.at) : row.at} as="moment" />
      </td>
      <td className="records-source">{source}</td>
      <td>
        <AmsMarkOrLink row={row} />
      </td>
    </tr>
  )
}
