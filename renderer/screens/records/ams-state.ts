import type { EffectView } from '../../../preload/contract/records'
import type { QueueList } from '../../../preload/contract/event-kinds'
import type { AmsState } from '../../text/records-effect'
import type { Tone } from '../../ui/status-mark'

const needsYou = ['failed', 'decision', 'mapping'] as const

/** The queue's list that an effect stands in because somebody has to act. */
export const queueListOf = ({ state }: EffectView): QueueList | undefined =>
  needsYou.find((list) => list === state)

const isProof = ({ verification }: EffectView): boolean =>
  verification === 'read-back' || verification === 'notified'

/** A look at a customer writes nothing: it only counts while it is in trouble. */
const isWrite = (effect: EffectView): boolean =>
  effect.kind !== 'customer.read' || queueListOf(effect) !== undefined

/** The worst of a record's effects. «Verified» only when each single one is proved. */
export function amsStateFrom(effects: readonly EffectView[]): AmsState {
  const writes = effects.filter(isWrite)
  const has = (...states: readonly EffectView['state'][]): boolean =>
    writes.some(({ state }) => states.includes(state))
  if (has(...needsYou)) return 'needs-you'
  if (writes.some(({ verification }) => verification === 'differs')) return 'differs'
  if (has('waiting', 'in-flight')) return 'waiting'
  if (has('dry-run')) return 'dry-run'
  const done = writes.filter(
    ({ state, verification }) => state === 'done' && verification !== 'unchanged',
  )
  if (done.length > 0) return done.every(isProof) ? 'verified' : 'recorded'
  return has('skipped') ? 'skipped' : 'nothing'
}

/** The first list of the queue where the record waits for somebody. */
export const queueListFrom = (effects: readonly EffectView[]): QueueList | undefined =>
  effects.map(queueListOf).find((list) => list !== undefined)

export const amsTone: Readonly<Record<Exclude<AmsState, 'recorded'>, Tone>> = {
  verified: 'ok',
  waiting: 'wait',
  'needs-you': 'error',
  'dry-run': 'off',
  differs: 'warn',
  skipped: 'off',
  nothing: 'off',
}
