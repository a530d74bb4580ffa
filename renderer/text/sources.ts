import type { SourceAct } from '../state/sources'
import { countWords } from './work'

const files = (many: number): string => (many === 1 ? '1 file' : `${countWords(many)} files`)

/** What each act says once it is done; `name` is the source’s. */
const done: Readonly<Record<SourceAct, (name: string) => string>> = {
  add: (name) =>
    `«${name}» is added. Its token is on the clipboard: paste it there now, it is never shown again.`,
  renew: (name) =>
    `«${name}» has a new token, and it is on the clipboard. The old one ended: paste the new one there now.`,
  secret: (name) => `The signing secret of «${name}» is on the clipboard.`,
  revoke: (name) => `«${name}» is revoked. What it sends is refused from now on.`,
  api: () => 'Saved.',
  inbox: () => 'Saved.',
}

export const sourcesText = {
  loading: 'Reading where events come in',
  done,
  api: {
    title: 'Local API',
    lead: 'Programs on this PC send what happens here: phone system, e-mail rules, scripts.',
    switch: 'Take events on this PC',
    switchHint: 'Only programs on this PC can reach it, and only with a token.',
    listening: 'Listening',
    off: 'Off',
    notListening: 'Not listening',
    address: 'Address',
    document: 'Description for whoever connects a program',
    documentWords:
      'Open this address in a browser on this PC: an OpenAPI document, no token needed.',
    port: 'Port',
    portHint: 'Used while AMS360’s notifications have no listener of their own.',
    portProblem: 'Enter a whole number from 1 to 65535.',
    savePort: 'Use this port',
    example: 'Example request',
    exampleWords: 'PowerShell. Put the token of a source in place of YOUR-TOKEN.',
    copyExample: 'Copy the example',
    copied: 'Copied',
  },
  list: {
    title: 'Sources',
    lead: 'Each program has its own token, so that one can be ended without the others.',
    none: 'No program may send events yet.',
    add: 'Add a source',
    columns: {
      name: 'Name',
      lastUsed: 'Last used',
      events: 'Events, last 24 hours',
      signed: 'Signed',
      token: 'Token',
      act: 'Act',
    },
    never: 'Never',
    signed: 'Signed',
    unsigned: 'Token only',
    tail: (tail: string) => `ends in ${tail}`,
    renew: 'New token',
    renewOf: (name: string) => `New token for «${name}»`,
    secret: 'Copy signing secret',
    secretOf: (name: string) => `Copy the signing secret of «${name}»`,
    revoke: 'Revoke',
    revokeOf: (name: string) => `Revoke «${name}»`,
    revokeAsk: (name: string) =>
      `What «${name}» sends is refused at once. Its records stay. This cannot be undone.`,
    cancel: 'Cancel',
    working: 'Working…',
  },
  add: {
    title: 'Add a source',
    name: 'Name',
    nameHint: 'As you call the program: «Phone system».',
    signed: 'Every request has to be signed',
    signedHint: 'Standard Webhooks. Only if the program can do it.',
    act: 'Add and copy the token',
    cancel: 'Cancel',
  },
  inbox: {
    title: 'Inbox folder',
    lead: 'Files put there become events: e-mails (.eml), events (.json), contacts (.csv).',
    switch: 'Take files from the inbox folder',
    folder: 'Folder',
    choose: 'Choose a folder…',
    own: 'Use SyncDesk’s own folder',
    counts: (waiting: number, taken: number, rejected: number) =>
      [
        `${files(waiting)} waiting`,
        `${countWords(taken)} taken`,
        `${countWords(rejected)} rejected`,
      ].join(' · '),
    since: 'since SyncDesk started',
    last: 'Last file',
    rejectedWords: 'Why each was rejected stands beside it in the folder «rejected».',
  },
  dryRun: {
    title: 'Dry run',
    switch: 'Dry run: nothing is written in AMS360',
    hint: 'Events are taken and planned; each shows what it would have written. Switching it off sends none of them by itself.',
    toQueue: 'Open the dry-run list',
  },
} as const
