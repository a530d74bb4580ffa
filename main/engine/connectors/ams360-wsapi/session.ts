import type { CustomerHit, CustomerRecord } from '../../../../preload/contract/lookup'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import type { CheckResult, CustomerSource, Ports, Session } from '../connector'
import { Fault } from '../fault'
import { rightAdvice, sessionAdvice } from './advice'
import { answerFrom } from './answer'
import { runCheck } from './check'
import { createClient } from './client'
import { Refusal, faultFrom } from './faults'
import { operations, type Answer, type Arguments, type OperationName } from './operations'
import * as records from './records'
import type { WsapiSecrets, WsapiSettings } from './settings'
import { createTickets } from './tickets'
import { wireNumber, wirePhone, wireText, wireUuid } from '../wire-text'

export const systemName = 'AMS360 WSAPI'

export interface WsapiSession extends Session, CustomerSource {
  /** The contacts are left empty; `contactsOf` reads them. */
  customerById(uuid: string, signal: AbortSignal): Promise<CustomerRecord>
  customerByNumber(number: string, signal: AbortSignal): Promise<CustomerRecord>
  customersByNamePrefix(prefix: string, signal: AbortSignal): Promise<readonly CustomerHit[]>
  searchByPhone(phone: string, signal: AbortSignal): Promise<readonly CustomerHit[]>
  contactsOf(uuid: string, signal: AbortSignal): Promise<CustomerRecord['contacts']>
  agencyInfo(signal: AbortSignal): Promise<records.Agency>
  /** The agency's own AMS360 address; empty when the service names none. */
  agencyUrl(signal: AbortSignal): Promise<string>
  valueList(name: string, signal: AbortSignal): Promise<readonly records.ListValue[]>
  employees(signal: AbortSignal): Promise<readonly records.Employee[]>
  businessUnits(signal: AbortSignal): Promise<records.BusinessUnits>
}

/** How the session asks for one thing: signed in, with one sign-in more if the ticket is refused. */
export type Ask = <K extends OperationName>(
  operation: K,
  args: Arguments[K],
  signal: AbortSignal,
) => Promise<Answer<K>>

export function openSession(
  settings: WsapiSettings,
  secrets: WsapiSecrets,
  ports: Ports,
): WsapiSession {
  const facts: FailureFacts = { system: systemName, host: new URL(settings.endpoint).host }
  const seconds = settings.timeoutSeconds
  const client = createClient({ endpoint: settings.endpoint, seconds, facts, ports })
  const tickets = createTickets({ client, settings, secrets, facts })
  /** The ticket that a call has worked with: proof that it is alive. */
  let proven: string | undefined

  async function once<K extends OperationName>(
    operation: K,
    args: Arguments[K],
    ticket: string,
    signal: AbortSignal,
  ): Promise<Answer<K>> {
    const { result } = await client.call(operation, args ?? {}, ticket, signal)
    const answer = answerFrom(operation, result, facts)
    proven = ticket
    return answer
  }

  /** A fresh ticket was refused: is it dead, or does the login lack this one right? */
  async function judge(
    operation: OperationName,
    ticket: string,
    refusal: Refusal,
    signal: AbortSignal,
  ) {
    const all = { ...facts, codes: refusal.codes, ...(refusal.said && { said: refusal.said }) }
    const cause = { cause: refusal }
    const other = operation === 'AgencyInfoGet' ? 'AMS360AgencyUrlGet' : 'AgencyInfoGet'
    if (proven !== ticket) {
      await once(other, undefined, ticket, signal).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
    }
    if (proven !== ticket) {
      return new Fault('session-refused', { ...all, advice: sessionAdvice(settings) }, cause)
    }
    const { right } = operations[operation]
    return new Fault(
      'right-missing',
      { ...all, right, advice: rightAdvice(settings, right) },
      cause,
    )
  }

  const ask: Ask = async (operation, args, signal) => {
    const ticket = await tickets.get(signal)
    try {
      return await once(operation, args, ticket, signal)
    } catch (first) {
      if (!isSecurity(first)) throw outward(first)
      // Once more with a new ticket, then stop: nothing says how long one lives.
      const renewed = await tickets.renew(ticket, signal)
      try {
        return await once(operation, args, renewed, signal)
      } catch (second) {
        if (!isSecurity(second)) throw outward(second)
        throw await judge(operation, renewed, second, signal)
      }
    }
  }

  const outward = (error: unknown): unknown =>
    error instanceof Refusal ? faultFrom(error, facts) : error

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
      const CustomerId = wireUuid(uuid)
      const answer = await ask('CustomerGetById', { Request: { CustomerId } }, signal)
      return records.recordFrom(answer.Customer ?? notFound(facts))
    },
    async customerByNumber(number, signal) {
      const CustomerNumber = wireNumber(number)
      const answer = await ask('CustomerGetByNumber', { Request: { CustomerNumber } }, signal)
      return records.recordFrom(answer.Customer ?? notFound(facts))
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
    [Symbol.asyncDispose]: () => tickets.close(AbortSignal.timeout(3000)),
  }
  return session
}

const isSecurity = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.kind === 'security'

function notFound(facts: FailureFacts): never {
  throw new Fault('customer-not-found', facts)
}
