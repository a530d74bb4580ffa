import type { FailureCode } from '../failures'
import { The, the, type Entry } from './entry'

const kept = (): string => 'The mail is kept and sent once this is mended.'

/** The technical contact, the mail server and what it says. */
export const mail = {
  'contact-missing': {
    title: () => 'Nobody is told by mail',
    meaning: () => 'When a connection breaks, only this PC shows it.',
    advice: () => ['Enter the technical contact.'],
    retry: 'after-fix',
    verb: 'contact',
  },
  'mail-server-missing': {
    title: () => 'There is no mail server to send with',
    meaning: kept,
    advice: () => ['Set up the mail server.'],
    retry: 'after-fix',
    verb: 'mail-server',
  },
  'mail-refused': {
    title: (f) => `${The(f)} refuses the mail`,
    meaning: kept,
    advice: (f) =>
      f.advice ?? [
        `Check that ${the(f)} lets this sender send, and that the recipient’s address is right.`,
      ],
    retry: 'after-fix',
    verb: 'contact',
  },
  'mail-not-encrypted': {
    title: (f) => `${The(f)} offers no encryption`,
    meaning: () => 'Nothing was sent: a password must not travel readable.',
    advice: () => [
      'Choose another port or TLS mode: 587 with STARTTLS, or 465 with TLS from the start.',
    ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
} as const satisfies Partial<Record<FailureCode, Entry>>
