import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDemoAgency, type DemoAgency } from '../../main/demo/agency'
import { createChoices } from '../../main/engine/connectors/ams360-wsapi/choices'
import { wsapiSettings } from '../../main/engine/connectors/ams360-wsapi/settings'
import { Fault } from '../../main/engine/connectors/fault'
import type { FailureCode } from '../../preload/contract/failures'
import type { WsapiSession } from '../../main/engine/connectors/ams360-wsapi/session'
import { openDemo } from './support/demo-records'

const signal = new AbortController().signal
const unasked = () => Promise.reject(new Error('nobody asks for this'))

let agency: DemoAgency
let session: WsapiSession
beforeAll(async () => {
  agency = await startDemoAgency({ customers: 60 })
  session = openDemo(agency)
})
afterAll(async () => {
  await session[Symbol.asyncDispose]()
  await agency.stop()
})

describe('the lists to choose from', () => {
  test('codes to the letter, who left and what is switched off marked', async () => {
    const actions = await session.actions(signal)
    expect(actions).toContainEqual({ code: "!A'", name: 'Phone Call', active: true })
    const people = await session.employeeChoices(signal)
    expect(people.find(({ code }) => code === '!"2')).toEqual({
      code: '!"2',
      name: 'Rosalind Achterbergen',
      active: true,
      executive: false,
      representative: true,
    })
    expect(people.find(({ code }) => code === '!)7')?.active).toBe(false)
    const units = await session.unitChoices(signal)
    expect(units.branches).toContainEqual({ code: '!")', name: 'Old Town', active: false })
    const companies = await session.companies(signal)
    expect(companies).toContainEqual({ code: '!0!', name: 'Lighthouse Mutual', active: true })
    expect(companies.some(({ active }) => !active)).toBe(true)
    const lines = await session.lines(signal)
    const auto = { code: 'AUTOP', name: 'Personal Auto', active: true, typeOfBusiness: 2 }
    expect(lines).toContainEqual(auto)
    const direct = { code: 'D', name: 'Direct Bill', active: true }
    expect(await session.billMethods(signal)).toContainEqual(direct)
  })

  test('actions by their text, when the connection says so', async () => {
    const settings = { actionForm: 'text' } as const
    await using byText = openDemo(agency, settings)
    const actions = await byText.actions(signal)
    expect(actions).toContainEqual({ code: 'Phone Call', name: 'Phone Call', active: true })
  })

  test('a list of actions by another name: refused, with the name in the advice', async () => {
    const settings = { actionListName: 'Elsewhere' }
    await using other = openDemo(agency, settings)
    const refused = await other.actions(signal).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'request-refused' })
    expect((refused as Fault).facts.advice?.join(' ')).toContain('«Elsewhere»')
  })

  test('no list of bill methods by that name: none to choose from, but a lost line is told', async () => {
    const choicesWhen = (code: FailureCode) =>
      createChoices(unasked, wsapiSettings.parse({ agencyNo: '1', loginId: 'a' }), {
        valueList: () => Promise.reject(new Fault(code)),
        employees: unasked,
        businessUnits: unasked,
      })
    expect(await choicesWhen('request-refused').billMethods(signal)).toEqual([])
    await expect(choicesWhen('timed-out').billMethods(signal)).rejects.toThrow(Fault)
  })
})
