import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { makeAuthority, makeIdentity } from '../../net/support/certificates'

/** An authority as a file, a server it vouches for, and one that nobody knows. */
export function certified() {
  const authority = makeAuthority()
  const folder = mkdtempSync(join(tmpdir(), 'syncdesk-certified-'))
  const caFile = join(folder, 'ca.pem')
  writeFileSync(caFile, authority.cert)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    caFile,
    trusted: makeIdentity(authority),
    stranger: makeIdentity(makeAuthority('Stranger')),
  }
}
