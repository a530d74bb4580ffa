import type { EffectView } from '../../../preload/contract/records'
import type { OpenedRecord } from '../../state/records-panel'
import { useApp } from '../../state/use-app'
import { effectKindText, effectStateText, effectText } from '../../text/records-effect'
import { Button } from '../../ui/button'
import { Copyable } from '../../ui/copyable'
import { FailureNote } from '../../ui/failure-note'
import { StatusMark, type Tone } from '../../ui/status-mark'
import { When } from '../../ui/when'
import { AmsMark } from './ams-mark'
import { queueListOf } from './ams-state'
import { WrittenFields } from './written-fields'

type Props = { readonly effects: OpenedRecord['effects'] }

/** Each intended write: what, how it stands, what proves it, its fields. */
export function Effects({ effects }: Props) {
  return (
    <section className="records-part">
      <h3 className="section-title">{effectText.title}</h3>
      {effects.length === 0 ? (
        <p className="quiet">{effectText.none}</p>
      ) : (
        <ul className="records-effects">
          {effects.map(({ effect, fields }) => (
            <li key={effect.id} className="records-effect">
              <div className="records-effect-head">
                <h4>{effectKindText[effect.kind]}</h4>
                <EffectMark effect={effect} />
              </div>
              <Standing effect={effect} />
              <Trouble effect={effect} />
              <WrittenFields fields={fields} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const tones: Partial<Readonly<Record<EffectView['state'], Tone>>> = {
  waiting: 'wait',
  'in-flight': 'busy',
  decision: 'warn',
  mapping: 'warn',
  failed: 'error',
}

function EffectMark({ effect }: { readonly effect: EffectView }) {
  if (effect.state === 'done') return <AmsMark effects={[effect]} />
  return <StatusMark tone={tones[effect.state] ?? 'off'} word={effectStateText[effect.state]} />
}

/** What proves it, in words; only AMS360's activities can never be read back (reference §5). */
function proofWords({ kind, state, verification, differing }: EffectView): string {
  if (state === 'dry-run') return effectText.dryRun
  if (state === 'skipped') return effectText.skipped
  if (verification === 'differs') return effectText.differs(differing)
  if (verification === 'answered' && kind !== 'activity.insert') return effectText.answeredOnly
  return effectText.verification[verification]
}

function Standing({ effect }: { readonly effect: EffectView }) {
  const { attempts, endedAt, nextAttemptAt, remoteId, state } = effect
  const words = proofWords(effect)
  return (
    <>
      {words !== '' && <p className="quiet">{words}</p>}
      {state === 'done' && endedAt !== undefined && (
        <p className="records-quiet">
          {effectText.done} <When at={endedAt} />
        </p>
      )}
      {state === 'waiting' && attempts > 0 && (
        <p className="records-quiet">
          {effectText.tries(attempts)}
          {nextAttemptAt !== undefined && (
            <>
              {' · '}
              {effectText.next} <When at={nextAttemptAt} />
            </>
          )}
        </p>
      )}
      {remoteId !== undefined && (
        <p className="records-quiet">
          {effectText.remoteId} <Copyable mono label={effectText.remoteId} value={remoteId} />
        </p>
      )}
    </>
  )
}

/** Why it does not go on, and the way to the place where somebody decides. */
function Trouble({ effect }: { readonly effect: EffectView }) {
  const go = useApp((state) => state.go)
  const { failure, missing } = effect
  const list = queueListOf(effect)
  const isThere = failure?.fix.act === 'go' && failure.fix.route.screen === 'queue'
  const toQueue = list && (
    <Button onClick={() => go({ screen: 'queue', list })}>{effectText.queue}</Button>
  )
  return (
    <>
      {missing.length > 0 && <p className="quiet">{effectText.missing(missing)}</p>}
      {failure ? (
        <FailureNote failure={failure} withoutFix={isThere}>
          {toQueue}
        </FailureNote>
      ) : (
        (toQueue || missing.length > 0) && (
          <div className="row">
            {missing.length > 0 && (
              <Button onClick={() => go({ screen: 'mapping' })}>{effectText.toMapping}</Button>
            )}
            {toQueue}
          </div>
        )
      )}
    </>
  )
}
