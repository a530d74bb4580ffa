import type { Output } from '../../../preload/contract'
import { panelText } from '../../text/records-effect'
import { StatusIcon } from '../../ui/status-mark'
import { When } from '../../ui/when'

type Props = { readonly lines: Output<'records.open'>['history'] }

/** What happened, in the order it comes, each with its time and the proof mark. */
export function HistoryLines({ lines }: Props) {
  return (
    <section className="records-part">
      <h3 className="section-title">{panelText.history}</h3>
      {lines.length === 0 ? (
        <p className="quiet">{panelText.noHistory}</p>
      ) : (
        <ol className="records-history">
          {lines.map(({ id, at, text, verified, failure }) => (
            <li key={id}>
              <span className="records-proof">
                {failure && <StatusIcon tone="error" size={16} />}
                {verified && <StatusIcon tone="ok" size={16} />}
                {verified && <span className="visually-hidden">{panelText.verified}</span>}
              </span>
              <span className="records-happened">
                {text}
                {failure && <span className="records-why">{failure.title}</span>}
              </span>
              <span className="records-quiet">
                <When at={at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
