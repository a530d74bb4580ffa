import type { Mark } from '../../preload/contract/connections'
import { stripText } from '../text/ui'
import './health-strip.css'
import { stripSummary } from './strip-summary'
import { exactWords } from './time-words'

/** More would be narrower than a mark can be told from its neighbour; the words count all. */
const mostDrawn = 60

type Props = { readonly marks: readonly Mark[] }

/** One mark per check, oldest first. Outcomes differ by height and shape before they do by colour. */
export function HealthStrip({ marks }: Props) {
  return (
    <div className="strip">
      <div className="strip-marks" aria-hidden="true">
        {marks.slice(-mostDrawn).map(({ at, outcome }) => (
          <span
            key={at}
            className={`strip-mark strip-mark-${outcome}`}
            title={`${exactWords(at)}: ${stripText.outcome[outcome]}`}
          />
        ))}
      </div>
      <p className="strip-words">{stripSummary(marks)}</p>
    </div>
  )
}
