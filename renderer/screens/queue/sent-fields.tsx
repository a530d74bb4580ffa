import type { WrittenField } from '../../../preload/contract/records'
import { queueDetailText } from '../../text/queue'
import { Copyable } from '../../ui/copyable'

type Props = { readonly fields: readonly WrittenField[] }

/** What is sent, field by field, beside what stands in AMS360 when that is known. */
export function SentFields({ fields }: Props) {
  return (
    <div>
      <h3 className="section-title">{queueDetailText.fields}</h3>
      <dl className="queue-fields">
        {fields.map(({ label, value, now }) => (
          <div key={label} className="facts-pair">
            <dt>{label}</dt>
            <dd>
              <Copyable label={label} value={value} />
              {now !== undefined && now !== value && (
                <p className="queue-second">
                  {queueDetailText.now}: {now}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
