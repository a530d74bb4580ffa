import { expect, it } from 'vitest'
import type { AgencyRecords } from '../../../../main/engine/connectors/agency-records'
import { createCodeNames } from '../../../../main/engine/recording/code-names'
import type { RecordingParts } from '../../../../main/engine/recording/parts'
import { failureSample, noon } from '../../../support/status-sample'
import { settled } from '../../../support/settled'

const choice = (code: string, name: string) => ({ code, name, active: true })

/** An AMS360 that has actions and nothing else; how often it was asked is counted. */
function namesRig() {
  let now = noon
  let asked = 0
  let changes = 0
  let isHeld = false
  const none = () => Promise.resolve([])
  const agency = {
    actions: () => {
      asked += 1
      return Promise.resolve([choice('!A!', 'Billing Inquiry'), choice('RAW', 'RAW')])
    },
    employeeChoices: none,
    unitChoices: () =>
      Promise.resolve({ divisions: [], branches: [], departments: [], groups: [] }),
    companies: none,
    lines: none,
    billMethods: none,
  } as Partial<AgencyRecords> as AgencyRecords
  const parts = {
    line: {
      held: () => (isHeld ? failureSample('connection-paused') : undefined),
      session: () => Promise.resolve(agency),
    },
    toFailure: () => failureSample('bug'),
  } as Partial<RecordingParts> as RecordingParts
  const names = createCodeNames(parts, { now: () => now }, () => void (changes += 1))
  return {
    names,
    asked: () => asked,
    changes: () => changes,
    pass: (ms: number) => void (now += ms),
    hold: (held: boolean) => void (isHeld = held),
  }
}

it('a code stands for itself until the lists are there, and then says what it means', async () => {
  const { names, changes } = namesRig()
  expect(names.nameOf('actions', '!A!')).toBe('!A!')
  await settled()
  expect(changes()).toBe(1)
  expect(names.nameOf('actions', '!A!')).toBe('Billing Inquiry (!A!)')
  expect(names.nameOf('employees', '!A!')).toBe('!A!')
  expect(names.nameOf('actions', 'RAW')).toBe('RAW')
})

it('many codes on a screen ask for the lists once, and again only an hour later', async () => {
  const { names, asked, pass } = namesRig()
  for (const code of ['!A!', '!A"', '!A#']) names.nameOf('actions', code)
  await settled()
  names.nameOf('actions', '!A!')
  await names.ready()
  expect(asked()).toBe(1)
  pass(3_600_001)
  names.nameOf('actions', '!A!')
  await settled()
  expect(asked()).toBe(2)
})

it('nothing is asked while the connection is paused, nor for what is empty', async () => {
  const { names, asked, hold } = namesRig()
  names.nameOf('actions', '')
  hold(true)
  names.nameOf('actions', '!A!')
  await settled()
  expect(asked()).toBe(0)
})
