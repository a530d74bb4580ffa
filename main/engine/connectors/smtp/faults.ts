import type { FailureFacts } from '../../../../preload/contract/failure-words'
import type { FailureCode } from '../../../../preload/contract/failures'
import { networkFault } from '../../net/network-fault'
import { Fault } from '../fault'

/** What the library says of a failure beside its text, which is not read. */
type Told = {
  /** E.g. `EAUTH`, `ESOCKET`. */
  readonly code: string | undefined
  /** The system's or TLS's own code below it. */
  readonly original: string | undefined
  /** The server's three digits. */
  readonly reply: number | undefined
  /** The server's words were there, with or without digits. */
  readonly answered: boolean
  /** Enhanced status code, e.g. `5.1.1` (RFC 3463). */
  readonly status: string | undefined
  readonly command: string | undefined
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

function toldBy(error: unknown): Told {
  const fields: Readonly<Record<string, unknown>> =
    error instanceof Error ? Object.fromEntries(Object.entries(error)) : {}
  const response = textOf(fields['response'])
  const reply = fields['responseCode']
  return {
    code: textOf(fields['code']),
    original: textOf(fields['originalCode']),
    reply: typeof reply === 'number' && reply >= 400 && reply < 600 ? reply : undefined,
    answered: response !== undefined,
    status: /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1],
    command: textOf(fields['command']),
  }
}

/**
 * The cause that may be logged. Not the library's own error: its text quotes the server, and a
 * server can quote the password it was given.
 */
const causeFrom = ({ code, original, reply, command }: Told): Error =>
  new Error([code, original, reply, command].filter((one) => one !== undefined).join(' '))

const notMail = [
  'Check server name and port: what answers there does not speak the language of mail.',
  'With port 465 choose TLS from the start, with port 587 STARTTLS.',
]
const noTls = ['Check port and encryption: 465 goes with TLS from the start, 587 with STARTTLS.']
const signIn = [
  'Check user and password. Many providers want an app password here instead of the usual one.',
  'In Microsoft 365 or Google Workspace, see that SMTP sign-in is allowed for this mailbox.',
]
const unknownSignIn = [
  'This server takes no sign-in on this port. Use port 587 with STARTTLS, or leave the user empty.',
]
const wantsSignIn = ['This server wants a sign-in: enter the user and the password of a mailbox.']

const refusedAt: Readonly<Record<string, readonly string[]>> = {
  'MAIL FROM': [
    'The sender was refused. In the mail server’s credentials enter an address that this user may send from.',
  ],
  'RCPT TO': [
    'The recipient was refused. Check the e-mail address of the technical contact.',
    'A server that only delivers inside the agency needs a sign-in to send elsewhere.',
  ],
}

type Meaning = readonly [code: FailureCode, advice?: readonly string[] | undefined]

/** What the server's reply means; 4yz passes by itself, 5yz needs a person (RFC 5321 §4.2.1). */
function byReply(told: Told, reply: number): Meaning {
  if (told.command === 'STARTTLS') return ['mail-not-encrypted']
  if (reply < 500) return ['server-error']
  if (told.code === 'EAUTH') {
    const isUnknown = reply >= 500 && reply <= 504
    return ['sign-in-refused', isUnknown ? unknownSignIn : signIn]
  }
  if (reply === 530 || reply === 535) return ['sign-in-refused', wantsSignIn]
  if (told.code === 'EENVELOPE' || told.code === 'EMESSAGE') {
    return ['mail-refused', refusedAt[told.command ?? '']]
  }
  // A refusal at the door, before anything was asked for.
  return ['access-denied']
}

function withoutReply({ code, answered, command }: Told): Meaning {
  switch (code) {
    case 'ETIMEDOUT':
      return ['timed-out']
    case 'ETLS':
      return command === 'STARTTLS' && answered ? ['mail-not-encrypted'] : ['tls-failed', noTls]
    case 'ECONNECTION':
      return ['connection-reset']
    case 'EPROTOCOL':
      // Without a word of the server the library stopped reading: the reply never ended.
      return answered ? ['answer-unexpected', notMail] : ['answer-too-large', notMail]
    case 'EAUTH':
    case 'EENVELOPE':
      return answered ? ['answer-malformed'] : ['bug']
    case 'EMESSAGE':
      return answered ? ['answer-malformed'] : ['mail-refused']
    default:
      return ['bug']
  }
}

/** Builds the fault from codes only; the server's words go nowhere. */
export function smtpFault(error: unknown, facts: FailureFacts): Fault {
  if (error instanceof Fault) return error
  const told = toldBy(error)
  const cause = causeFrom(told)
  if (told.original !== undefined) {
    const { code, facts: known } = networkFault(
      Object.assign(cause, { code: told.original }),
      facts,
    )
    const advice = code === 'tls-failed' ? { advice: noTls } : {}
    if (code !== 'bug') return new Fault(code, { ...known, ...advice }, { cause })
  }
  const [code, advice] = told.reply === undefined ? withoutReply(told) : byReply(told, told.reply)
  if (code === 'bug') return networkFault(error, facts)
  const codes = [
    ...(told.reply === undefined ? [] : [`SMTP ${told.reply}`]),
    ...(told.status === undefined ? [] : [told.status]),
  ]
  return new Fault(
    code,
    {
      ...facts,
      ...(codes.length > 0 && { codes }),
      ...(advice && { advice }),
      ...(code === 'answer-too-large' && { mebibytes: 1 }),
    },
    { cause },
  )
}
