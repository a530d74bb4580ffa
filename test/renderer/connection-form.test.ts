import { describe, expect, it } from 'vitest'
import { connectionKinds, type ConnectionKind } from '../../preload/contract/systems'
import { compare } from '../../renderer/screens/credentials/compare'
import { newTimeProblem, wallClockWords } from '../../renderer/screens/credentials/check-times'
import { fieldsOf } from '../../renderer/state/connection-fields'
import { problemsIn } from '../../renderer/state/connection-form'
import { freshForm } from '../../renderer/state/credentials-form'
import { targetOf } from '../../renderer/state/credentials-target'
import { loading } from '../../renderer/state/remote'
import { fieldProblem } from '../../renderer/text/field-problem'
import { kindTexts } from '../../renderer/text/kind-texts'
import { connectionOf } from './support/sample-agency'
import { now, sampleConnection, sampleStatus } from './support/sample-data'

describe.each(connectionKinds)('%s', (kind) => {
  it('has words for every field and every choice', () => {
    for (const { key, choices, free } of fieldsOf[kind]) {
      const words = kindTexts[kind].fields[key]
      expect([key, words?.label]).toEqual([key, expect.any(String)])
      const named = Object.keys(words?.choices ?? {})
      expect(named.toSorted()).toEqual(free ? [] : choices.toSorted())
    }
  })

  it('has a sentence of its own for every required field', () => {
    const without = fieldsOf[kind]
      .filter(({ required, choices, free }) => required && (free || choices.length === 0))
      .filter(({ key }) => fieldProblem.missing(kind, key) === 'Enter a value.')
    expect(without.map(({ key }) => key)).toEqual([])
  })

  it('says what stops when it is removed', () => {
    expect(kindTexts[kind].stops.length).toBeGreaterThan(0)
  })
})

it('lets a kept secret be blank, but not one that is being replaced', () => {
  const values = { site: 'x', companyId: 'x', publicKey: 'x', memberId: 'x', apiVersion: '2025.16' }
  expect(problemsIn('connectwise', values, ['privateKey', 'clientId'])).toEqual({})
  expect(Object.keys(problemsIn('connectwise', values, ['clientId']))).toEqual(['privateKey'])
})

describe('what is compared', () => {
  it('differs only where both know the same label', () => {
    const ours = [
      { label: 'Employee code', value: '!!:' },
      { label: 'Agency', value: 'Harbor' },
      { label: 'Time-out', value: '30' },
    ]
    const theirs = [
      { label: 'agency', value: 'Harbor ' },
      { label: 'Employee code', value: '!!:' },
      { label: 'Place', value: 'Portland' },
    ]
    expect(compare(ours, theirs)).toEqual([
      { label: 'Employee code', ours: '!!:', theirs: '!!:', differs: false },
      { label: 'Agency', ours: 'Harbor', theirs: 'Harbor ', differs: true },
      { label: 'Time-out', ours: '30', differs: false },
      { label: 'Place', theirs: 'Portland', differs: false },
    ])
  })
})

describe('extra times', () => {
  it.each([
    ['00:00', '12:00 a.m.'],
    ['09:05', '9:05 a.m.'],
    ['12:30', '12:30 p.m.'],
    ['23:59', '11:59 p.m.'],
  ])('%s is %s', (time, words) => expect(wallClockWords(time)).toBe(words))

  it.each(['', '24:00', '9:5', '09:60', ' 09:00'])('«%s» is no time', (time) =>
    expect(newTimeProblem(time, [])).toMatch(/^Enter a time/),
  )

  it('has room for six', () => {
    const six = ['01:00', '02:00', '03:00', '04:00', '05:00', '07:00']
    expect(newTimeProblem('08:00', six)).toBe('Six extra times are the most.')
    expect(newTimeProblem('08:00', six.slice(1))).toBeUndefined()
  })
})

describe('which page a route means', () => {
  const connections = [sampleConnection(now), connectionOf('smtp', now)]
  const ready = { phase: 'ready', value: sampleStatus(now, connections) } as const
  const form = (kind: ConnectionKind, more = {}) => ({ ...freshForm, kind, ...more })
  const credentials = { screen: 'credentials' } as const

  it.each([
    [{ connectionId: 'smtp' }, form('connectwise'), 'smtp', 'smtp'],
    [{ kind: 'smtp' as const }, form('connectwise'), 'smtp', 'smtp'],
    [{ kind: 'ams-plus' as const }, form('smtp'), 'ams-plus', undefined],
    // Removed meanwhile: a notification or the tray may still name it.
    [{ connectionId: 'ams-plus' }, form('smtp'), 'ams-plus', undefined],
    // Saved a moment ago.
    [{ connectionId: 'new' }, form('ams-plus', { connectionId: 'new' }), 'ams-plus', 'new'],
    [{}, form('ams360-wsapi'), 'ams360-wsapi', 'wsapi'],
    [{}, form('connectwise', { chosen: true }), 'connectwise', undefined],
  ])('%j', (route, open, kind, connectionId) => {
    expect(targetOf({ route: { ...credentials, ...route }, status: ready, form: open })).toEqual({
      kind,
      connectionId,
    })
  })

  it('starts with AMS360 WSAPI while nothing is known', () => {
    expect(targetOf({ route: credentials, status: loading, form: form('ams360-wsapi') })).toEqual({
      kind: 'ams360-wsapi',
      connectionId: undefined,
    })
  })
})
