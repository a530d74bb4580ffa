import { beforeEach, expect, it } from 'vitest'
import { createDrafts, type Draft, type Drafts } from '../../../../main/engine/connections/drafts'
import { fakeClock, type FakeClock } from '../../../support/fake-clock'
import { pastCheck } from '../../../support/past-check'
import { noon } from '../../../support/status-sample'

const minute = 60_000
const draft = (outcome: Draft['report']['outcome'] = 'passed'): Draft => ({
  connectionId: undefined,
  kind: 'ams360-wsapi',
  settings: { loginId: 'SYNCDESK' },
  secrets: { password: 'HarborDemo360' },
  report: { ...pastCheck(), outcome, reported: [] },
})

let clock: FakeClock
let drafts: Drafts
beforeEach(() => {
  clock = fakeClock(noon)
  drafts = createDrafts(clock.now)
})

it('gives back exactly what was validated', () => {
  drafts.keep('run-1', draft())
  expect(drafts.demand('run-1')).toMatchObject(draft())
})

it.each(['failed', 'offline'] as const)('does not give back what %s', (outcome) => {
  drafts.keep('run-1', draft(outcome))
  expect(() => drafts.demand('run-1')).toThrow('validation-failed')
})

it('keeps it ten minutes and no longer', () => {
  drafts.keep('run-1', draft())
  clock.advance(10 * minute)
  expect(drafts.demand('run-1').settings).toEqual({ loginId: 'SYNCDESK' })
  clock.advance(1)
  expect(() => drafts.demand('run-1')).toThrow('validation-expired')
})

it('knows nothing of a run that never was, nor of one that was saved', () => {
  expect(() => drafts.demand('run-1')).toThrow('validation-expired')
  drafts.keep('run-1', draft())
  drafts.forget('run-1')
  expect(() => drafts.demand('run-1')).toThrow('validation-expired')
})

it('keeps runs apart: a later failure does not take back an earlier pass', () => {
  drafts.keep('run-1', draft())
  drafts.keep('run-2', draft('failed'))
  expect(drafts.demand('run-1').report.outcome).toBe('passed')
  expect(() => drafts.demand('run-2')).toThrow('validation-failed')
})

it('the same run validated again counts with its last result', () => {
  drafts.keep('run-1', draft())
  drafts.keep('run-1', draft('failed'))
  expect(() => drafts.demand('run-1')).toThrow('validation-failed')
})

it('forgets all that was validated for a connection that is removed, and nothing else', () => {
  drafts.keep('run-1', { ...draft(), connectionId: 'smtp' })
  drafts.keep('run-2', { ...draft(), connectionId: 'smtp' })
  drafts.keep('run-3', draft())
  drafts.forgetOf('smtp')
  expect(() => drafts.demand('run-1')).toThrow('validation-expired')
  expect(() => drafts.demand('run-2')).toThrow('validation-expired')
  expect(drafts.demand('run-3')).toMatchObject(draft())
})
