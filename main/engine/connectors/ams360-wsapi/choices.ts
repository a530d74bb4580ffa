import type { AgencyRecords, ListChoice } from '../agency-records'
import { Fault } from '../fault'
import type { Ask } from './asking'
import type * as records from './records'
import type { WsapiSettings } from './settings'

type Lists = {
  readonly valueList: (name: string, signal: AbortSignal) => Promise<readonly records.ListValue[]>
  readonly employees: (signal: AbortSignal) => Promise<readonly records.Employee[]>
  readonly businessUnits: (signal: AbortSignal) => Promise<records.BusinessUnits>
}
type Choices = Pick<
  AgencyRecords,
  'actions' | 'employeeChoices' | 'unitChoices' | 'companies' | 'lines' | 'billMethods'
>

/** Assumption `bill-methods`. */
const billMethodList = 'BillMethod'

/** Letters of EmployeeStatus are not public: who is not said to have left is there. */
const hasLeft = (status: string): boolean => /^(i|t)(nactive|erminated)?$/i.test(status.trim())

const unitChoice = ({ code, name, active }: records.BusinessUnit): ListChoice => ({
  code,
  name,
  active,
})

/** The lists that a person chooses from once, on the AMS360 mapping screen. */
export function createChoices(ask: Ask, settings: WsapiSettings, lists: Lists): Choices {
  return {
    async actions(signal) {
      const { actionListName, actionForm } = settings
      const values = await lists.valueList(actionListName, signal).catch((error: unknown) => {
        throw isRefused(error) ? withListAdvice(error, actionListName) : error
      })
      // What is chosen is what is sent, and what is read back: the text itself in the text form.
      return values.map(({ code, description }) => ({
        code: actionForm === 'text' ? description : code,
        name: description || code,
        active: true,
      }))
    },
    async employeeChoices(signal) {
      return (await lists.employees(signal)).map((one) => ({
        code: one.code,
        name: one.name || one.shortName,
        active: !hasLeft(one.status),
        executive: one.executive,
        representative: one.representative,
      }))
    },
    async unitChoices(signal) {
      const { divisions, branches, departments, groups } = await lists.businessUnits(signal)
      return {
        divisions: divisions.map(unitChoice),
        branches: branches.map(unitChoice),
        departments: departments.map(unitChoice),
        groups: groups.map(unitChoice),
      }
    },
    async companies(signal) {
      const { CompanyInfoList } = await ask('CompanyGetListAll', undefined, signal)
      return CompanyInfoList.map((row) => ({
        code: row.CompanyCode,
        name: row.Name || row.ShortName,
        active: !row.IsInactive,
      }))
    },
    async lines(signal) {
      const answer = await ask('LineOfBusinessGetAllList', undefined, signal)
      return answer.LineOfBusinessInfoList.map((row) => ({
        code: row.LineOfBusinessCode,
        name: row.Description || row.LineOfBusinessCode,
        active: !row.IsInactive,
        ...(row.TypeOfBusinessCode !== '' && { typeOfBusiness: Number(row.TypeOfBusinessCode) }),
      }))
    },
    async billMethods(signal) {
      const values = await lists.valueList(billMethodList, signal).catch((error: unknown) => {
        if (isRefused(error)) return []
        throw error
      })
      return values.map(({ code, description }) => ({
        code,
        name: description || code,
        active: true,
      }))
    },
  }
}

const isRefused = (error: unknown): error is Fault =>
  error instanceof Fault && error.code === 'request-refused'

/** AMS360's own name of the list is not public (assumption `action-list`). */
const withListAdvice = (fault: Fault, name: string): Fault =>
  new Fault(
    fault.code,
    {
      ...fault.facts,
      advice: [
        `SyncDesk asked for the list of actions by the name «${name}».`,
        'Ask Vertafore for the name of the value list of activity and suspense actions, and enter it in the connection.',
      ],
    },
    { cause: fault.cause },
  )
