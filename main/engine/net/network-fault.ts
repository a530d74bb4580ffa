import type { FailureFacts } from '../../../preload/contract/failure-words'
import type { FailureCode } from '../../../preload/contract/failures'
import { Fault } from '../connectors/fault'

const each = (code: FailureCode, names: string): readonly (readonly [string, FailureCode])[] =>
  names.split(' ').map((name) => [name, code] as const)

type Found = { readonly name: string; readonly code: FailureCode }

/** Codes of Node's system calls, TLS and fetch, and of our own dialling (`dial.ts`). */
const nodeCodes: ReadonlyMap<string, FailureCode> = new Map([
  ...each('offline', 'ENETDOWN ENETUNREACH'),
  ...each('address-invalid', 'ERR_INVALID_URL EADDRNOTAVAIL'),
  ...each('address-not-found', 'ENOTFOUND EAI_AGAIN EAI_NODATA EAI_NONAME'),
  ...each('connection-refused', 'ECONNREFUSED EACCES PROXY_NO_ROUTE'),
  ...each('connection-reset', 'ECONNRESET ECONNABORTED EPIPE UND_ERR_SOCKET UND_ERR_CLOSED'),
  ...each('connection-reset', 'UND_ERR_DESTROYED UND_ERR_RES_CONTENT_LENGTH_MISMATCH ENOTCONN'),
  ...each('timed-out', 'ETIMEDOUT EHOSTUNREACH EHOSTDOWN ESOCKETTIMEDOUT UND_ERR_CONNECT_TIMEOUT'),
  ...each('timed-out', 'UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT'),
  ...each('proxy-unreachable', 'PROXY_UNREACHABLE'),
  ...each('proxy-sign-in', 'PROXY_SIGN_IN'),
  ...each('access-denied', 'PROXY_REFUSED'),
  ...each('tls-expired', 'CERT_HAS_EXPIRED CERT_NOT_YET_VALID'),
  ...each('tls-wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID HOSTNAME_MISMATCH'),
  ...each('tls-untrusted', 'DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN CERT_REVOKED'),
  ...each('tls-untrusted', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
  ...each('tls-untrusted', 'UNABLE_TO_GET_ISSUER_CERT CERT_UNTRUSTED CERT_SIGNATURE_FAILURE'),
  ...each('tls-untrusted', 'CERT_CHAIN_TOO_LONG INVALID_CA INVALID_PURPOSE CERT_REJECTED'),
  ...each('tls-failed', 'EPROTO'),
  ...each('answer-malformed', 'Z_DATA_ERROR Z_BUF_ERROR'),
  ...each('answer-malformed', 'UND_ERR_HEADERS_OVERFLOW UND_ERR_INVALID_RETURN_VALUE'),
  ...each('cancelled', 'ABORT_ERR'),
])

/** Chromium's fixed names (net/base/net_error_list.h), without `net::`. */
const chromiumCodes: ReadonlyMap<string, FailureCode> = new Map([
  ...each('offline', 'ERR_INTERNET_DISCONNECTED ERR_NETWORK_CHANGED ERR_NETWORK_IO_SUSPENDED'),
  ...each('address-invalid', 'ERR_INVALID_URL ERR_DISALLOWED_URL_SCHEME ERR_ADDRESS_INVALID'),
  ...each('address-invalid', 'ERR_UNKNOWN_URL_SCHEME ERR_UNSAFE_PORT'),
  ...each(
    'address-not-found',
    'ERR_NAME_NOT_RESOLVED ERR_NAME_RESOLUTION_FAILED ERR_DNS_TIMED_OUT',
  ),
  ...each('address-not-found', 'ERR_DNS_SERVER_FAILED ERR_DNS_MALFORMED_RESPONSE'),
  ...each('connection-refused', 'ERR_CONNECTION_REFUSED ERR_CONNECTION_FAILED'),
  ...each('connection-refused', 'ERR_NETWORK_ACCESS_DENIED'),
  ...each('timed-out', 'ERR_TIMED_OUT ERR_CONNECTION_TIMED_OUT ERR_ADDRESS_UNREACHABLE'),
  ...each('proxy-unreachable', 'ERR_PROXY_CONNECTION_FAILED ERR_SOCKS_CONNECTION_FAILED'),
  ...each('proxy-unreachable', 'ERR_NO_SUPPORTED_PROXIES ERR_PROXY_CERTIFICATE_INVALID'),
  ...each('proxy-unreachable', 'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED ERR_PAC_SCRIPT_FAILED'),
  ...each('proxy-sign-in', 'ERR_PROXY_AUTH_REQUESTED ERR_PROXY_AUTH_UNSUPPORTED'),
  ...each('proxy-sign-in', 'ERR_PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION'),
  // The proxy is there but does not let us through to this server; Chromium hides its status.
  ...each('access-denied', 'ERR_TUNNEL_CONNECTION_FAILED ERR_BLOCKED_BY_ADMINISTRATOR'),
  ...each('access-denied', 'ERR_BLOCKED_BY_CLIENT ERR_ACCESS_DENIED'),
  ...each('tls-expired', 'ERR_CERT_DATE_INVALID'),
  ...each('tls-wrong-name', 'ERR_CERT_COMMON_NAME_INVALID'),
  ...each('redirected', 'ERR_TOO_MANY_REDIRECTS ERR_UNSAFE_REDIRECT ERR_INVALID_REDIRECT'),
  ...each('answer-malformed', 'ERR_INVALID_HTTP_RESPONSE ERR_INVALID_CHUNKED_ENCODING'),
  ...each('answer-malformed', 'ERR_CONTENT_DECODING_FAILED ERR_RESPONSE_HEADERS_TOO_BIG'),
  ...each('answer-malformed', 'ERR_RESPONSE_HEADERS_TRUNCATED ERR_HTTP2_PROTOCOL_ERROR'),
  ...each('cancelled', 'ERR_ABORTED'),
])

/** Families, for names that are not listed one by one. */
const families: readonly (readonly [RegExp, FailureCode])[] = [
  [/^ERR_CERT_/, 'tls-untrusted'],
  [/^ERR_(SSL|TLS|BAD_SSL|ECH)_/, 'tls-failed'],
  [/^HPE_/, 'answer-malformed'],
]

/** Electron's net.fetch knows no redirect answer; it ends with one of these fixed sentences. */
const sentences: ReadonlyMap<string, Found> = new Map([
  ['Redirect was cancelled', { name: 'REDIRECT', code: 'redirected' }],
  [
    "Attempted to redirect, but redirect policy was 'error'",
    { name: 'REDIRECT', code: 'redirected' },
  ],
])

function fromNode(name: string): Found | undefined {
  const code = nodeCodes.get(name) ?? families.find(([family]) => family.test(name))?.[1]
  return code && { name, code }
}

/**
 * Electron's net.fetch rejects with an Error whose only fact is Chromium's constant in the text:
 * this is the one place that reads a text, and only to compare it with fixed names.
 */
function fromText(text: string): Found | undefined {
  const known = sentences.get(text)
  if (known) return known
  const name = /^net::(ERR_[A-Z0-9_]+)$/.exec(text)?.[1]
  if (name === undefined) return undefined
  const code = chromiumCodes.get(name) ?? families.find(([family]) => family.test(name))?.[1]
  // Whatever else Chromium names happened on the way: not our bug, and nothing about the password.
  return { name, code: code ?? 'connection-reset' }
}

function find(error: unknown, depth = 0): Found | undefined {
  if (!(error instanceof Error) || depth > 5) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? fromNode(error.code) : undefined
  if (code) return code
  const told = fromText(error.message)
  if (told) return told
  // Node tries IPv6 and IPv4 side by side and answers with all their errors.
  const first = error instanceof AggregateError ? find(error.errors[0], depth + 1) : undefined
  return first ?? find(error.cause, depth + 1)
}

/** What went wrong on the way, from facts only. Without a fact it is a bug of ours. */
export function networkFault(error: unknown, facts: FailureFacts): Fault {
  if (error instanceof Fault) return error
  const found = find(error)
  if (!found) return new Fault('bug', facts, { cause: error })
  return new Fault(
    found.code,
    { ...facts, codes: [...(facts.codes ?? []), found.name] },
    { cause: error },
  )
}
