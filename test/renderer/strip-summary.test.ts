import { expect, it } from 'vitest'
import { stripSummary } from '../../renderer/ui/strip-summary'
import { now, sampleStrip } from './support/sample-data'

it.each([
  [[], 'No checks in the last 30 days'],
  [sampleStrip(now), '30 checks in 30 days, all passed'],
  [sampleStrip(now, { 19: 'failed' }), '30 checks in 30 days, 1 failed on 12 Nov'],
  [
    sampleStrip(now, { 3: 'failed', 19: 'failed' }),
    '30 checks in 30 days, 2 failed, the last on 12 Nov',
  ],
  [
    sampleStrip(now, { 1: 'offline', 2: 'interrupted' }),
    '30 checks in 30 days, 1 not made because this PC was offline, 1 interrupted',
  ],
  [sampleStrip(now).slice(0, 1), '1 check in 30 days, all passed'],
])('%#: %s', (marks, words) => expect(stripSummary(marks)).toBe(words))
