import { Field as FluentField } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useId, useState, type FormEvent } from 'react'
import type { ConnectionStatus } from '../../../preload/contract/connections'
import { useApp } from '../../state/use-app'
import { careText } from '../../text/credentials'
import { Button } from '../../ui/button'
import { FailureNote } from '../../ui/failure-note'
import { takeLostFocus } from '../../ui/lost-focus'
import { When } from '../../ui/when'
import { newTimeProblem, wallClockWords } from './check-times'
import { PauseSwitch } from './pause-switch'
import { useShownConnection } from './shown-connection'

/** When it is checked, more often if wanted, or not at all for a while. */
export function Schedule() {
  const connection = useShownConnection()
  return connection ? <SavedSchedule connection={connection} /> : null
}

type Props = { readonly connection: ConnectionStatus }

function SavedSchedule({ connection }: Props) {
  const { state, nextCheckAt } = connection
  return (
    <section className="card stack">
      <div>
        <h2 className="section-title">{careText.scheduleTitle}</h2>
        <p className="quiet">{state === 'paused' ? careText.paused : careText.daily}</p>
        {state !== 'paused' && nextCheckAt !== undefined && (
          <p className="quiet">
            {careText.next}: <When at={nextCheckAt} as="moment" />
          </p>
        )}
      </div>
      <ExtraTimes connection={connection} />
      <PauseSwitch connection={connection} />
    </section>
  )
}

function ExtraTimes({ connection }: Props) {
  const { kind, id, extraTimes } = connection
  const planChecks = useApp((state) => state.planChecks)
  const care = useApp((state) => state.care)
  const [time, setTime] = useState('')
  const [problem, setProblem] = useState<string>()
  const [said, setSaid] = useState('')
  const title = useId()
  const failure = care?.kind === kind && care.act === 'plan' ? care.failure : undefined

  const plan = async (times: readonly string[], words: string): Promise<boolean> => {
    const isPlanned = await planChecks({ kind, id }, times)
    setSaid(isPlanned ? words : '')
    return isPlanned
  }
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const wrong = newTimeProblem(time, extraTimes)
    setProblem(wrong)
    if (wrong) return
    const times = [...extraTimes, time].toSorted()
    if (await plan(times, careText.planned(wallClockWords(time)))) setTime('')
  }
  return (
    <div className="times">
      <h3
        key={extraTimes.length}
        ref={takeLostFocus}
        tabIndex={-1}
        id={title}
        className="times-title"
      >
        {careText.extra}
      </h3>
      {extraTimes.length === 0 && <p className="quiet">{careText.noExtra}</p>}
      <ul className="times-list" aria-labelledby={title}>
        {extraTimes.map((one) => (
          <li key={one} className="times-one">
            <span className="numbers">{wallClockWords(one)}</span>
            <Button
              size="small"
              appearance="subtle"
              onClick={() =>
                void plan(
                  extraTimes.filter((other) => other !== one),
                  careText.taken(wallClockWords(one)),
                )
              }
            >
              {careText.take(wallClockWords(one))}
            </Button>
          </li>
        ))}
      </ul>
      <form className="times-form" onSubmit={(event) => void add(event)} noValidate>
        <FluentField
          label={careText.addLabel}
          {...(problem && { validationState: 'error', validationMessage: problem })}
        >
          <Input
            type="time"
            value={time}
            onChange={(_event, { value }) => {
              setTime(value)
              setProblem(undefined)
            }}
          />
        </FluentField>
        <Button type="submit">{careText.add}</Button>
      </form>
      <p role="status" className="times-said quiet">
        {said}
      </p>
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}
