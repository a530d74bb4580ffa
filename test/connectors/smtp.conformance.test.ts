import { describe, expect, onTestFinished, test } from 'vitest'
import { failureFrom } from '../../preload/contract/failure-words'
import type { FailureCode } from '../../preload/contract/failures'
import { freePort, startSilence } from '../net/support/servers'
import {
  check,
  faultOf,
  fixture,
  open,
  password,
  plain,
  secrets,
  send,
  shortSeconds,
} from './support/open-smtp'
import { type Deed, type Moment } from './support/smtp-fixture'

type Trouble = readonly [name: string, moment: Moment, deed: Deed, code: FailureCode]
const cut = { act: 'reset' } as const
const close = { act: 'close' } as const
const silence = { act: 'silence' } as const
const page = 'HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n<html></html>\r\n'

/** Seen by a check and by a mail alike: before anything is handed over. */
const early: readonly Trouble[] = [
  ['a reset', 'greeting', cut, 'connection-reset'],
  ['a closed door', 'greeting', close, 'connection-reset'],
  ['silence', 'greeting', silence, 'timed-out'],
  ['a web server', 'greeting', page, 'answer-unexpected'],
  ['garbage', 'greeting', '\u0000\u0001??\r\n', 'answer-unexpected'],
  ['a greeting without end', 'greeting', '220-x\r\n'.repeat(200_000), 'answer-too-large'],
  ['a line without end', 'greeting', '2'.repeat(1_200_000), 'answer-too-large'],
  ['421 as greeting', 'greeting', '421 4.3.2 Closing\r\n', 'server-error'],
  ['554 as greeting', 'greeting', '554 5.7.1 Not from there\r\n', 'access-denied'],
  ['421 to EHLO', 'EHLO', '421 4.3.2 Closing\r\n', 'server-error'],
  ['a reset at EHLO', 'EHLO', cut, 'connection-reset'],
  ['silence at EHLO', 'EHLO', silence, 'timed-out'],
  ['535 to AUTH', 'AUTH', '535 5.7.8 No\r\n', 'sign-in-refused'],
  ['534 to AUTH', 'AUTH', '534 5.7.9 Use an app password\r\n', 'sign-in-refused'],
  ['535 that quotes the password', 'AUTH', `535 ${password} ${plain}\r\n`, 'sign-in-refused'],
  ['504 to AUTH', 'AUTH', '504 5.5.4 Unknown\r\n', 'sign-in-refused'],
  ['454 to AUTH', 'AUTH', '454 4.7.0 Later\r\n', 'server-error'],
  ['421 to AUTH', 'AUTH', '421 4.7.0 Too many\r\n', 'server-error'],
  ['garbage to AUTH', 'AUTH', 'what\r\n', 'answer-malformed'],
  ['a reset at AUTH', 'AUTH', cut, 'connection-reset'],
  ['a close at AUTH', 'AUTH', close, 'connection-reset'],
  ['silence at AUTH', 'AUTH', silence, 'timed-out'],
]
/** Seen only by a mail. */
const late: readonly Trouble[] = [
  ['550 to the sender', 'MAIL', '550 5.7.1 Not yours\r\n', 'mail-refused'],
  ['530 to the sender', 'MAIL', '530 5.7.0 Sign in first\r\n', 'sign-in-refused'],
  ['451 to the sender', 'MAIL', '451 4.3.0 Later\r\n', 'server-error'],
  ['550 to the recipient', 'RCPT', '550 5.1.1 Nobody\r\n', 'mail-refused'],
  ['450 to the recipient', 'RCPT', '450 4.2.0 Grey\r\n', 'server-error'],
  ['421 at the recipient', 'RCPT', '421 4.3.2 Closing\r\n', 'server-error'],
  ['554 to DATA', 'DATA', '554 5.5.1 No\r\n', 'mail-refused'],
  ['552 to the mail', 'mail', '552 5.3.4 Too big\r\n', 'mail-refused'],
  ['554 to the mail', 'mail', '554 5.7.1 Spam\r\n', 'mail-refused'],
  ['451 to the mail', 'mail', '451 4.3.0 Later\r\n', 'server-error'],
  ['garbage to the mail', 'mail', 'yes\r\n', 'answer-malformed'],
  ['a reset after the mail', 'mail', cut, 'connection-reset'],
  ['a close after the mail', 'mail', close, 'connection-reset'],
  ['silence after the mail', 'mail', silence, 'timed-out'],
]
const secondsFor = (code: FailureCode): number => (code === 'timed-out' ? shortSeconds : 8)

