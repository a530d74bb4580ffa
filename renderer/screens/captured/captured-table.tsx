import type { Notification } from '../../../preload/contract/ons'
import type { CapturedList } from '../../state/ons'
import { failureOf } from '../../state/remote'
import { useApp } from '../../state/use-app'
import { capturedText } from '../../text/captured'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import '../../ui/table.css'
import { exactWords } from '../../ui/time-words'
import { When } from '../../ui/when'

const { columns } = capturedText

type Props = { readonly list: CapturedList }

export function CapturedTable({ list: { rows, complete } }: Props) {
  const older = useApp((state) => state.ons.older)
  const readOlderCaptured = useApp((state) => state.readOlderCaptured)
  const failure = failureOf(older)
  return (
    <section className="card stack">
      <div className="table-place">
        <table className="table">
          <caption>{capturedText.caption(rows.length, complete)}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.at}</th>
              <th scope="col">{columns.format}</th>
              <th scope="col">{columns.version}</th>
              <th scope="col">{columns.recognised}</th>
              <th scope="col">
                <span className="visually-hidden">{capturedText.open}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((message) => (
              <Line key={message.id} message={message} />
            ))}
          </tbody>
        </table>
      </div>
      {!complete && (
        <div className="row">
          <Button
            disabledFocusable={older.phase === 'loading'}
            onClick={() => void readOlderCaptured()}
          >
            {capturedText.older}
          </Button>
        </div>
      )}
      {failure && <FailureNote failure={failure} onRetry={() => void readOlderCaptured()} />}
    </section>
  )
}

/** «Customer updated, CustomerNumber 10482»: as much as could be told. */
export function recognisedWords({ entity, change, keys }: Notification): string {
  const named = Object.entries(keys).map(([name, value]) => `${name} ${value}`)
  if (entity === '' && named.length === 0) return capturedText.noEntity
  const what = entity === '' ? [] : [`${entity} ${capturedText.changes[change]}`]
  return [...what, ...named].join(', ')
}

function Line({ message }: { readonly message: Notification }) {
  const openMessage = useApp((state) => state.openMessage)
  const isOpen = useApp((state) => state.ons.openId === message.id)
  return (
    <tr className={isOpen ? 'captured-open' : undefined}>
      <th scope="row">
        <When at={message.at} />
      </th>
      <td>{capturedText.formats[message.format]}</td>
      <td>{message.version}</td>
      <td>{recognisedWords(message)}</td>
      <td>
        <Button
          size="small"
          aria-label={capturedText.openLabel(exactWords(message.at))}
          aria-expanded={isOpen}
          onClick={() => void openMessage(message.id)}
        >
          {capturedText.open}
        </Button>
      </td>
    </tr>
  )
}
