import { onTestFinished, describe, expect, it } from 'vitest'
import { startMail, type DemoMailServer, type MailOptions } from '../../main/demo/mail/service'
import { nodeReach } from '../../main/engine/net/node-reach'
import { smtpConnector } from '../../main/engine/connectors/smtp/connector'
import type { SmtpSession } from '../../main/engine/connectors/smtp/session'
import type { Fault } from '../../main/engine/connectors/fault'
import type { Step } from '../../preload/contract/connections'
import { demoFault, type DemoFault } from '../../preload/contract/shell'
import { recordingLog } from '../connectors/support/recording-log'

async function demo(options: MailOptions = {}): Promise<DemoMailServer> {
  const server = await startMail({ slowMs: 50, ...options })
  onTestFinished(() => server.stop())
  return server
}

function open({ signIn }: DemoMailServer, secrets = signIn.secrets): SmtpSession {
  const settings = smtpConnector.settings.parse(signIn.settings)
  return smtpConnector.open(settings, smtpConnector.secrets.parse(secrets), {
    reach: nodeReach(),
    log: recordingLog(),
    now: Date.now,
  })
}

const message = {
  to: { name: 'Dana Whitlock', address: 'dana@harborquist.example' },
  subject: 'SyncDesk: AMS360 WSAPI does not work – since 6:00',
  text: 'First line.\n.\nA dot on a line of its own, and öäü.',
  id: 'c0ffee00-0000-4000-8000-000000000001',
  at: Date.UTC(2026, 6, 1, 10),
}

async function checked(session: SmtpSession) {
  const steps: Step[] = []
  const signal = AbortSignal.timeout(9_000)
  const { passed } = await session.check((step) => void steps.push(step), signal)
  const failed = steps.find(({ state }) => state === 'failed')
  return { passed, step: failed?.name, code: failed?.failure?.code }
}
const sent = (session: SmtpSession): Promise<string> =>
  session.send(message, AbortSignal.timeout(9_000)).then(
    () => 'sent',
    (fault: Fault) => fault.code,
  )

/** What the check and a mail come to under each fault. */
const outcomes: Readonly<Record<DemoFault, readonly [check: string, send: string]>> = {
  none: ['passed', 'sent'],
  slow: ['passed', 'sent'],
  'wrong-password': ['sign-in: sign-in-refused', 'sign-in-refused'],
  'missing-right': ['passed', 'mail-refused'],
  // It comes while the connection stands or just after: both steps may be the one that sees it.
  'reset-before': ['(address|tls): connection-reset', 'connection-reset'],
  'reset-after': ['passed', 'connection-reset'],
  'http-500': ['sign-in: server-error', 'server-error'],
  'html-page': ['tls: answer-unexpected', 'answer-unexpected'],
  'malformed-xml': ['tls: answer-unexpected', 'answer-unexpected'],
  'huge-body': ['tls: answer-too-large', 'answer-too-large'],
  'empty-200': ['tls: connection-reset', 'connection-reset'],
  'expired-ticket': ['tls: server-error', 'server-error'],
}

describe('the demo mail server', () => {
  it.each(demoFault.options)('%s: is told as what it is', async (fault) => {
    const server = await demo()
    await using session = open(server)
    server.setFault(fault)
    const { passed, step, code } = await checked(session)
    const [check, send] = outcomes[fault]
    expect(passed ? 'passed' : `${step}: ${code}`).toMatch(new RegExp(`^${check}$`))
    expect(await sent(session)).toBe(send)
    server.setFault('none')
    expect(await sent(session)).toBe('sent')
  })

  it('keeps what it got, word for word', async () => {
    const server = await demo()
    await using session = open(server)
    const { messageId } = await session.send(message, AbortSignal.timeout(9_000))
    const [mail] = server.received()
    expect(mail).toMatchObject({
      from: 'syncdesk@harborquist.example',
      to: ['dana@harborquist.example'],
    })
    const [head = '', body = ''] = (mail?.source ?? '').split('\r\n\r\n')
    expect(messageId).toBe('<c0ffee00-0000-4000-8000-000000000001@harborquist.example>')
    expect(head).toContain(`Message-ID: ${messageId}`)
    expect(head).toContain('Date: Wed, 01 Jul 2026 10:00:00 +0000')
    expect(head).toContain('Auto-Submitted: auto-generated')
    expect(head).toContain('To: Dana Whitlock <dana@harborquist.example>')
    expect(body).toContain('First line.\r\n.\r\n')
  })

  it('has taken the mail when it breaks off after it, and nothing under other faults', async () => {
    const server = await demo()
    await using session = open(server)
    server.setFault('missing-right')
    await sent(session)
    expect(server.received()).toHaveLength(0)
    server.setFault('reset-after')
    await sent(session)
    expect(server.received()).toHaveLength(1)
  })

  it('refuses another password, and takes mails without one only where it is told to', async () => {
    const server = await demo()
    expect((await checked(open(server, { password: 'HarborMail361' }))).code).toBe(
      'sign-in-refused',
    )
    const open25 = await demo({ auth: false })
    await using session = open(open25)
    expect(await checked(session)).toMatchObject({ passed: true })
    expect(await sent(session)).toBe('sent')
    const typed = { ...open25.signIn, settings: { ...open25.signIn.settings, user: 'somebody' } }
    const { step, code } = await checked(open({ ...open25, signIn: typed }, { password: 'x' }))
    expect([step, code]).toEqual(['sign-in', 'sign-in-refused'])
  })

  it('ends whatever is open when it stops', async () => {
    const server = await startMail({ slowMs: 60_000 })
    server.setFault('slow')
    const check = checked(open(server))
    await expect.poll(() => server.connections()).toBe(1)
    await server.stop()
    expect((await check).code).toBe('connection-reset')
  })
})
