import type { FailureCode } from '../failures'
import { nothingSent, the, The, waits, type Entry } from './entry'

const quote = (said: string | undefined): string => (said ? `: «${said}»` : '')

/** Failures in what came back: the other side was reached. */
export const answering = {
  'server-error': {
    title: (f) => `${The(f)} has a fault of its own${f.status ? ` (HTTP ${f.status})` : ''}`,
    meaning: waits,
    advice: () => ['The service is in trouble, not your sign-in. SyncDesk tries again by itself.'],
    retry: 'auto',
    verb: 'check',
  },
  'service-not-found': {
    title: (f) => `There is no such service at ${f.host ?? 'this address'}`,
    meaning: waits,
    advice: (f) => f.advice ?? ['Check the whole address, also the part behind the server name.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'access-denied': {
    title: (f) => `${f.host ?? The(f)} refuses access before the sign-in`,
    meaning: waits,
    advice: () => ['A gateway or firewall in between refuses this PC. Ask whoever looks after it.'],
    retry: 'after-fix',
    verb: 'check',
  },
  redirected: {
    title: (f) => `${f.host ?? The(f)} points to another address`,
    meaning: () => 'SyncDesk does not follow: a sign-in must not be handed to another server.',
    advice: () => ['Enter the final address of the service.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'rate-limited': {
    title: (f) => `${The(f)} asks us to slow down`,
    meaning: waits,
    advice: () => ['SyncDesk waits as long as it was told to and goes on by itself.'],
    retry: 'auto',
    verb: 'check',
  },
  'answer-not-soap': {
    title: (f) => `${f.host ?? The(f)} answered with a web page instead of data`,
    meaning: waits,
    advice: () => [
      'Check the address.',
      'A sign-in page of your network (guest Wi-Fi, proxy) can also answer like this: open a browser and look.',
    ],
    retry: 'auto',
    verb: 'check',
  },
  'answer-not-json': {
    title: (f) => `${f.host ?? The(f)} answered with something else than data`,
    meaning: waits,
    advice: () => [
      'Check the address.',
      'A sign-in page of your network (guest Wi-Fi, proxy) can also answer like this: open a browser and look.',
    ],
    retry: 'auto',
    verb: 'check',
  },
  'company-unknown': {
    title: (f) => `${The(f)} knows no company${quote(f.said)}`,
    meaning: nothingSent,
    advice: (f) =>
      f.advice ?? ['Enter the company as you type it when you sign in to ConnectWise.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'member-unknown': {
    title: (f) => `${The(f)} has no active member${quote(f.said)}`,
    meaning: () => 'The keys work, but nobody is there to assign contacts and activities to.',
    advice: (f) =>
      f.advice ?? ['Enter the Member ID: the user name with which the member signs in.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'answer-malformed': {
    title: (f) => `The answer of ${the(f)} is damaged`,
    meaning: waits,
    advice: () => ['The answer was cut off or garbled on the way. SyncDesk tries again by itself.'],
    retry: 'auto',
    verb: 'check',
  },
  'answer-unsafe': {
    title: (f) => `The answer of ${the(f)} carries a document type, which is refused`,
    meaning: nothingSent,
    advice: () => ['A real AMS360 service never sends this. Check the address.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'answer-too-large': {
    title: (f) => `The answer of ${the(f)} is larger than ${f.mebibytes ?? 16} MiB`,
    meaning: () => 'It was not read. Nothing was changed.',
    advice: (f) => f.advice ?? ['Ask for less at a time, e.g. type more letters of the name.'],
    retry: 'after-fix',
    verb: 'retry',
  },
  'answer-empty': {
    title: (f) => `${The(f)} answered with nothing`,
    meaning: () =>
      'Whether the request was carried out is unknown; SyncDesk does not count it as done.',
    advice: () => ['SyncDesk tries again by itself where that is safe.'],
    retry: 'auto',
    verb: 'check',
  },
  'answer-unexpected': {
    title: (f) => `The answer of ${the(f)} has another form than agreed`,
    meaning: waits,
    advice: (f) =>
      f.advice ?? [
        'Check that the address is the one for WSAPI version 3.',
        'If it is, keep the reference below: the log has the details.',
      ],
    retry: 'after-fix',
    verb: 'logs',
  },
  'sign-in-refused': {
    title: (f) => `${The(f)} refuses the sign-in`,
    meaning: waits,
    advice: (f) => f.advice ?? ['Check the login and the password.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'session-refused': {
    title: (f) => `${The(f)} ends our session again and again`,
    meaning: waits,
    advice: (f) =>
      f.advice ?? ['The sign-in works, but the session is not accepted. Check the login again.'],
    retry: 'auto',
    verb: 'check',
  },
  'right-missing': {
    title: (f) => `${The(f)} does not allow us ${f.right ? `«${f.right}»` : 'what was asked'}`,
    meaning: waits,
    advice: (f) => f.advice ?? ['The sign-in is right, but a right is missing.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'request-refused': {
    title: (f) => `${The(f)} refuses the request${quote(f.said)}`,
    meaning: () => 'Nothing was changed.',
    advice: (f) => f.advice ?? ['Correct what it names and try again.'],
    retry: 'after-fix',
    verb: 'retry',
  },
  'service-fault': {
    title: (f) => `${The(f)} reports a fault${quote(f.said)}`,
    meaning: waits,
    advice: () => ['The service is in trouble, not your sign-in. SyncDesk tries again by itself.'],
    retry: 'auto',
    verb: 'check',
  },
} as const satisfies Partial<Record<FailureCode, Entry>>