describe('SMTP withstands', () => {
  test.each([...early, ...late])('%s', async (_name, moment, deed, code) => {
    const server = await fixture({})
    server.misbehave(moment, deed)
    const { session } = open({ port: server.port, tls: 'none', timeoutSeconds: secondsFor(code) })
    const fault = await faultOf(send(session))
    expect(fault.code).toBe(code)
    expect(fault.facts).toMatchObject({ system: 'Mail server', host: `localhost:${server.port}` })
    expect(fault.facts.seconds).toBe(code === 'timed-out' ? shortSeconds : undefined)
    const words = failureFrom(fault.code, fault.facts, 'ref')
    expect(words.title).toContain(
      moment === 'greeting' && code === 'access-denied' ? 'localhost' : 'ail server',
    )
    for (const secret of secrets) expect(JSON.stringify(words)).not.toContain(secret)
  })

  test.each(early)('%s, told by a check as a failed step', async (_name, moment, deed, code) => {
    const server = await fixture({})
    server.misbehave(moment, deed)
    const { session } = open({ port: server.port, tls: 'none', timeoutSeconds: secondsFor(code) })
    const result = await check(session)
    expect(result.code).toBe(code)
    expect(result.passed).toBe(false)
    const where = moment === 'AUTH' ? ['sign-in'] : ['address', 'tls']
    expect(where).toContain(result.step)
    expect(result.ends.at(-1)).toEqual({ name: 'test-mail', state: 'skipped' })
    expect(server.heard).not.toContain('DATA')
  })

  test('a port where nobody listens, and one where nobody speaks', async () => {
    const refused = open({ port: await freePort(), tls: 'none' }).session
    expect(await check(refused)).toMatchObject({ step: 'address', code: 'connection-refused' })
    expect((await faultOf(send(refused))).code).toBe('connection-refused')
    const mute = await startSilence()
    onTestFinished(() => mute.stop())
    for (const tls of ['implicit', 'starttls', 'none'] as const) {
      const { session } = open({ port: mute.port, tls, timeoutSeconds: shortSeconds })
      expect(await check(session)).toMatchObject({ step: 'tls', code: 'timed-out' })
    }
  })

  test('a name that nobody knows', async () => {
    const { session } = open({ host: 'mail.invalid', port: 587 })
    expect(await check(session)).toMatchObject({ step: 'address', code: 'address-not-found' })
  })

  test('says in the advice what to do at which answer', async () => {
    const server = await fixture({})
    const { session } = open({ port: server.port, tls: 'none' })
    const adviceFor = async (moment: Moment, deed: Deed): Promise<string> => {
      server.misbehave(moment, deed)
      const { code, facts } = await faultOf(send(session))
      const { advice, detail } = failureFrom(code, facts, 'ref')
      return [...advice, detail].join(' ')
    }
    expect(await adviceFor('AUTH', '535 5.7.8 No\r\n')).toMatch(/app password.*SMTP 535 · 5\.7\.8/)
    expect(await adviceFor('AUTH', '504 5.5.4 No\r\n')).toMatch(/no sign-in on this port/)
    expect(await adviceFor('RCPT', '550 5.1.1 No\r\n')).toMatch(
      /technical contact.*SMTP 550 · 5\.1\.1/,
    )
    expect(await adviceFor('MAIL', '550 5.7.1 No\r\n')).toMatch(/sender was refused/)
    expect(await adviceFor('greeting', page)).toMatch(/Check server name and port/)
  })
})
