import type { Detail } from '../../preload/contract/connections'
import { Copyable } from './copyable'

type Props = { readonly facts: readonly Detail[] }

/** Labels and values, each to be copied. */
export function Facts({ facts }: Props) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label} className="facts-pair">
          <dt>{label}</dt>
          <dd>
            <Copyable label={label} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
