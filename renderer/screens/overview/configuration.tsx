import type { Detail } from '../../../preload/contract/connections'
import { overviewText } from '../../text/overview'

type Props = { readonly details: readonly Detail[] }

/**
 * The integration's configuration, to be compared with what the other side shows. Never secrets.
 * Plain text that can be selected: a copy button for each would double what the first paint costs.
 */
export function Configuration({ details }: Props) {
  return (
    <section className="configuration">
      <h4 className="section-title">{overviewText.configuration}</h4>
      <dl className="facts">
        {details.map(({ label, value }) => (
          <div key={label} className="facts-pair">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
