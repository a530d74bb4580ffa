// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { failureFrom } from '../../preload/contract/failure-words'
import type { LookupAnswer } from '../../preload/contract/lookup'
import { differencesOf, differingLabels, fieldKey } from '../../renderer/screens/lookup/differences'
import { goodAnswers } from './support/answers'
import { ok } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { answerFrom, bothAnswer, emsRecord, onlyOneAnswers } from './support/sample-agency'
import { customerUuid, sampleFailure, sampleRecord } from './support/sample-data'

const good = goodAnswers({ at: Date.now() })
const diagnosis = failureFrom(
  'systems-differ',
  { system: 'AMS360 WSAPI', other: 'AMS360 EMS', connectionId: 'ams360-ems' },
  'SD-5',
)

const showAnswers = (answers: readonly LookupAnswer[], means?: typeof diagnosis) =>
  showApp(
    {
      ...good,
      'lookup.customer': ({ uuid }) =>
        ok({ uuid, answers: [...answers], ...(means && { diagnosis: means }) }),
    },
    { screen: 'lookup', uuid: customerUuid },
  )
const answerOf = (system: string) => screen.findByRole('region', { name: `Answer of ${system}` })

it('shows the answers of both systems beside each other, each with its time', async () => {
  showAnswers(bothAnswer)
  const wsapi = within(await answerOf('AMS360 WSAPI'))
  const ems = within(await answerOf('AMS360 EMS'))
  expect(
    wsapi.getByRole('heading', {
      name: 'AMS360 WSAPI sees Dana Whitlock, an active customer — 38 ms',
    }),
  ).toBeTruthy()
  expect(
    ems.getByRole('heading', {
      name: 'AMS360 EMS sees Dana Whitlock, an active prospect — 126 ms',
    }),
  ).toBeTruthy()
})

it('marks in words what differs, on both sides, and only that', async () => {
  showAnswers(bothAnswer)
  const ems = await answerOf('AMS360 EMS')
  const wsapi = await answerOf('AMS360 WSAPI')
  const markOf = (column: HTMLElement, value: string) => within(column).getByText(value).textContent
  expect(markOf(ems, 'Beaverton')).toContain('differs from AMS360 WSAPI')
  expect(markOf(wsapi, 'Portland')).toContain('differs from AMS360 EMS')
  expect(markOf(ems, 'd.whitlock@example.com')).toContain('differs from AMS360 WSAPI')
  // Spelt otherwise, but the same.
  expect(markOf(ems, '418 LARKSPUR LANE')).not.toContain('differs')
  expect(markOf(ems, '(503) 555-0142')).not.toContain('differs')
  // Only one of them has it.
  expect(markOf(ems, '503 555 0188')).not.toContain('differs')
  expect(screen.getByText('3 fields differ between the systems: Type, City, E-mail.')).toBeTruthy()
})

it('says when they agree', async () => {
  const other = answerFrom('ams360-odata', 60, { record: sampleRecord })
  showAnswers([...bothAnswer.slice(0, 1), other])
  expect(await screen.findByText('The systems agree on every field that they share.')).toBeTruthy()
  expect(screen.queryByText(/differs from/)).toBeNull()
})

it('says what it means that only one sees the customer', async () => {
  showAnswers(onlyOneAnswers, diagnosis)
  const ems = within(await answerOf('AMS360 EMS'))
  expect(ems.getByText('AMS360 EMS · Credential · 212 ms')).toBeTruthy()
  expect(ems.getByText('AMS360 EMS refuses the sign-in')).toBeTruthy()
  expect(within(await answerOf('AMS360 WSAPI')).getByText('418 Larkspur Lane')).toBeTruthy()
  expect(screen.getByText('What this means')).toBeTruthy()
  expect(
    screen.getByRole('heading', {
      name: 'AMS360 WSAPI sees this customer, AMS360 EMS does not',
    }),
  ).toBeTruthy()
  expect(screen.queryByText(/fields? differ/)).toBeNull()
})

it('calls another system’s configuration by its own name', async () => {
  showAnswers([
    answerFrom('ams360-wsapi', 38, { record: sampleRecord }),
    answerFrom('ams360-ems', 90, { failure: sampleFailure('service-not-found') }),
  ])
  expect(await screen.findByText('AMS360 EMS · EMS configuration · 90 ms')).toBeTruthy()
})

it('shows one system alone as the whole answer', async () => {
  showAnswers(bothAnswer.slice(0, 1))
  const wsapi = await answerOf('AMS360 WSAPI')
  expect(wsapi.closest('.answer-columns')).toBeNull()
  expect(screen.queryByText(/The systems agree/)).toBeNull()
})

it('names each of several systems that say otherwise', () => {
  const three = [...bothAnswer, answerFrom('ams360-odata', 70, { record: sampleRecord })]
  const [wsapi, ems] = three
  const city = fieldKey('Where', 'City')
  expect(ems && differencesOf(ems, three).get(city)).toEqual(['AMS360 WSAPI', 'AMS360 OData'])
  expect(wsapi && differencesOf(wsapi, three).get(city)).toEqual(['AMS360 EMS'])
  expect(differingLabels(three)).toEqual(['Type', 'City', 'E-mail'])
})

it('does not take an unknown type or an empty number for a contradiction', () => {
  const vague = answerFrom('ams360-ems', 9, {
    record: { ...emsRecord, type: 'unknown', number: '', groups: [] },
  })
  expect(differingLabels([...bothAnswer.slice(0, 1), vague])).toEqual([])
})
