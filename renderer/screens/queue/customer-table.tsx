import type { CustomerHit } from '../../../preload/contract/lookup'
import { useRecording } from '../../state/use-recording'
import { finderText } from '../../text/lookup'
import { queueDetailText } from '../../text/queue'
import { Button } from '../../ui/button'
import '../../ui/table.css'

const { columns } = queueDetailText

type Props = { readonly id: string; readonly hits: readonly CustomerHit[] }

/** Enough to tell two of the same name apart, and the choice itself. */
export function CustomerTable({ id, hits }: Props) {
  const chooseCustomer = useRecording((state) => state.chooseCustomer)
  const isBusy = useRecording(({ queue }) => queue.busy.includes(id))
  return (
    <div className="table-place queue-hits">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className="numeric">
              {columns.number}
            </th>
            <th scope="col">{columns.type}</th>
            <th scope="col">{columns.place}</th>
            <th scope="col">
              <span className="visually-hidden">{columns.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {hits.map(({ uuid, name, number, type, active, place }) => (
            <tr key={uuid}>
              <th scope="row">{name}</th>
              <td className="numeric">{number}</td>
              <td>
                {finderText.types[type]}
                {!active && `, ${queueDetailText.inactive}`}
              </td>
              <td>{place}</td>
              <td>
                <Button
                  size="small"
                  aria-label={queueDetailText.chooseLabel(name, number)}
                  disabledFocusable={isBusy}
                  onClick={() => void chooseCustomer(id, uuid)}
                >
                  {queueDetailText.choose}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
