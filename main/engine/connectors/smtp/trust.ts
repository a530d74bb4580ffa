import * as tls from 'node:tls'
import { readCaFile } from '../../net/ca-reach'

/**
 * Whom mail's TLS trusts: the public authorities, what this PC trusts besides (an agency's own
 * authority is installed there), and the extra file. Chromium's stack speaks no SMTP, so the
 * PC's certificates are asked for here.
 * @throws Fault `ca-file-unreadable`
 */
export function authoritiesWith(caFile: string): readonly string[] {
  return [...tls.rootCertificates, ...ofThisPc(), ...(caFile ? readCaFile(caFile) : [])]
}

function ofThisPc(): readonly string[] {
  // The closed-network runtime has an older Node without this question.
  if (!('getCACertificates' in tls)) return []
  try {
    return tls.getCACertificates('system')
  } catch {
    return []
  }
}
