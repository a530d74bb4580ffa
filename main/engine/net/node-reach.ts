import { caReach } from './ca-reach'
import { readCertificate } from './certificate'
import { dialledFetch } from './dialled-fetch'
import type { Reach } from './reach'

/**
 * Reach on Node alone: for tests and scripts.
 * @param caFile extra CA file of the connection
 * @param proxy `host:port` to go through; undefined = direct
 */
export function nodeReach({ caFile, proxy }: { caFile?: string; proxy?: string } = {}): Reach {
  const proxyFor = (): Promise<string | undefined> => Promise.resolve(proxy)
  if (caFile) return caReach(caFile, proxyFor)
  return {
    fetch: proxy === undefined ? globalThis.fetch : dialledFetch({ ca: undefined, proxyFor }),
    proxyFor,
    tls: (url, signal) => readCertificate(url, { proxy, signal }),
  }
}
