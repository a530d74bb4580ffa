import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import type { CheckOutcome } from '../../../preload/contract/connections'
import type { ConnectionKind } from '../../../preload/contract/systems'
import type { PastCheck } from '../../state/checks'
import { historyText, triggerText } from '../../text/history'
import { outcomeText } from '../../text/ui'
import { FailureNote } from '../../ui/failure-note'
import { StatusIcon, type Tone } from '../../ui/status-mark'
import { StepList } from '../../ui/step-list'
import { durationWords, exactWords } from '../../ui/time-words'
import { When } from '../../ui/when'
import type { FailingSince } from './failing-since'

const tones: Readonly<Record<CheckOutcome, Tone>> = {
  passed: 'ok',
  failed: 'error',
  offline: 'off',
  interrupted: 'warn',
}

type Props = {
  readonly kind: ConnectionKind
  readonly check: PastCheck
  readonly since: FailingSince | undefined
  readonly open: boolean
  readonly onToggle: () => void
}

/** One check in a line; its steps, and for a red one why and since when, below it on demand. */
export function PastCheckRow({ kind, check, since, open, onToggle }: Props) {
  const failure = check.steps.find((step) => step.failure)?.failure
  const stepsId = `steps-${check.at}`
  const found = failure?.title ?? (check.outcome === 'passed' ? historyText.everyStep : '')
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="past-check"
            aria-expanded={open}
            aria-controls={open ? stepsId : undefined}
            onClick={onToggle}
          >
            {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            <When at={check.at} as="moment" />
          </button>
        </th>
        <td>
          <span className="outcome">
            <StatusIcon tone={tones[check.outcome]} size={16} />
            {outcomeText[check.outcome]}
          </span>
        </td>
        <td>
          {found}
          {since && <SinceWords since={since} />}
        </td>
        <td>{triggerText[check.trigger]}</td>
        <td className="numeric">{durationWords(check.ms)}</td>
      </tr>
      {open && (
        <tr id={stepsId} className="past-steps">
          <td colSpan={5}>
            <div className="past-steps-place">
              {check.steps.length === 0 ? (
                <p className="quiet">{historyText.noSteps}</p>
              ) : (
                <StepList
                  kind={kind}
                  steps={check.steps}
                  running={false}
                  label={historyText.stepsOf(exactWords(check.at))}
                />
              )}
              {failure && <FailureNote failure={failure} withoutFix />}
            </div>
          </td>
        </tr>
      )}
    </>
  )
}

function SinceWords({ since: { at, atLeast } }: { readonly since: FailingSince }) {
  return (
    <p className="past-since">
      {atLeast ? historyText.failingAtLeastSince : historyText.failingSince}{' '}
      <When at={at} as="moment" />
    </p>
  )
}
