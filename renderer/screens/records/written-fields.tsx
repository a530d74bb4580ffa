import type { WrittenField } from '../../../preload/contract/records'
import { effectText } from '../../text/records-effect'

type Props = { readonly fields: readonly WrittenField[] }

/** Label and value of each field, with what stands in AMS360 where that is known. */
export function WrittenFields({ fields }: Props) {
  if (fields.length === 0) return null
  return (
    <dl className="records-fields">
      {fields.map(({ label, value, now }, index) => (
        <div key={`${index} ${label}`} className="records-field">
          <dt>{label}</dt>
          <dd>
            <span className="records-value">{value}</span>
            {now !== undefined && <span className="records-now">{effectText.now(now)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
