import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  customerMembers,
  suspenseMembers,
} from '../../main/engine/connectors/ams360-wsapi/contracts'
import { operations } from '../../main/engine/connectors/ams360-wsapi/operations'
import type { WsapiSession } from '../../main/engine/connectors/ams360-wsapi/session'
import {
  members,
  startWellAnswered,
  wrapped,
  type Tree,
  type WellAnswered,
} from './support/well-answered'
import * as given from './support/wsapi-writes'

const signal = new AbortController().signal

let rig: WellAnswered
let session: WsapiSession
beforeAll(async () => {
  rig = await startWellAnswered()
  session = rig.session
})
afterAll(() => rig.stop())

describe('what is written is what the schema wants, in its order', () => {
  test('an activity', async () => {
    expect(await session.insertActivity(given.activity, signal)).toBe(given.newId)
    expect(rig.argumentOf('CustomerActivityInsert')).toEqual(
      wrapped('Request', [
        [
          'CustomerActivity',
          [
            ['ActivityDate', '2026-03-08T00:00:00'],
            ['ActivityTime', 'PT14H30M'],
            ['Description', given.activity.description],
            ['CustomerId', given.customerId],
            ['ActivityAction', "!A'"],
            ['EmployeeCode', '!! '],
          ],
        ],
      ]),
    )
  })

  test('an activity with files', async () => {
    const file = { documentId: given.documentId, name: 'Policy & more.pdf', bytes: 1_234 }
    await session.insertActivity({ ...given.activity, documents: [file, file] }, signal)
    const row: Tree[number] = [
      'Doc360Document',
      [
        ['Doc360DocumentId', given.documentId],
        ['Description', 'Policy & more.pdf'],
        ['StorageLocation', 'DB'],
        ['SourceFileName', 'Policy & more.pdf'],
        ['TotalBytes', '1234'],
      ],
    ]
    const [written] = rig.argumentOf('CustomerActivityInsert')?.children ?? []
    expect(written?.children.at(-1)).toEqual(members([['Attachments', [row, row]]])[0])
  })

  test('a suspense, and its completion with all that was read', async () => {
    expect(await session.insertSuspense(given.suspense, signal)).toBe(given.newId)
    expect(rig.argumentOf('CustomerSuspenseInsert')).toEqual(
      wrapped('Request', [
        [
          'Suspense',
          [
            ['CustomerId', given.customerId],
            ['SuspenseAction', '!A!'],
            ['InitiatedByEmployeeCode', '!!:'],
            ['AssignedToEmployeeCode', '!"2'],
            ['DueDate', '2026-03-08T14:30:05'],
            ['Description', 'Call back'],
            ['Priority', '0'],
            ['IsCompleted', 'false'],
          ],
        ],
      ]),
    )
    await session.updateSuspense(given.readSuspense, signal)
    expect(rig.argumentOf('CustomerSuspenseUpdate')).toEqual(
      wrapped('Request', [
        [
          'Suspense',
          [
            ['SuspenseId', given.newId],
            ['CustomerId', given.customerId],
            ['SuspenseAction', '!A!'],
            ['DueDate', '2026-03-08T14:30:00.123'],
            ['TimesRescheduled', '2'],
            ['Description', 'Call back'],
            ['Priority', '3'],
            ['IsCompleted', 'true'],
          ],
        ],
      ]),
    )
  })

  test('a policy shell', async () => {
    expect(await session.insertPolicy(given.policy, signal)).toBe(given.newId)
    expect(rig.argumentOf('PolicyInsert')).toEqual(
      wrapped('request', [
        [
          'Policy',
          [
            ['CustomerId', given.customerId],
            ['PolicyNumber', 'SD-7K2M'],
            ['TypeOfBusiness', '2'],
            ['WritingCompanyCode', '!C<'],
            ['AccountExecCode', '!"G'],
            ['AccountRepCode', '!"2'],
            ['PolicyEffectiveDate', '2026-03-08T00:00:00'],
            ['PolicyExpirationDate', '2027-03-08T00:00:00'],
            ['IsContinuous', 'false'],
            ['GLDivisionCode', '!!!'],
            ['GLDepartmentCode', ' !,'],
            ['GLBranchCode', '!!"'],
            ['GLGroupCode', '!!$'],
            ['BillMethod', 'A'],
            ['IsNewPolicy', 'true'],
            ['Description', 'Shell'],
            ['LineOfBusinessList', [['PolicyLineOfBusiness', [['PolicyLineOfBusiness', 'AUTOP']]]]],
          ],
        ],
      ]),
    )
  })

  test('a customer, new and changed: flags as flags, empty ones and strangers left out', async () => {
    const fresh = {
      CustomerType: 'S',
      LastName: 'Whitlock',
      IsPersonal: true,
      Nickname: 'D',
    } as const
    expect(await session.insertCustomer(fresh, signal)).toBe(given.newId)
    expect(rig.argumentOf('CustomerInsert')).toEqual(
      wrapped('Request', [
        [
          'Customer',
          [
            ['IsPersonal', 'true'],
            ['LastName', 'Whitlock'],
            ['CustomerType', 'S'],
          ],
        ],
      ]),
    )
    await session.updateCustomer(given.customer, signal)
    expect(rig.argumentOf('CustomerUpdate')).toEqual(
      wrapped('Request', [
        [
          'Customer',
          [
            ['IsActive', 'true'],
            ['CustomerId', given.customerId],
            ['CustomerNumber', '42'],
            ['IsPersonal', 'false'],
            ['LastName', 'Whitlock'],
            ['CustomerType', 'C'],
          ],
        ],
      ]),
    )
  })

  test('what is asked for suspenses and policies', async () => {
    await session.readSuspense(given.newId.toUpperCase(), signal)
    await session.suspensesOf(given.customerId, signal)
    await session.policiesOf(given.customerId, signal)
    const whose: Tree = [['CustomerId', given.customerId]]
    const every = ['MultiEntity', 'AccountingSubType', 'SubmissionSubType', 'PolicySubType']
    expect([
      rig.argumentOf('CustomerSuspenseGetBySuspenseId'),
      rig.argumentOf('CustomerSuspenseGetListByCustomerId'),
      rig.argumentOf('PolicyGetListByCustomerId'),
    ]).toEqual([
      wrapped('Request', [['SuspenseId', given.newId]]),
      wrapped('Request', whose),
      wrapped('Request', [...whose, ...every.map((name) => [`Include${name}`, 'true'] as const)]),
    ])
  })

  test.each([
    ['CompanyGetListAll', () => session.companies(signal)],
    ['LineOfBusinessGetAllList', () => session.lines(signal)],
  ])('%s takes no argument', async (operation, ask) => {
    await ask()
    expect(rig.argumentOf(operation)).toBeUndefined()
  })

  test('the members in our lists are those of the WSDL, in its order', () => {
    const wsdl = readFileSync(new URL('../../resources/wsapi-v3.wsdl', import.meta.url), 'utf8')
    const namesOf = (type: string): string[] => {
      const text = wsdl.split(`<xsd:complexType name="${type}">`)[1]?.split('</xsd:complexType>')[0]
      return Array.from(text?.matchAll(/element name="(\w+)"/g) ?? [], ([, name = '']) => name)
    }
    expect(Object.keys(customerMembers)).toEqual(namesOf('Customer'))
    expect(namesOf('Customer')).toHaveLength(74)
    expect(Object.keys(suspenseMembers)).toEqual(namesOf('CustomerSuspense'))
    expect(namesOf('CustomerSuspenseInfo')).toEqual(namesOf('CustomerSuspense'))
    for (const operation of Object.keys(operations)) {
      expect(wsdl).toContain(`WSAPIServiceContract/${operation}"`)
    }
  })
})
