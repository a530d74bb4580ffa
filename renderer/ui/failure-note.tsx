import { Button } from './button'
import type { Failure } from '../../preload/contract/failures'
import type { ReactNode } from 'react'
import { uiText } from '../text/ui'
import { Copyable } from './copyable'
import { FixButton } from './fix-button'
import './failure-note.css'
import { StatusIcon, type Tone } from './status-mark'

type Props = {
  readonly failure: Failure
  /** The caller's own way of doing it again; without it, `retry` has no button. */
  readonly onRetry?: () => void
  readonly onKeepForSession?: () => void
  /** Named kind of failure, shown above the title. */
  readonly kicker?: string
  /** The fix is already on screen elsewhere. */
  readonly withoutFix?: boolean
  /** The title is already on screen elsewhere. */
  readonly withoutTitle?: boolean
  /** Level of its heading. */
  readonly level?: 2 | 3
  readonly children?: ReactNode
}

/** Nothing is broken in these: they ask for another input or pass by themselves. */
const calm: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  'offline',
  'uuid-invalid',
  'customer-not-found',
  'not-set-up',
  'vault-unavailable',
  'vault-locked',
  'engine-down',
  'input-invalid',
  'validation-expired',
  'rate-limited',
  'cancelled',
])

/** Their button does something else first; then it is worth another try. */
const alsoRetry: ReadonlySet<Failure['fix']['act']> = new Set([
  'open-logs',
  'restart-engine',
] as const)

export const toneOf = ({ code }: Failure): Tone => (calm.has(code) ? 'warn' : 'error')

/** What happened · what it means · what to do, with the one button that leads there. */
export function FailureNote(props: Props) {
  const {
    failure,
    kicker,
    withoutFix = false,
    withoutTitle = false,
    level = 3,
    onRetry,
    children,
  } = props
  const tone = toneOf(failure)
  const Title = `h${level}` as const
  const What = level === 2 ? 'h3' : 'h4'
  return (
    <div className={`failure failure-${tone}`}>
      {!withoutTitle && (
        <div className="failure-head">
          <StatusIcon tone={tone} />
          <div>
            {kicker && <p className="failure-kicker">{kicker}</p>}
            <Title className="failure-title">{failure.title}</Title>
            <p className="failure-meaning">{failure.meaning}</p>
          </div>
        </div>
      )}
      <div className={withoutTitle ? undefined : 'failure-body'}>
        {failure.advice.length > 0 && (
          <>
            <What className="failure-what">{uiText.whatToDo}</What>
            <ol className="failure-advice">
              {failure.advice.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </>
        )}
        <div className="failure-actions">
          {!withoutFix && (
            <FixButton
              fix={failure.fix}
              onRetry={onRetry}
              onKeepForSession={props.onKeepForSession}
            />
          )}
          {onRetry && !children && alsoRetry.has(failure.fix.act) && (
            <Button onClick={onRetry}>{uiText.again}</Button>
          )}
          {children}
        </div>
        <p className="failure-second">
          <Copyable
            mono
            label={uiText.details}
            value={[failure.detail, failure.ref].filter(Boolean).join(' · ')}
            text={[failure.title, failure.code, failure.detail, failure.ref]
              .filter(Boolean)
              .join('\n')}
          />
        </p>
      </div>
    </div>
  )
}
