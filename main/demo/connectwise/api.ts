import type { DemoFault } from '../../../preload/contract/shell'
import type { JsonCall, JsonReply } from '../service-host'
import { readConditions, UnreadableConditions } from './conditions'
import { demoMembers } from './members'

export type ApiCall = {
  readonly call: JsonCall
  /** What stands behind `apis/3.0/`. */
  readonly path: string
  readonly fault: DemoFault
  /** «company+public:private», as Basic authentication carries it. */
  readonly keys: string
  readonly clientId: string
}

const newestVersion = '2026.4'
const companies = 240

/** As the 2022.1 description has them: `errors` is null more often than not. */
const refuse = (status: number, code: string, message: string): JsonReply => ({
  status,
  json: { code, message, errors: null },
})

const well = (json: unknown): JsonReply => ({
  status: 200,
  json,
  headers: { 'api-current-version': newestVersion },
})

const systemInfo = {
  version: 'v2026.3.1',
  isCloud: true,
  serverTimeZone: 'Eastern Standard Time',
  licenseBits: [{ name: 'HostedAPI', activeFlag: true }],
  cloudRegion: 'NA',
}

const reports = ['Activity', 'Company', 'Contact', 'Member', 'Service'].map((name) => ({ name }))

const memberFields: ReadonlySet<string> = new Set(
  'id identifier firstName lastName fullName defaultEmail licenseClass inactiveFlag'.split(' '),
)

/** A number of the query; 25 rows a page unless told, never more than 1,000. */
function numberFrom(url: URL, name: string, usual: number, largest: number): number {
  const text = url.searchParams.get(name) ?? ''
  return /^[1-9]\d{0,8}$/.test(text) ? Math.min(Number(text), largest) : usual
}

function listMembers({ url }: JsonCall): JsonReply {
  const asked = url.searchParams.get('conditions')
  const page = numberFrom(url, 'page', 1, 1_000_000)
  const size = numberFrom(url, 'pageSize', 25, 1000)
  try {
    const test = asked ? readConditions(asked, memberFields) : () => true
    const rows = demoMembers.filter((member) => test(member))
    return well(rows.slice((page - 1) * size, page * size))
  } catch (error) {
    if (error instanceof UnreadableConditions) return refuse(400, 'ApiFindCondition', error.message)
    throw error
  }
}

/**
 * The API itself. `system/info` answers to anybody (reference 1.2, an observation), so it proves
 * nothing; everything else wants the keys and a client ID.
 */
export function answerApi({ call, path, fault, keys, clientId }: ApiCall): JsonReply {
  if (call.method !== 'GET') return refuse(405, 'MethodNotAllowed', 'The method is not allowed')
  if (path === 'system/info') return well(systemInfo)
  // The code of this refusal is not public: ASSUMED.
  if (call.headers['clientid']?.toString().toLowerCase() !== clientId) {
    return refuse(403, 'InvalidClientId', 'The clientId header is missing or not known')
  }
  const expected = `Basic ${Buffer.from(keys).toString('base64')}`
  if (fault === 'wrong-password' || call.headers.authorization !== expected) {
    return refuse(401, 'Unauthorized', 'Unauthorized. Verify correct credentials.')
  }
  const isBarred = fault === 'missing-right'
  switch (path) {
    case 'company/companies/count':
      return well({ count: companies })
    case 'system/info/members':
      return isBarred ? barred('members') : listMembers(call)
    case 'system/reports':
      return isBarred ? barred('reports') : well(reports)
    default:
      return refuse(404, 'NotFound', `No resource ${path}`)
  }
}

const barred = (what: string): JsonReply =>
  refuse(403, 'SecurityRole', `The security role of the API member does not allow ${what}`)
