import type { IncomingHttpHeaders } from 'node:http'
import { notificationPath } from '../connectors/ams360-ons/settings'

/** What can be known of a request before its body is read. */
export type RequestHead = {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  /** How many Host headers there are: two would be read differently by a proxy and by us. */
  readonly hosts: number
  /** The address of this PC at which it arrived. */
  readonly localAddress: string
}

export type Gate =
  | { readonly way: 'message'; readonly query: URLSearchParams }
  | { readonly way: 'probe'; readonly nonce: string }
  /** `counts`: somebody tried to deliver something. */
  | { readonly way: 'refuse'; readonly status: number; readonly counts: boolean }

export const largestBody = 256 * 1024
const longestUrl = 2_048

const loopback = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/

/** Our own probe says `none`: it comes from no page. */
const fromPages = new Set(['cross-site', 'same-site', 'same-origin'])

const refuse = (status: number, counts = false): Gate => ({ way: 'refuse', status, counts })

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

/** Decides about a request by its head alone; what is not for us is never read. */
export function gate(head: RequestHead, names: ReadonlySet<string>): Gate {
  const { method, headers } = head
  if (head.url.length > longestUrl || !head.url.startsWith('/')) return refuse(404)
  const [path = '', search = ''] = head.url.split('?', 2)
  const isMessage = path === notificationPath || path.startsWith(`${notificationPath}/`)
  const [, nonce] = /^\/probe\/([\w-]{16,64})$/.exec(path) ?? []
  if (!isMessage && nonce === undefined) return refuse(404)
  if (method !== (isMessage ? 'POST' : 'GET')) return refuse(405)

  if (head.hosts > 1) return refuse(400, isMessage)
  const host = hostnameOf(headers.host)
  if (host === undefined || !isOurHost(host, names, head.localAddress)) {
    return refuse(403, isMessage)
  }
  // Only pages in a browser send these, and no page has anything to deliver.
  if (headers.origin !== undefined || fromPages.has(String(headers['sec-fetch-site']))) {
    return refuse(403, isMessage)
  }
  if (nonce !== undefined) return { way: 'probe', nonce }
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity' && encoding !== '') return refuse(415, true)
  if (Number(headers['content-length'] ?? 0) > largestBody) return refuse(413, true)
  return { way: 'message', query: new URLSearchParams(search) }
}
