import type { WsapiSession } from '../../../main/engine/connectors/ams360-wsapi/session'
import type { NewPolicy } from '../../../main/engine/connectors/agency-records'
import type { DemoAgency } from '../../../main/demo/agency'
import { openWsapi } from './open-wsapi'
import type { WsapiSettings } from '../../../main/engine/connectors/ams360-wsapi/settings'
import { at } from './wsapi-writes'

const signal = new AbortController().signal

/** A session on a demo agency, signed in as its own credentials say. */
export function openDemo(agency: DemoAgency, settings: Partial<WsapiSettings> = {}): WsapiSession {
  const { password, ...credentials } = agency.credentials
  return openWsapi({
    endpoint: agency.endpoint,
    settings: { ...credentials, ...settings },
    password,
  })
}

export const demoActivity = {
  at,
  action: "!A'",
  description: 'Call\r\nwith <Dana> & "Sam"',
  employee: '!!:',
  documents: [],
}
export const demoSuspense = {
  action: '!A!',
  description: 'Call back',
  dueAt: at,
  priority: 1,
  assignee: '!"2',
  initiator: '!!:',
}

/** What a shell needs of the agency, chosen from its own lists. */
export async function shellOf(
  session: WsapiSession,
  customerId: string,
  number: string,
): Promise<NewPolicy> {
  const [lines, companies, units, people] = await Promise.all([
    session.lines(signal),
    session.companies(signal),
    session.unitChoices(signal),
    session.employeeChoices(signal),
  ])
  const line = lines.find(({ active }) => active)
  return {
    customerId,
    number,
    line: line?.code ?? '',
    typeOfBusiness: line?.typeOfBusiness ?? -1,
    writingCompany: companies.find(({ active }) => active)?.code ?? '',
    billMethod: (await session.valueList('BillMethod', signal))[0]?.code ?? '',
    effectiveAt: at,
    expiresAt: new Date(2027, 2, 8).getTime(),
    description: 'Shell',
    exec: people.find((one) => one.active && one.executive)?.code ?? '',
    rep: people.find((one) => one.active && one.representative)?.code ?? '',
    division: units.divisions[0]?.code ?? '',
    branch: units.branches[0]?.code ?? '',
    department: units.departments[0]?.code ?? '',
    group: units.groups[0]?.code ?? '',
  }
}
