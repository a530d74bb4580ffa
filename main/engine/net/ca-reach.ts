import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import { Fault } from '../connectors/fault'
import { readCertificate } from './certificate'
import { dialledFetch } from './dialled-fetch'
import type { Reach } from './reach'

const pem = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g
const largest = 1_048_576

/**
 * The certificates of a PEM file.
 * @throws Fault `ca-file-unreadable`
 */
export function readCaFile(path: string): readonly string[] {
  try {
    const text = readFileSync(path, 'utf8')
    const found = text.length > largest ? [] : (text.match(pem) ?? [])
    if (found.length === 0) throw new Error('no certificate in the file')
    // Parsed for the refusal only: TLS would ignore a damaged one and then trust nobody.
    return found.map((one) => new X509Certificate(one).toString())
  } catch (cause) {
    throw new Fault('ca-file-unreadable', { path }, { cause })
  }
}

/**
 * Reach for a connection with an extra CA file: Node's TLS with that file beside the public
 * authorities, through the proxy that the system chooses. The file is read at the first use, so
 * that a missing one fails a check step and not the opening.
 */
export function caReach(caFile: string, proxyFor: Reach['proxyFor']): Reach {
  let authorities: readonly string[] | undefined
  const ca = (): readonly string[] => {
    authorities ??= [...rootCertificates, ...readCaFile(caFile)]
    return authorities
  }
  return {
    fetch: async (input, init) => dialledFetch({ ca: ca(), proxyFor })(input, init),
    proxyFor,
    tls: async (url, signal) =>
      readCertificate(url, { ca: ca(), proxy: await proxyFor(url), signal }),
  }
}
