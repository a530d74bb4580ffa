import { expect, onTestFinished } from 'vitest'
import { startMail, type DemoMailServer, type MailOptions } from '../../main/demo/mail/service'
import type { Contact, SentMail } from '../../preload/contract/contact'
import { engineRig, type EngineRig } from './engine-rig'

/** She wants only what she asks for: a test's own mails are the only ones. */
export const dana: Contact = {
  name: 'Dana Whitlock',
  email: 'dana@harborquist.example',
  phone: '(503) 555-0142',
  mails: { nightly: false, failures: false },
}

/** A mail server that ends with the test. */
export async function mailServerForTest(options: MailOptions = {}): Promise<DemoMailServer> {
  const server = await startMail({ slowMs: 100, ...options })
  onTestFinished(() => server.stop())
  return server
}

/** Validates and saves the mail server, as a person does. */
export async function connectMail({ call }: EngineRig, server: DemoMailServer): Promise<void> {
  const runId = crypto.randomUUID()
  const known = (await call('status.read', {})).connections.some(({ id }) => id === 'smtp')
  const result = await call('connection.validate', {
    runId,
    kind: 'smtp',
    ...(known && { connectionId: 'smtp' }),
    settings: { ...server.signIn.settings },
    secrets: { ...server.signIn.secrets },
  })
  expect(result.failure).toBeUndefined()
  await call('connection.save', { runId, keepForSession: false })
}

/** An engine with a technical contact and a mail server. */
export async function readyToMail(options: MailOptions = {}) {
  const server = await mailServerForTest(options)
  const rig = await engineRig()
  await rig.call('contact.save', { contact: dana })
  await connectMail(rig, server)
  return { rig, server }
}

/** Asks for a test mail: the one that is always wanted. */
export const write = ({ call }: EngineRig): Promise<{ readonly id: number }> =>
  call('contact.testMail', {})

/** The outbox once nothing is under way and what is due has been tried. */
export async function outbox(rig: EngineRig): Promise<readonly SentMail[]> {
  let mails: readonly SentMail[] = []
  await expect
    .poll(
      async () => {
        rig.clock.advance(0)
        mails = await rig.call('mail.list', {})
        const now = rig.clock.now()
        return mails.filter(
          ({ state, nextAttemptAt = Infinity }) =>
            state === 'sending' || (state === 'waiting' && nextAttemptAt <= now),
        )
      },
      { timeout: 9_000, interval: 10 },
    )
    .toEqual([])
  return mails
}

/** The newest mail of the outbox, once nothing is under way. */
export async function newest(rig: EngineRig): Promise<SentMail> {
  const [first] = await outbox(rig)
  if (!first) throw new Error('the outbox is empty')
  return first
}

export const messageIdOf = (source: string | undefined): string | undefined =>
  /^Message-ID: (\S+)$/im.exec(source ?? '')?.[1]
