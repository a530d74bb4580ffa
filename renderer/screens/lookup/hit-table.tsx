import { useState, type KeyboardEvent } from 'react'
import type { Output } from '../../../preload/contract'
import { useApp } from '../../state/use-app'
import { finderText } from '../../text/lookup'
import '../../ui/table.css'

const { columns, types } = finderText

type Props = { readonly result: Output<'lookup.search'> }

/** One tab stop; up and down, Home and End move between the rows, Enter looks the customer up. */
export function HitTable({ result: { hits, total, ms } }: Props) {
  const pick = useApp((state) => state.pick)
  const [current, setCurrent] = useState(0)

  const move = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: hits.length - 1 }
    const next = Object.entries(target).find(([key]) => key === event.key)?.[1]
    const buttons = event.currentTarget.closest('tbody')?.querySelectorAll('button')
    const button = next === undefined ? undefined : buttons?.[next]
    if (!button) return
    event.preventDefault()
    button.focus()
  }
  return (
    <div className="table-place hits">
      <table className="table">
        <caption>
          {hits.length < total
            ? finderText.some(hits.length, total, ms)
            : finderText.all(total, ms)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className="numeric">
              {columns.number}
            </th>
            <th scope="col">{columns.type}</th>
            <th scope="col">{columns.active}</th>
            <th scope="col">{columns.place}</th>
          </tr>
        </thead>
        <tbody>
          {hits.map((hit, index) => (
            <tr key={hit.uuid} onClick={() => void pick(hit)}>
              <th scope="row">
                <button
                  type="button"
                  className="hit"
                  tabIndex={index === current ? 0 : -1}
                  onKeyDown={move}
                  onFocus={() => setCurrent(index)}
                >
                  {hit.name}
                </button>
              </th>
              <td className="numeric">{hit.number}</td>
              <td>{types[hit.type]}</td>
              <td>{hit.active ? finderText.active : finderText.inactive}</td>
              <td>{hit.place}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
