import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished } from 'vitest'
import { smtpConnector } from '../../../main/engine/connectors/smtp/connector'
import type { SmtpSession } from '../../../main/engine/connectors/smtp/session'
import type { SmtpSettings } from '../../../main/engine/connectors/smtp/settings'
import { Fault } from '../../../main/engine/connectors/fault'
import { nodeReach } from '../../../main/engine/net/node-reach'
import type { Step } from '../../../preload/contract/connections'
import { makeAuthority } from '../../net/support/certificates'
import { recordingLog } from './recording-log'
import { startSmtpFixture, type SmtpFixture } from './smtp-fixture'

export const user = 'syncdesk@harbor.example'
export const password = 'canary-7f3a-Mail&word<1>'
export const plain = Buffer.from(`\u0000${user}\u0000${password}`).toString('base64')
export const secrets = [password, 'canary-7f3a', Buffer.from(password).toString('base64'), plain]

export const authority = makeAuthority('Harbor Test Authority')
export const folder = mkdtempSync(join(tmpdir(), 'syncdesk-smtp-'))
export const caFile = join(folder, 'ca.pem')
writeFileSync(caFile, authority.cert)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

export const shortSeconds = 0.5
export const never = new AbortController().signal

export type Rig = { readonly session: SmtpSession; readonly log: ReturnType<typeof recordingLog> }

/** A session that ends with the test, which then has written no secret. */
export function open(change: Partial<SmtpSettings> & { readonly port: number }): Rig {
  const log = recordingLog()
  const settings = smtpConnector.settings.parse({ host: 'localhost', user, sender: user, caFile })
  const session = smtpConnector.open(
    { ...settings, timeoutSeconds: 8, ...change },
    { password },
    { reach: nodeReach(), log, now: Date.now },
  )
  onTestFinished(async () => {
    await session[Symbol.asyncDispose]()
    for (const secret of secrets) expect(log.text()).not.toContain(secret)
  })
  return { session, log }
}
export async function fixture(
  options: Parameters<typeof startSmtpFixture>[0],
): Promise<SmtpFixture> {
  const server = await startSmtpFixture(options)
  onTestFinished(() => server.stop())
  return server
}

const mail = (signal: AbortSignal = never) => ({
  message: {
    to: { name: 'Dana Whitlock', address: 'dana@harbor.example' },
    subject: 'SyncDesk: test mail',
    text: 'It arrived.',
    id: crypto.randomUUID(),
    at: Date.now(),
  },
  signal,
})
export const send = (session: SmtpSession, signal?: AbortSignal) => {
  const { message, signal: until } = mail(signal)
  return session.send(message, until)
}
export const faultOf = (work: Promise<unknown>): Promise<Fault> =>
  work.then(
    () => expect.fail('it worked'),
    (error: unknown) => {
      if (error instanceof Fault) return error
      throw error
    },
  )
export async function check(session: SmtpSession, signal: AbortSignal = never) {
  const steps: Step[] = []
  const { passed } = await session.check((step) => void steps.push(step), signal)
  const ends = steps.filter(({ state }) => state !== 'running')
  const failed = ends.find(({ state }) => state === 'failed')
  return { passed, ends, step: failed?.name, code: failed?.failure?.code }
}
