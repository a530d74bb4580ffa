import type { FailureFacts } from '../../../preload/contract/failure-words'
import { withDeadline } from '../net/deadline'
import { networkFault } from '../net/network-fault'
import type { TlsFacts } from '../net/reach'
import type { Found, NamedStep } from './check-steps'
import type { Ports } from './connector'
import type { Fault } from './fault'
import { isLoopbackUrl } from './web-address'

export type LineParts = {
  /** Where the service is: https, or http on this PC. */
  readonly endpoint: string
  readonly timeoutSeconds: number
  readonly ports: Ports
  readonly facts: FailureFacts
}

/** The line to the service, tried once and told as three steps. Each throws the Fault it found. */
type Line = { address(): Found; proxy(): Found; tls(): Found }

/** Longer than this nobody waits for a first sign of life. */
const probeSeconds = 15

const dayMs = 86_400_000

const date = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

type Settled<T> = { readonly value: T } | { readonly fault: Fault }

/**
 * Which step a fault belongs to; undefined for those that say nothing about the line: a service
 * need not like our knock, and the sign-in will tell more.
 */
function stepOf({ code, facts }: Fault): 'address' | 'proxy' | 'tls' | undefined {
  switch (code) {
    case 'offline':
    case 'address-invalid':
    case 'address-not-found':
    case 'connection-refused':
    case 'bug':
      return 'address'
    case 'proxy-unreachable':
    case 'proxy-sign-in':
      return 'proxy'
    case 'access-denied':
      return facts.status === undefined ? 'proxy' : undefined
    default:
      return code.startsWith('tls-') || code === 'ca-file-unreadable' ? 'tls' : undefined
  }
}

/** A certificate as evidence; noted when it ends soon. */
export function certificateWords(
  tls: Pick<TlsFacts, 'protocol' | 'issuer' | 'validTo' | 'tlsMs'>,
  now: number,
): Found {
  const version = tls.protocol.replace(/^TLSv/, 'TLS ')
  const words = `${version}, certificate by ${tls.issuer}, valid until ${date.format(tls.validTo)}`
  const days = Math.floor((tls.validTo - now) / dayMs)
  return days < 21
    ? { state: 'noted', evidence: `${words}: ${days} days left`, ms: tls.tlsMs }
    : { evidence: words, ms: tls.tlsMs }
}

const loopback = (url: URL): Line => ({
  address: () => ({ evidence: `${url.host} is this PC` }),
  proxy: () => ({ evidence: 'No proxy: the service is on this PC' }),
  tls: () => ({ state: 'skipped', evidence: 'Not used on this PC (loopback)' }),
})

/** Asks for nothing and takes any answer: it shows that somebody is there. */
export async function knockAt(
  { fetch }: Pick<Ports['reach'], 'fetch'>,
  url: string,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(url, {
    method: 'HEAD',
    redirect: 'manual',
    cache: 'no-store',
    credentials: 'omit',
    signal,
  })
  await response.body?.cancel().catch(() => undefined)
}

/**
 * Knocks once with the stack that later carries the password, because only that one decides what
 * is trusted, and reads the certificate beside it, which that stack does not show.
 */
async function lineFrom(parts: LineParts, signal: AbortSignal): Promise<Line> {
  const { endpoint, ports } = parts
  const { reach } = ports
  const url = new URL(endpoint)
  if (url.protocol === 'http:' && isLoopbackUrl(endpoint)) return loopback(url)

  const seconds = Math.min(parts.timeoutSeconds, probeSeconds)
  const proxy = await withDeadline({ seconds, signal, facts: parts.facts }, () =>
    reach.proxyFor(endpoint),
  )
  const facts = { ...parts.facts, ...(proxy && { proxy }) }
  const settle = <T>(work: (inner: AbortSignal) => Promise<T>): Promise<Settled<T>> =>
    withDeadline({ seconds, signal, facts }, work).then(
      (value) => ({ value }),
      (error: unknown) => ({ fault: networkFault(error, facts) }),
    )

  const [knock, certificate] = await Promise.all([
    settle((inner) => knockAt(reach, endpoint, inner)),
    settle((inner) => reach.tls(endpoint, inner)),
  ])
  const fault = 'fault' in knock ? knock.fault : undefined
  if (fault && signal.aborted) throw fault
  const step = fault && (stepOf(fault) ?? ('fault' in certificate ? 'address' : undefined))

  return {
    address() {
      if (fault && step === 'address') throw fault
      const reached = step === 'proxy' ? 'asked for through the proxy' : 'answers'
      const ms = 'value' in certificate ? { ms: certificate.value.connectMs } : {}
      return { evidence: `${url.host} ${reached}`, ...ms }
    },
    proxy() {
      if (fault && step === 'proxy') throw fault
      return { evidence: proxy ? `Through the proxy ${proxy}` : 'Direct, no proxy' }
    },
    tls() {
      if (fault && step === 'tls') throw fault
      if ('value' in certificate) return certificateWords(certificate.value, ports.now())
      return {
        state: 'noted',
        evidence: 'A secure connection was made; the details of the certificate could not be read',
      }
    },
  }
}

/** The steps *address*, *proxy* and *tls* of a check: the way to the service, before any secret. */
export function lineSteps(parts: LineParts, signal: AbortSignal): readonly NamedStep[] {
  let tried: Promise<Line> | undefined
  const line = (): Promise<Line> => (tried ??= lineFrom(parts, signal))
  return [
    ['address', async () => (await line()).address()],
    ['proxy', async () => (await line()).proxy()],
    ['tls', async () => (await line()).tls()],
  ]
}
