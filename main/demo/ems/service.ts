import type { DemoAgency } from '../agency'
import type { DemoCustomer } from '../data/customers'
import { hostJson, type DemoService, type JsonCall, type JsonReply } from '../service-host'
import type { DemoFault } from '../../../preload/contract/shell'

// ASSUMED, all of it: Vertafore publishes neither address nor headers nor customer path nor shape of
// EMS (AMS360 reference §13 and §16). Known are the two credentials, and from the release notes of
// 24R1 that 403 is a missing right and 404 no access or no such record.

const root = '/ems/v1'
const keyHeader = 'X-App-Access-Key'
const agencyHeader = 'X-Agency-Id'
const agencyId = '1000360-1'
const appAccessKey = 'HarborEms-4f1c9e70'

export type EmsOptions = { readonly slowMs?: number; readonly port?: number }

/** The demo agency's customers by EMS. */
export async function startEms(agency: DemoAgency, options: EmsOptions = {}): Promise<DemoService> {
  const host = await hostJson({ ...options, answer: (call, fault) => answer(agency, call, fault) })
  return {
    kind: 'ams360-ems',
    signIn: {
      settings: {
        agencyId,
        baseUrl: host.origin + root,
        keyHeader,
        agencyHeader,
        customerPath: '/customer/{id}',
        sampleCustomerId: agency.customers[0]?.CustomerId ?? '',
      },
      secrets: { appAccessKey },
    },
    setFault: host.setFault,
    stop: host.stop,
  }
}

function answer(
  agency: DemoAgency,
  { method, url, headers }: JsonCall,
  fault: DemoFault,
): JsonReply {
  const id = /^\/ems\/v1\/customer\/([\da-f-]{36})$/i.exec(url.pathname)?.[1]?.toLowerCase()
  if (id === undefined) return { status: 404, text: { type: 'text/html', body: notFoundPage } }
  if (method !== 'GET') return refusal(405, 'Method not allowed')
  // There is no session that could expire: to a key that was taken back it comes to the same.
  const isRefused = fault === 'wrong-password' || fault === 'expired-ticket'
  const isOurs =
    headers[keyHeader.toLowerCase()] === appAccessKey &&
    headers[agencyHeader.toLowerCase()] === agencyId
  if (isRefused || !isOurs) return refusal(401, 'Unauthorized')
  if (fault === 'missing-right') return refusal(403, 'Forbidden')
  const customer = agency.customerById(id)
  return customer
    ? { status: 200, json: { data: memberOf(customer) } }
    : refusal(404, 'Customer not found')
}

const notFoundPage = '<!DOCTYPE html><html><body><h1>404 - Not found</h1></body></html>'

const refusal = (status: number, message: string): JsonReply => ({
  status,
  json: { error: { status, message } },
})

/** ASSUMED: the members of WSAPI's Customer, spelt as JSON services do. */
function memberOf(customer: DemoCustomer): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(customer).map(([name, value]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      value,
    ]),
  )
}
