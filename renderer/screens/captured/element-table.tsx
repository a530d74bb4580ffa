import type { Output } from '../../../preload/contract'
import { capturedText } from '../../text/captured'
import '../../ui/table.css'

type Props = {
  readonly elements: Output<'ons.open'>['elements']
  readonly chosen: string | undefined
  readonly onChoose: (path: string) => void
}

/** One radio button a row: arrow keys move through them. */
export function ElementTable({ elements, chosen, onChoose }: Props) {
  return (
    <fieldset className="elements">
      <legend className="quiet">{capturedText.pickLead}</legend>
      <div className="table-place elements-place">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{capturedText.element}</th>
              <th scope="col">{capturedText.value}</th>
            </tr>
          </thead>
          <tbody>
            {elements.map(({ path, value }, index) => (
              // A message may hold the same path twice.
              <tr
                key={`${index} ${path}`}
                className={path === chosen ? 'captured-open' : undefined}
              >
                <th scope="row">
                  <label className="element mono">
                    <input
                      type="radio"
                      name="element"
                      checked={path === chosen}
                      onChange={() => onChoose(path)}
                    />
                    {path}
                  </label>
                </th>
                <td className="element-value">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  )
}
