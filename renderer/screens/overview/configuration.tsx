import type { Detail } from '../../../preload/contract/connections'
import { overviewText } from '../../text/overview'
import { Copyable } from '../../ui/copyable'

type Props = { readonly details: readonly Detail[] }

/** The integration's configuration, to be compared with what AMS360 shows. Never secrets. */
export function Configuration({ details }: Props) {
  return (
    <section className="configuration">
      <h4 className="section-title">{overviewText.configuration}</h4>
      <dl className="facts">
        {details.map(({ label, value }) => (
          <div key={label} className="facts-pair">
            <dt>{label}</dt>
            <dd>
              <Copyable label={label} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
