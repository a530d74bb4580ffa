import type { Notification } from '../../preload/contract/ons'

const count = (many: number): string => many.toLocaleString('en-US')

export const capturedText = {
  lead: 'Messages of AMS360 in which SyncDesk did not find the record. Point at the element that holds its id, and every message of that shape is understood from then on.',
  loading: 'Reading captured messages',
  caption: (many: number, complete: boolean) =>
    complete ? `${count(many)} captured, newest first` : `The newest ${count(many)}`,
  columns: { at: 'Received', format: 'Written as', version: 'Version', recognised: 'Understood' },
  formats: { soap: 'SOAP', xml: 'XML', json: 'JSON', unreadable: 'Unreadable' } satisfies Record<
    Notification['format'],
    string
  >,
  changes: {
    inserted: 'inserted',
    updated: 'updated',
    deleted: 'deleted',
    unknown: 'changed somehow',
  } satisfies Record<Notification['change'], string>,
  noEntity: 'Neither record nor id',
  open: 'Open',
  openLabel: (when: string) => `Open the message of ${when}`,
  older: 'Show older messages',
  emptyTitle: 'Nothing is captured',
  empty:
    'When AMS360 sends a message whose shape SyncDesk does not know, it is kept here, encrypted. You then show SyncDesk where the id of the record stands.',
  toOns: 'Open AMS360 ONS',
  message: 'The message',
  opening: 'Taking the message apart',
  received: 'Received',
  pickLead: 'Choose the element that holds the id of the record.',
  element: 'Element',
  value: 'Value',
  hold: (path: string) => `${path} holds the id`,
  noElements: 'Nothing in it can be read. Discard it.',
  entity: 'The record is a',
  entities: ['Customer', 'Policy', 'Employee', 'Business unit', 'Activity', 'Suspense', 'Vendor'],
  otherEntity: 'Something else',
  otherLabel: 'What it is',
  teach: 'Use this element',
  pickFirst: 'Choose an element first.',
  nameFirst: 'Say what the record is.',
  chosen: (path: string) => `Chosen: ${path}`,
  working: 'Working…',
  discard: 'Discard this message',
  discardWords: 'It is deleted from this PC. AMS360 does not send it again.',
  close: 'Close',
  recognised: (many: number) =>
    many === 0
      ? 'No message was recognised by that element. Choose another one.'
      : many === 1
        ? '1 message recognised'
        : `${count(many)} messages recognised`,
  discarded: 'The message is discarded.',
} as const
