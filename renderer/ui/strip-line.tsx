import type { CheckOutcome, Mark } from '../../preload/contract/connections'
import './strip-line.css'
import { stripSummary } from './strip-summary'

/** As many marks as the line has room for; the words count all. */
const slots = 30
/** One mark and the gap beside it, and how high the line is. */
const step = 8
const width = 6
const height = 24

/** Outcomes differ by height and shape before they do by colour: full, notched, hollow, split. */
const shapes: Readonly<Record<CheckOutcome, (x: number) => string>> = {
  passed: (x) => `M${x} 14h${width}v10h-${width}z`,
  failed: (x) => `M${x} 0h${width}v5h-${width}z M${x} 8h${width}v16h-${width}z`,
  offline: (x) => `M${x} 8h${width}v16h-${width}z M${x + 1.5} 9.5v13h3v-13z`,
  interrupted: (x) => `M${x} 8h${width}v6h-${width}z M${x} 18h${width}v6h-${width}z`,
}
const outcomes = ['passed', 'failed', 'offline', 'interrupted'] as const

type Props = { readonly marks: readonly Mark[] }

/**
 * The strip as one picture of at most four shapes, newest at the right: every card has one, and an
 * element for each check would double what the first paint costs (docs/adr/0015).
 */
export function StripLine({ marks }: Props) {
  const shown = marks.slice(-slots)
  const first = slots - shown.length
  const paths = outcomes.flatMap((outcome) => {
    const drawn = shown.flatMap((mark, index) =>
      mark.outcome === outcome ? [shapes[outcome]((first + index) * step)] : [],
    )
    return drawn.length > 0 ? [{ outcome, line: drawn.join(' ') }] : []
  })
  return (
    <div className="strip-line">
      <svg
        viewBox={`0 0 ${slots * step - (step - width)} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {paths.map(({ outcome, line }) => (
          <path key={outcome} className={`strip-${outcome}`} fillRule="evenodd" d={line} />
        ))}
      </svg>
      <p>{stripSummary(marks)}</p>
    </div>
  )
}
