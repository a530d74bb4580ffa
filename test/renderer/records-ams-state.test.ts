import { expect, it } from 'vitest'
import type { EffectView } from '../../preload/contract/records'
import { amsStateFrom, queueListFrom } from '../../renderer/screens/records/ams-state'
import { now } from './support/sample-data'
import { sampleEffect } from './support/sample-records'

const effect = (more: Partial<EffectView>): EffectView => sampleEffect(now, more)
const answered = effect({})
const proved = effect({ kind: 'suspense.insert', verification: 'read-back' })
const told = effect({ kind: 'customer.insert', verification: 'notified' })
const unchanged = effect({ kind: 'customer.update', verification: 'unchanged' })
const open = (state: EffectView['state']): EffectView => effect({ state, verification: 'none' })
const look = (state: EffectView['state']): EffectView =>
  effect({ kind: 'customer.read', state, verification: 'none' })

it.each<[string, readonly EffectView[], string]>([
  ['nothing intended', [], 'nothing'],
  ['each proved', [proved, told], 'verified'],
  ['one only answered', [proved, answered], 'recorded'],
  ['proved and nothing to change', [proved, unchanged], 'verified'],
  ['nothing to change', [unchanged], 'nothing'],
  ['one waits', [proved, open('waiting')], 'waiting'],
  ['one on its way', [proved, open('in-flight')], 'waiting'],
  ['one failed, one waits', [open('waiting'), open('failed')], 'needs-you'],
  ['one needs a decision', [answered, open('decision')], 'needs-you'],
  ['one needs mapping', [answered, open('mapping')], 'needs-you'],
  ['one differs', [proved, effect({ verification: 'differs' })], 'differs'],
  ['differs and failed', [effect({ verification: 'differs' }), open('failed')], 'needs-you'],
  ['dry run', [open('dry-run')], 'dry-run'],
  ['skipped', [open('skipped')], 'skipped'],
  ['skipped beside a proved one', [open('skipped'), proved], 'verified'],
  ['only looked at', [look('done')], 'nothing'],
  ['a look that waits', [proved, look('waiting')], 'verified'],
  ['a look that failed', [proved, look('failed')], 'needs-you'],
])('%s', (_name, effects, state) => {
  expect(amsStateFrom(effects)).toBe(state)
})

it('leads to the queue’s list where it waits for somebody', () => {
  expect(queueListFrom([proved, open('mapping')])).toBe('mapping')
  expect(queueListFrom([open('waiting'), open('dry-run')])).toBeUndefined()
})
