import { describe, expect, it } from 'vitest'
import { historyLineFrom } from '../../../../main/engine/recording/history-words'
import { historyWhats } from '../../../../main/engine/store/history-repository'
import { effectKinds } from '../../../../preload/contract/event-kinds'
import { failureSample } from '../../../support/status-sample'

const facts = { kind: 'activity.insert' }

describe('history in words', () => {
  it.each(historyWhats)('%s reads well by itself', (what) => {
    for (const kind of ['', ...effectKinds, 'conversation']) {
      const { text } = historyLineFrom({ id: 1, at: 2, what, facts: { kind } })
      expect(text).toMatch(/^[A-Z][^.!]+$/)
      expect(text).not.toMatch(/undefined|\binsert\b|please/)
    }
  })

  it('an echo is said to be ignored on purpose', () => {
    expect(historyLineFrom({ id: 1, at: 2, what: 'echo', facts: {}, isVerified: true })).toEqual({
      id: 1,
      at: 2,
      text: 'AMS360 told of our own change; nothing to do (ignored on purpose)',
      verified: true,
    })
  })

  it('what AMS360 cannot hold is named as a person calls it', () => {
    const line = historyLineFrom({ id: 1, at: 2, what: 'unusable', facts: { property: 'zipCode' } })
    expect(line.text).toMatch(/^ZIP code: AMS360 cannot hold what came in/)
  })

  it('a failure comes along', () => {
    const failure = failureSample()
    expect(historyLineFrom({ id: 1, at: 2, what: 'failed', facts, failure })).toMatchObject({
      text: 'Activity: AMS360 did not take it',
      verified: false,
      failure,
    })
  })

  it('an event that failed is no effect', () => {
    const line = historyLineFrom({ id: 1, at: 2, what: 'failed', facts: {} })
    expect(line.text).toBe('It could not be found out who it is about')
  })
})
