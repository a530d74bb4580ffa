import type { Detail } from '../../../preload/contract/connections'
import { overviewText } from '../../text/overview'
import { Facts } from '../../ui/facts'

type Props = { readonly details: readonly Detail[] }

/** The integration's configuration, to be compared with what AMS360 shows. Never secrets. */
export function Configuration({ details }: Props) {
  return (
    <section className="configuration">
      <h4 className="section-title">{overviewText.configuration}</h4>
      <Facts facts={details} />
    </section>
  )
}
