import { request } from 'node:http'
import { startDemoAgency, type DemoAgency, type DemoOptions } from '../../main/demo/agency'

/** Written by hand, so that the demo agency is not tested with its own code. */
const service = 'http://www.WSAPI.AMS360.com/v3.0'
const data = 'http://www.WSAPI.AMS360.com/v3.0/DataContract'

export type WireReply = {
  readonly status: number
  readonly contentType: string
  readonly bytes: Buffer
  /** Without the byte order mark. */
  readonly xml: string
}

export function actionOf(operation: string): string {
  return `"${service}/WSAPIServiceContract/${operation}"`
}

/** A request envelope as the captured ones: ticket in the header, parameter in the service's namespace. */
export function envelope(operation: string, parameter: string, ticket?: string): string {
  const header =
    ticket === undefined
      ? ''
      : `<s:Header><v3:WSAPISession><v3:Ticket>${ticket}</v3:Ticket></v3:WSAPISession></s:Header>`
  return (
    '<?xml version="1.0" encoding="utf-8"?>' +
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:v3="${service}">` +
    `${header}<s:Body><${operation} xmlns="${service}" xmlns:a="${data}" ` +
    'xmlns:i="http://www.w3.org/2001/XMLSchema-instance">' +
    `${parameter}</${operation}></s:Body></s:Envelope>`
  )
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Members in the order of the keys; text is escaped, what is XML already comes as an array. */
export function members(values: Readonly<Record<string, string | readonly string[]>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const inside = typeof value === 'string' ? escaped(value) : value.join('')
      return `<a:${name}>${inside}</a:${name}>`
    })
    .join('')
}

export function loginParameter(agency: DemoAgency, changes: Record<string, string> = {}): string {
  const { agencyNo, loginId, password } = agency.credentials
  const given = { AgencyNo: agencyNo, LoginId: loginId, Password: password, ...changes }
  const members = Object.entries(given).map(
    ([name, text]) => `<a:${name}>${escaped(text)}</a:${name}>`,
  )
  return `<Request>${members.join('')}</Request>`
}

export async function post(
  agency: DemoAgency,
  operation: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<WireReply> {
  const reply = await fetch(agency.endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'text/xml; charset=utf-8',
      SOAPAction: actionOf(operation),
      ...headers,
    },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  const bytes = Buffer.from(await reply.arrayBuffer())
  return {
    status: reply.status,
    contentType: reply.headers.get('content-type') ?? '',
    bytes,
    xml: bytes.toString('utf8').replace(/^\uFEFF/, ''),
  }
}

export async function logIn(agency: DemoAgency): Promise<string> {
  const reply = await post(agency, 'Login', envelope('Login', loginParameter(agency)))
  const ticket = /<Ticket>([^<]+)<\/Ticket>/.exec(reply.xml)?.[1]
  if (ticket === undefined) throw new Error(`no ticket: ${reply.xml}`)
  return ticket
}

/** An agency with one open session. */
export async function signedIn(options: DemoOptions = {}) {
  const agency = await startDemoAgency({ customers: 60, ...options })
  const ticket = await logIn(agency)
  return {
    agency,
    ticket,
    call: (operation: string, parameter = '', headers: Record<string, string> = {}) =>
      post(agency, operation, envelope(operation, parameter, ticket), headers),
  }
}

/** The text of the first element of that name; undefined when it is not there or nil. */
export function textOf(xml: string, element: string): string | undefined {
  return new RegExp(`<(?:a:)?${element}>([^<]*)</`).exec(xml)?.[1]
}

export function membersOf(xml: string, element: string): string[] {
  const inside = new RegExp(`<a:${element}>(.*?)</a:${element}>`, 's').exec(xml)?.[1] ?? ''
  return [...inside.matchAll(/<a:(\w+)[ />]/g)].map((found) => found[1] ?? '')
}

/** Lists are emptied, so that what is left are the record's own members. */
export function withoutRows(xml: string): string {
  return xml.replaceAll(/<a:(\w+List)>.*?<\/a:\1>/gs, '<a:$1></a:$1>')
}

/** A request that `fetch` would not send: own Host, odd methods, broken bodies. */
export function rawRequest(
  agency: DemoAgency,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number; body: string }> {
  const url = new URL(agency.endpoint)
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: url.hostname,
        port: url.port,
        path: options.path ?? url.pathname,
        method: options.method ?? 'POST',
        headers: { 'Content-Type': 'text/xml', ...options.headers },
      },
      (reply) => {
        let body = ''
        reply.setEncoding('utf8')
        reply.on('data', (chunk: string) => (body += chunk))
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }))
      },
    )
    sent.on('error', reject)
    sent.end(options.body ?? '')
  })
}
