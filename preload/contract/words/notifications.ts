import type { FailureCode } from '../failures'
import { nothingSent, the, type Entry } from './entry'

const hints = (): string =>
  'Changes made in AMS360 are not heard of. Nothing is lost: they are found by the next resync.'

/** AMS360's notification service, and connections that only make sense together. */
export const notifications = {
  'listener-port-taken': {
    title: (f) => `Another program uses ${f.port ? `port ${f.port}` : 'the port'} of this PC`,
    meaning: hints,
    advice: () => [
      'Choose another port here, and change the forwarding on your router or proxy to it.',
      'Or end the other program.',
    ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'listener-address-unusable': {
    title: () => 'This PC does not have the address to listen on',
    meaning: hints,
    advice: () => [
      'Use 127.0.0.1 (this PC only), 0.0.0.0 (every network) or an address of this PC.',
    ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'listener-certificate': {
    title: () => 'The certificate for incoming notifications cannot be used',
    meaning: hints,
    advice: (f) => [
      `Choose a certificate and its key as PEM files that belong together${f.path ? ` (now: ${f.path})` : ''}.`,
    ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'public-address-silent': {
    title: (f) => `Nothing that is sent to ${f.host ?? 'the public address'} arrives here`,
    meaning: hints,
    advice: (f) => [
      `Forward ${f.host ?? 'the public address'} to port ${f.port ?? 'of the listener'} of this PC on your router, reverse proxy or tunnel.`,
      'Some routers cannot reach their own public address from inside: then test from outside and turn this step off.',
    ],
    retry: 'auto',
    verb: 'fix-connection',
  },
  'public-address-elsewhere': {
    title: (f) => `Somebody else answers at ${f.host ?? 'the public address'}`,
    meaning: hints,
    advice: () => ['Check the public address and where your router or proxy forwards it to.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'code-not-accepted': {
    title: () => 'The authentication code did not arrive as it was sent',
    meaning: hints,
    advice: () => [
      'Something between the public address and this PC changes what is sent. Check the proxy.',
    ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'wrong-code-sent': {
    title: () => 'AMS360 sends notifications with another authentication code',
    meaning: hints,
    advice: () => [
      'Copy the Authentication Code here.',
      'In AMS360: Administration › Notification Service Setup › open the client «SyncDesk» › its recipient.',
      'Put the code into «Authentication Code» and press «Save».',
      'Change any customer in AMS360: within minutes it should be heard of here.',
    ],
    retry: 'auto',
    verb: 'fix-connection',
  },
  'never-notified': {
    title: () => 'AMS360 has not sent a notification yet',
    meaning: hints,
    advice: () => [
      'In AMS360: Administration › Notification Service Setup › New.',
      'Enter the Destination Address and the Authentication Code that stand here, Version 2.0, Delivery Status «On», Retry Method «Single Retry».',
      'Under Notification Types, grant all notifications, then «Save».',
      'Change any customer in AMS360: within minutes it should be heard of here.',
    ],
    retry: 'auto',
    verb: 'fix-connection',
  },
  'switch-off-near': {
    title: (f) => `AMS360 switches its notifications off in about ${f.hours ?? 24} hours`,
    meaning: () =>
      'With Retry Method «Blocking», AMS360 gives up after two weeks without an answer and deletes everything that waits.',
    advice: () => [
      'See that SyncDesk can be reached at its Destination Address.',
      'In AMS360: Administration › Notification Service Setup › open the client › see «Undelivered Notification Messages».',
      'Afterwards run a resync.',
    ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'ons-silent': {
    title: () => 'AMS360 sends no notifications, although its service works',
    meaning: hints,
    advice: () => [
      'In AMS360: Administration › Notification Service Setup › open the client «SyncDesk».',
      'Compare Destination Address and Authentication Code with what stands here; a changed code is the most common cause.',
      'See that Delivery Status is «On».',
    ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'only-wsapi-works': {
    title: (f) => `AMS360 WSAPI works, but ${f.other ?? 'AMS360 EMS'} does not`,
    meaning: () =>
      'This is a partial configuration: the agency is right, one of its two ways in is not.',
    advice: (f) =>
      f.advice ?? ['Compare Agency ID and App Access Key with your Vertafore app subscription.'],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'only-ems-works': {
    title: (f) => `${f.other ?? 'AMS360 EMS'} works, but AMS360 WSAPI does not`,
    meaning: () =>
      'This is a partial configuration: activities are written through WSAPI and wait.',
    advice: (f) =>
      f.advice ?? [
        'Compare login, password and agency number with Administration › Web Service API.',
      ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
  'systems-differ': {
    title: (f) =>
      `${f.system ?? 'One system'} sees this customer, ${f.other ?? 'another'} does not`,
    meaning: nothingSent,
    advice: (f) =>
      f.advice ?? [
        `Both answered, so both sign-ins work: ${the(f)} and ${f.other ?? 'the other'} do not see the same business units, or the record is too new.`,
      ],
    retry: 'after-fix',
    verb: 'fix-connection',
  },
} as const satisfies Partial<Record<FailureCode, Entry>>
