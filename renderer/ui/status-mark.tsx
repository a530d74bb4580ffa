import {
  CheckmarkCircle16Filled,
  CheckmarkCircle20Filled,
} from '@fluentui/react-icons/svg/checkmark-circle'
import { Clock16Filled, Clock20Filled } from '@fluentui/react-icons/svg/clock'
import {
  DismissCircle16Filled,
  DismissCircle20Filled,
} from '@fluentui/react-icons/svg/dismiss-circle'
import {
  SubtractCircle16Filled,
  SubtractCircle20Filled,
} from '@fluentui/react-icons/svg/subtract-circle'
import { Warning16Filled, Warning20Filled } from '@fluentui/react-icons/svg/warning'
import './status-mark.css'

export type Tone = 'ok' | 'error' | 'warn' | 'wait' | 'off' | 'busy'

const icons = {
  ok: [CheckmarkCircle16Filled, CheckmarkCircle20Filled],
  error: [DismissCircle16Filled, DismissCircle20Filled],
  warn: [Warning16Filled, Warning20Filled],
  wait: [Clock16Filled, Clock20Filled],
  off: [SubtractCircle16Filled, SubtractCircle20Filled],
} as const

type IconProps = { readonly tone: Tone; readonly size?: 16 | 20 }

/** The shape and the colour; always beside a word, so it is silent for screen readers. */
export function StatusIcon({ tone, size = 20 }: IconProps) {
  if (tone === 'busy') return <span className={`busy-ring busy-ring-${size}`} aria-hidden="true" />
  const Icon = icons[tone][size === 16 ? 0 : 1]
  return <Icon className={`tone-${tone}`} aria-hidden="true" />
}

type Props = IconProps & { readonly word: string }

/** State in shape, word and colour. */
export function StatusMark({ tone, word, size = 16 }: Props) {
  return (
    <span className={`status-mark status-mark-${tone}`}>
      <StatusIcon tone={tone} size={size} />
      {word}
    </span>
  )
}
