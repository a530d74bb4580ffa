import type { Step } from '../../preload/contract/connections'
import { stepsOf, type ConnectionKind } from '../../preload/contract/systems'
import { notReached, stepPromise, stepStateText, stepText } from '../text/ui'
import { StatusIcon, type Tone } from './status-mark'
import './step-list.css'
import { durationWords } from './time-words'

const tones: Readonly<Record<Step['state'], Tone>> = {
  running: 'busy',
  passed: 'ok',
  failed: 'error',
  skipped: 'off',
  noted: 'warn',
}

type Props = {
  /** Whose check it is: each kind has its own steps. */
  readonly kind: ConnectionKind
  readonly steps: readonly Step[]
  readonly running: boolean
  readonly label: string
}

/** All steps have their line from the start, so that nothing moves while they run. */
export function StepList({ kind, steps, running, label }: Props) {
  const last = steps.findLast((step) => step.state !== 'running')
  return (
    <>
      <ol className="steps" aria-label={label} aria-busy={running}>
        {stepsOf[kind].map((name) => (
          <StepLine
            key={name}
            kind={kind}
            name={name}
            step={steps.find((one) => one.name === name)}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {last ? `${stepText[last.name]}: ${stepStateText[last.state]}` : ''}
      </p>
    </>
  )
}

type LineProps = {
  readonly kind: ConnectionKind
  readonly name: Step['name']
  readonly step: Step | undefined
}

function StepLine({ kind, name, step }: LineProps) {
  const state = step?.state ?? 'pending'
  const isAhead = state === 'pending' || state === 'running'
  const proof = step?.failure?.title ?? step?.evidence
  const words = proof ?? (isAhead ? stepPromise(kind, name) : state === 'skipped' ? notReached : '')
  return (
    <li className={`step step-${state}`}>
      {step ? <StatusIcon tone={tones[step.state]} size={16} /> : <span className="step-dot" />}
      <span className="step-name">
        {stepText[name]}
        <span className="visually-hidden">, {stepStateText[state]}</span>
      </span>
      <span className="step-proof">{words}</span>
      <span className="step-ms">{step?.ms !== undefined && durationWords(step.ms)}</span>
    </li>
  )
}
