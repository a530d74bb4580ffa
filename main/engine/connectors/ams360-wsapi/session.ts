import type { FailureFacts } from '../../../../preload/contract/failure-words'
import type { CustomerRecord } from '../../../../preload/contract/lookup'
import type { AgencyRecords } from '../agency-records'
import type { CheckResult, CustomerSource, Ports, Session } from '../connector'
import { wirePhone, wireText, wireUuid } from '../wire-text'
import { createActivities } from './activities'
import { createAsk } from './asking'
import { runCheck } from './check'
import { createChoices } from './choices'
import { createClient } from './client'
import { createCustomers } from './customers'
import { createFiles, largestFile } from './files'
import { createPolicies } from './policies'
import * as records from './records'
import type { WsapiSecrets, WsapiSettings } from './settings'
import { createSuspenses } from './suspenses'
import { createTickets } from './tickets'
import { longestDescription } from './written-text'

export const systemName = 'AMS360 WSAPI'

export interface WsapiSession extends Session, CustomerSource, AgencyRecords {
  /** The contacts are left empty; `contactsOf` reads them. */
  customerById(uuid: string, signal: AbortSignal): Promise<CustomerRecord>
  customerByNumber(number: string, signal: AbortSignal): Promise<CustomerRecord>
  contactsOf(uuid: string, signal: AbortSignal): Promise<CustomerRecord['contacts']>
  agencyInfo(signal: AbortSignal): Promise<records.Agency>
  /** The agency's own AMS360 address; empty when the service names none. */
  agencyUrl(signal: AbortSignal): Promise<string>
  valueList(name: string, signal: AbortSignal): Promise<readonly records.ListValue[]>
  employees(signal: AbortSignal): Promise<readonly records.Employee[]>
  businessUnits(signal: AbortSignal): Promise<records.BusinessUnits>
}

export function openSession(
  settings: WsapiSettings,
  secrets: WsapiSecrets,
  ports: Ports,
): WsapiSession {
  const facts: FailureFacts = { system: systemName, host: new URL(settings.endpoint).host }
  const seconds = settings.timeoutSeconds
  const client = createClient({ endpoint: settings.endpoint, seconds, facts, ports })
  const tickets = createTickets({ client, settings, secrets, facts })
  const ask = createAsk({ client, tickets, settings, facts })
  const { byId, byNumber, ...customers } = createCustomers(ask, facts)

  const lists: Pick<WsapiSession, 'valueList' | 'employees' | 'businessUnits'> = {
    async valueList(name, signal) {
      const ListName = wireText(name, 'List name', 60)
      const answer = await ask('ValueListGet', { Request: { ListName } }, signal)
      return answer.AllowedValues.map(records.valueFrom)
    },
    async employees(signal) {
      const answer = await ask('EmployeeGetListAll', undefined, signal)
      return answer.EmployeeInfoList.map(records.employeeFrom)
    },
    async businessUnits(signal) {
      const [divisions, branches, departments, groups] = await Promise.all([
        ask('GLDivisionGetListAll', undefined, signal),
        ask('GLBranchGetListAll', undefined, signal),
        ask('GLDepartmentGetListAll', undefined, signal),
        ask('GLGroupGetListAll', undefined, signal),
      ])
      return {
        divisions: divisions.GLDivisionList.map((row) => records.unitFrom(row, row.GLDivisionCode)),
        branches: branches.GLBranchList.map((row) => records.unitFrom(row, row.GLBranchCode)),
        departments: departments.GLDepartmentList.map((row) =>
          records.unitFrom(row, row.GLDepartmentCode),
        ),
        groups: groups.GLGroupList.map((row) => records.unitFrom(row, row.GLGroupCode)),
      }
    },
  }

  const session: WsapiSession = {
    check: (report, signal): Promise<CheckResult> =>
      runCheck({ settings, ports, facts, ask, signIn: tickets.fresh }, report, signal),

    /** Contacts are an extra: without the right to read them the customer is still shown. */
    async customer(uuid, signal) {
      const [record, contacts] = await Promise.allSettled([
        session.customerById(uuid, signal),
        session.contactsOf(uuid, signal),
      ])
      if (record.status === 'rejected') throw record.reason
      return { ...record.value, contacts: contacts.status === 'fulfilled' ? contacts.value : [] }
    },
    async customerById(uuid, signal) {
      return records.recordFrom(await byId(uuid, signal))
    },
    async customerByNumber(number, signal) {
      return records.recordFrom(await byNumber(number, signal))
    },
    async customersByNamePrefix(prefix, signal) {
      const NamePrefix = wireText(prefix, 'Name', 100)
      const answer = await ask('CustomerGetListByNamePrefix', { Request: { NamePrefix } }, signal)
      return answer.CustomerInfoList.map(records.hitFrom)
    },
    async searchByPhone(phone, signal) {
      const PhoneNumber = wirePhone(phone)
      const answer = await ask('SearchByPhoneNumber', { Request: { PhoneNumber } }, signal)
      return answer.SearchResultInfoList.flatMap(records.hitFromSearch)
    },
    async contactsOf(uuid, signal) {
      const CustomerId = wireUuid(uuid)
      const answer = await ask('CustomerContactGetList', { request: { CustomerId } }, signal)
      return answer.CustomerContactList.map(records.contactFrom)
    },
    async agencyInfo(signal) {
      const answer = await ask('AgencyInfoGet', undefined, signal)
      return records.agencyFrom(answer.AgencyInfo)
    },
    async agencyUrl(signal) {
      return (await ask('AMS360AgencyUrlGet', undefined, signal)).AMS360Url
    },
    ...lists,
    ...customers,
    ...createActivities(ask),
    ...createSuspenses(ask),
    ...createPolicies(ask),
    ...createFiles(ask, settings),
    ...createChoices(ask, settings, lists),
    largestFile,
    longestDescription,
    [Symbol.asyncDispose]: () => tickets.close(AbortSignal.timeout(3000)),
  }
  return session
}
