import type { FailureCode } from '../failures'
import { at, the, The, waits, type Entry } from './entry'

/** Failures on the way to the other side: none of them says anything about the password. */
export const reaching = {
  offline: {
    title: () => 'This PC is offline',
    meaning: () => 'The sign-in was not tested. Nothing is lost; the check is made up for later.',
    advice: () => ['Check the network connection of this PC.'],
    retry: 'auto',
    verb: 'check',
  },
  'address-invalid': {
    title: () => 'The address is not one that SyncDesk can use',
    meaning: () => 'Nothing was sent.',
    advice: () => [
      'Enter an address that starts with https:// and has no user name, password or # in it.',
    ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'address-not-found': {
    title: (f) => `The name ${f.host ?? 'of the server'} is not known to the network`,
    meaning: waits,
    advice: (f) => [
      `Check the address of ${the(f)} for a typing error.`,
      'If other sites do not open on this PC either, ask whoever looks after your network (DNS).',
    ],
    retry: 'auto',
    verb: 'fix-connection',
  },
  'connection-refused': {
    title: (f) => `${The(f)} does not accept connections${at(f)}`,
    meaning: waits,
    advice: () => [
      'Check the address and the port.',
      'If they are right, the service is down or a firewall blocks it. SyncDesk tries again by itself.',
    ],
    retry: 'auto',
    verb: 'check',
  },
  'connection-reset': {
    title: (f) => `${The(f)} broke off the connection${at(f)}`,
    meaning: waits,
    advice: () => [
      'This often passes by itself; SyncDesk tries again.',
      'If it goes on, a firewall or a security product on this PC may be cutting the connection.',
    ],
    retry: 'auto',
    verb: 'check',
  },
  'timed-out': {
    title: (f) => `${The(f)} did not answer${f.seconds ? ` within ${f.seconds} seconds` : ''}`,
    meaning: waits,
    advice: (f) =>
      f.advice ?? ['The service is slow or out of reach. SyncDesk tries again by itself.'],
    retry: 'auto',
    verb: 'check',
  },
  'proxy-unreachable': {
    title: (f) => `The proxy${f.proxy ? ` ${f.proxy}` : ''} does not answer`,
    meaning: waits,
    advice: () => [
      'Open Windows Settings › Network & internet › Proxy and check the proxy there.',
      'SyncDesk uses the proxy that Windows is set to.',
    ],
    retry: 'auto',
    verb: 'check',
  },
  'proxy-sign-in': {
    title: (f) => `The proxy${f.proxy ? ` ${f.proxy}` : ''} asks for a sign-in`,
    meaning: waits,
    advice: (f) => [
      `Ask whoever looks after your network to let SyncDesk reach ${f.host ?? 'the service'} without a proxy sign-in.`,
    ],
    retry: 'after-fix',
    verb: 'check',
  },
  'tls-untrusted': {
    title: (f) => `The certificate${at(f)} is not trusted by this PC`,
    meaning: () =>
      'Nothing was sent: SyncDesk does not talk to a server that cannot prove its name.',
    advice: () => [
      'If your network inspects encrypted traffic, ask for its certificate file and choose it under «Extra CA file».',
      'Otherwise check the address. There is no switch to ignore this.',
    ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'tls-expired': {
    title: (f) => `The certificate${at(f)} has expired`,
    meaning: () => 'Nothing was sent.',
    advice: () => [
      'Check the date and time of this PC.',
      'If they are right, the operator of the service has to renew its certificate.',
    ],
    retry: 'auto',
    verb: 'check',
  },
  'tls-wrong-name': {
    title: (f) => `The certificate shown${at(f)} belongs to another name`,
    meaning: () => 'Nothing was sent.',
    advice: () => ['Check the address for a typing error.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'tls-failed': {
    title: (f) => `No secure connection could be made${at(f)}`,
    meaning: waits,
    advice: (f) => f.advice ?? ['Check the address: it has to be one that speaks TLS (https).'],
    retry: 'auto',
    verb: 'check',
  },
  'ca-file-unreadable': {
    title: () => 'The extra CA file cannot be read',
    meaning: () => 'Nothing was sent.',
    advice: (f) => [
      `Choose a certificate file in PEM form${f.path ? ` (now: ${f.path})` : ''}, or leave the field empty.`,
    ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
} as const satisfies Partial<Record<FailureCode, Entry>>
