import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import type { EffectView, RecordRow } from '../../../preload/contract/records'
import { useApp } from '../../state/use-app'
import { amsStateText, effectText } from '../../text/records-effect'
import { StatusMark } from '../../ui/status-mark'
import { amsStateFrom, amsTone, queueListFrom } from './ams-state'

type MarkProps = { readonly effects: readonly EffectView[] }

/** The record's state in AMS360: shape, word and colour. Without a proof there is no green. */
export function AmsMark({ effects }: MarkProps) {
  const state = amsStateFrom(effects)
  if (state !== 'recorded') return <StatusMark tone={amsTone[state]} word={amsStateText[state]} />
  return (
    <span className="status-mark status-mark-off">
      <Checkmark16Regular aria-hidden="true" />
      {amsStateText[state]}
    </span>
  )
}

type LinkProps = { readonly row: RecordRow }

/** The mark; where somebody has to act it leads to the queue. */
export function AmsMarkOrLink({ row: { effects, title } }: LinkProps) {
  const go = useApp((state) => state.go)
  const list = queueListFrom(effects)
  if (!list) return <AmsMark effects={effects} />
  return (
    <button
      type="button"
      className="records-link records-mark-link"
      aria-label={effectText.openQueue(title)}
      title={effectText.queue}
      onClick={() => go({ screen: 'queue', list })}
    >
      <AmsMark effects={effects} />
    </button>
  )
}
