import type { IncomingHttpHeaders } from 'node:http'
import { notificationPath } from '../connectors/ams360-ons/settings'
import { problem } from './api/problem'
import type { Answer } from './http-answers'

/** What can be known of a request before its body is read. */
export type RequestHead = {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  /** How many Host headers there are: two would be read differently by a proxy and by us. */
  readonly hosts: number
  /** The address of this PC at which it arrived. */
  readonly localAddress: string
  /** Where it came from. */
  readonly remoteAddress: string
}

export type Gate =
  | { readonly way: 'message'; readonly query: URLSearchParams }
  | { readonly way: 'probe'; readonly nonce: string }
  /** Events for the local API; who sends them is not proved yet. */
  | { readonly way: 'events' }
  /** The description of the local API. */
  | { readonly way: 'document' }
  /** `counts`: somebody tried to deliver something. */
  | { readonly way: 'refuse'; readonly answer: Answer; readonly counts: boolean }

export const largestBody = 256 * 1024
export const largestApiBody = 8 * 1024 * 1024
const longestUrl = 2_048

export const eventsPath = '/v1/events'
export const documentPath = '/v1/openapi.json'

const loopback = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/

/** Our own probe says `none`: it comes from no page. */
const fromPages = new Set(['cross-site', 'same-site', 'same-origin'])

const refuse = (status: number, counts = false): Gate => ({
  way: 'refuse',
  answer: { status },
  counts,
})
const refuseApi = (status: number, message: string, allow?: string): Gate => ({
  way: 'refuse',
  answer: { ...problem(status, message), ...(allow && { allow }) },
  counts: false,
})

function hostnameOf(host: string | undefined): string | undefined {
  if (host === undefined || !/^[\w.:[\]-]{1,255}$/.test(host)) return undefined
  const address = `http://${host}`
  return URL.canParse(address) ? new URL(address).hostname : undefined
}

/** IPv4 arrives as `::ffff:192.0.2.1` on a listener for both. */
const plainAddress = (address: string): string => {
  const bare = address.replace(/^::ffff:/, '')
  return bare.includes(':') ? `[${bare}]` : bare
}

/**
 * A web page whose name was made to point here comes with its own name: only names that are ours
 * are served. An address of this PC is no name somebody could have bent.
 */
function isOurHost(host: string, names: ReadonlySet<string>, localAddress: string): boolean {
  return loopback.test(host) || names.has(host) || host === plainAddress(localAddress)
}

/** The names under which the listener may be asked, beside those of the loopback. */
export function hostNames(bindAddress: string, publicAddress: string): ReadonlySet<string> {
  // «Every network» is no address that anybody has to ask for.
  const isEvery = bindAddress === '0.0.0.0' || bindAddress === '::'
  const names = isEvery ? [] : [plainAddress(bindAddress)]
  if (URL.canParse(publicAddress)) names.push(new URL(publicAddress).hostname)
  return new Set(names)
}

/** Only pages in a browser send these, and no page has anything to deliver. */
const isFromPage = ({ origin, ...headers }: IncomingHttpHeaders): boolean =>
  origin !== undefined || fromPages.has(String(headers['sec-fetch-site']))

const isPacked = (headers: IncomingHttpHeaders): boolean =>
  !['identity', ''].includes(headers['content-encoding']?.trim().toLowerCase() ?? '')

export const isApiPath = (url: string): boolean => url.startsWith('/v1/')

const jsonType = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i

/**
 * The local API is for programs on this PC: whoever comes by the public name of the notifications,
 * or from another PC, has no business here, with whatever token.
 */
function apiGate({ method, headers, hosts, remoteAddress }: RequestHead, path: string): Gate {
  const right = path === eventsPath ? 'POST' : path === documentPath ? 'GET' : undefined
  if (right === undefined) return refuseApi(404, 'There is nothing at this address.')
  if (method !== right) return refuseApi(405, `This address takes ${right}.`, right)
  const host = hostnameOf(headers.host)
  if (hosts > 1) return refuseApi(400, 'There is more than one Host header.')
  const isLocal = loopback.test(plainAddress(remoteAddress))
  if (!isLocal || host === undefined || !loopback.test(host)) {
    return refuseApi(403, 'The local API is for programs on this PC.')
  }
  if (isFromPage(headers)) return refuseApi(403, 'The local API is not for web pages.')
  if (right === 'GET') return { way: 'document' }
  if (isPacked(headers)) return refuseApi(415, 'Send the request without content encoding.')
  if (!jsonType.test(headers['content-type'] ?? '')) {
    return refuseApi(415, 'Send the events as application/json in UTF-8.')
  }
  if (Number(headers['content-length'] ?? 0) > largestApiBody) {
    return refuseApi(413, 'The request is larger than 8 MiB.')
  }
  return { way: 'events' }
}

export type Serves = { readonly messages: boolean; readonly api: boolean }

/** Decides about a request by its head alone; what is not for us is never read. */
export function gate(head: RequestHead, names: ReadonlySet<string>, serves: Serves): Gate {
  const { method, headers } = head
  if (head.url.length > longestUrl || !head.url.startsWith('/')) return refuse(404)
  const [path = '', search = ''] = head.url.split('?', 2)
  if (serves.api && isApiPath(path)) return apiGate(head, path)
  if (!serves.messages) return refuse(404)
  const isMessage = path === notificationPath || path.startsWith(`${notificationPath}/`)
  const [, nonce] = /^\/probe\/([\w-]{16,64})$/.exec(path) ?? []
  if (!isMessage && nonce === undefined) return refuse(404)
  if (method !== (isMessage ? 'POST' : 'GET')) return refuse(405)

  if (head.hosts > 1) return refuse(400, isMessage)
  const host = hostnameOf(headers.host)
  if (host === undefined || !isOurHost(host, names, head.localAddress)) {
    return refuse(403, isMessage)
  }
  if (isFromPage(headers)) return refuse(403, isMessage)
  if (nonce !== undefined) return { way: 'probe', nonce }
  if (isPacked(headers)) return refuse(415, true)
  if (Number(headers['content-length'] ?? 0) > largestBody) return refuse(413, true)
  return { way: 'message', query: new URLSearchParams(search) }
}
