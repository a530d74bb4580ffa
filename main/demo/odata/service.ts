import { randomBytes } from 'node:crypto'
import type { DemoFault } from '../../../preload/contract/shell'
import type { DemoAgency } from '../agency'
import { employees } from '../data/employees'
import type { DemoCustomer } from '../data/customers'
import { hostJson, type DemoService, type JsonCall, type JsonReply } from '../service-host'

// Token call, paths, paging and field names as two public clients use them (AMS360 reference §14).
// ASSUMED: every refusal, the life of a token, and how one single customer is wrapped.

const tokenPath = '/oauth/clienttoken/issue/v1/'
const root = '/authgrant/v1/api'
const pageRows = 500
const appUser = 'harbor-odata'
const appPassword = 'HarborOdata-91b2'
const agencyNo = '1000360-1'
const email = 'integrations@harbor.example'

export type OdataOptions = {
  readonly slowMs?: number
  readonly port?: number
  /** How long a token is good; 20 minutes unless told. */
  readonly tokenSeconds?: number
  readonly now?: () => number
}

/** Tokens handed out, and until when each is good. */
type Tokens = Map<string, number>

/** The demo agency's customers by OData. */
export async function startOdata(
  agency: DemoAgency,
  { tokenSeconds = 1200, now = Date.now, ...options }: OdataOptions = {},
): Promise<DemoService> {
  const tokens: Tokens = new Map()
  const host = await hostJson({
    ...options,
    answer(call, fault) {
      if (call.url.pathname === tokenPath) return issue(call, fault)
      return call.url.pathname.startsWith(`${root}/`) ? data(call, fault) : notFound
    },
  })

  function issue({ method, headers, body }: JsonCall, fault: DemoFault): JsonReply {
    if (method !== 'POST') return { status: 405, json: { error: 'invalid_request' } }
    const form = new URLSearchParams(body)
    const basic = Buffer.from(`${appUser}:${appPassword}`).toString('base64')
    const isOurs =
      headers.authorization === `Basic ${basic}` &&
      form.get('email') === email &&
      form.get('instanceid') === agencyNo
    if (!isOurs || fault === 'wrong-password') {
      return { status: 401, json: { error: 'invalid_client' } }
    }
    const token = randomBytes(24).toString('base64url')
    tokens.set(token, now() + tokenSeconds * 1000)
    return {
      status: 200,
      json: { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds },
    }
  }

  function data({ method, url, headers }: JsonCall, fault: DemoFault): JsonReply {
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
    const isAlive = (tokens.get(token) ?? 0) > now()
    if (!isAlive || fault === 'expired-ticket' || fault === 'wrong-password') {
      return refusal(401, 'Unauthorized')
    }
    if (method !== 'GET') return refusal(405, 'Read only')
    if (fault === 'missing-right') return refusal(403, 'Forbidden')
    const path = url.pathname.slice(root.length)
    if (path === '/Customers') return page(agency.customers, url)
    const id = /^\/Customers\(([\da-f-]{36})\)$/i.exec(path)?.[1]?.toLowerCase()
    const customer = agency.customerById(id ?? '')
    if (!customer) return refusal(404, 'Not found')
    return {
      status: 200,
      json: { '@odata.context': context('Customers/$entity'), ...row(customer) },
    }
  }

  return {
    kind: 'ams360-odata',
    signIn: {
      settings: {
        agencyNo,
        email,
        tokenUrl: host.origin + tokenPath,
        dataUrl: host.origin + root,
        appUser,
      },
      secrets: { appPassword },
    },
    setFault: host.setFault,
    stop: host.stop,
  }
}

const notFound: JsonReply = {
  status: 404,
  text: { type: 'text/html', body: '<!DOCTYPE html><html><body><h1>404</h1></body></html>' },
}

const refusal = (status: number, message: string): JsonReply => ({
  status,
  json: { error: { code: String(status), message } },
})

const context = (what: string): string => `${root}/$metadata#${what}`

function page(customers: readonly DemoCustomer[], url: URL): JsonReply {
  const number = (name: string, usual: number): number => {
    const text = url.searchParams.get(name)
    return text === null ? usual : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  }
  const skip = number('$skip', 0)
  const top = number('$top', pageRows)
  if (Number.isNaN(skip) || Number.isNaN(top)) return refusal(400, 'Bad query option')
  return {
    status: 200,
    json: {
      '@odata.context': context('Customers'),
      '@odata.count': customers.length,
      value: customers.slice(skip, skip + Math.min(top, pageRows)).map(row),
    },
  }
}

/** The names that public clients read; empty is `null`. */
function row(customer: DemoCustomer): Readonly<Record<string, unknown>> {
  const executive = employees.find((one) => one.EmployeeCode === customer.AccountExecCode)
  return {
    CustomerId: customer.CustomerId,
    CustomerNumber: customer.CustomerNumber,
    CustomerType: customer.CustomerType,
    IsCommercialCustomer: customer.IsCommercial,
    IsActive: customer.IsActive,
    FirmName: customer.FirmName ?? null,
    FirstName: customer.FirstName ?? null,
    Last: customer.LastName ?? null,
    DoingBusinessAs: customer.DoingBusinessAs ?? null,
    AddressLine1: customer.AddressLine1 ?? null,
    AddressLine2: customer.AddressLine2 ?? null,
    City: customer.City ?? null,
    State: customer.State ?? null,
    ZipCode: customer.ZipCode ?? null,
    EMail: customer.Email ?? null,
    BusinessAreaCode: customer.BusinessAreaCode ?? null,
    BusinessPhone: customer.BusinessPhone ?? null,
    BusinessExtension: customer.BusinessExtension ?? null,
    AccountExecCodeDisplay: executive
      ? `${executive.FirstName ?? ''} ${executive.LastName ?? ''}`.trim()
      : null,
  }
}
