/** What is to be entered in AMS360's *Notification Service Setup* (seed 0, step 3). */
export const onsText = {
  title: 'What to enter in AMS360',
  lead: 'In AMS360: Administration › Notification Service Setup › your client › Recipient Information.',
  beforeSave:
    'The destination address and the authentication code stand here once the connection is saved. SyncDesk makes the code itself when validation starts; until then there is none.',
  loading: 'Reading what AMS360 needs',
  recipient: 'Recipient Name',
  destination: 'Destination Address',
  code: 'Authentication Code',
  codeTail: (tail: string) => `ends in ${tail}`,
  copyCode: 'Copy the code',
  copied: 'Copied',
  notCopied: 'The code could not be copied. Try again.',
  version: 'Version',
  delivery: 'Delivery Status',
  retry: 'Retry Method',
  types: 'Notification Types',
  values: { version: '2.0', delivery: 'On', types: 'Grant All Notifications' },
  retryValues: { single: 'Single Retry', blocking: 'Blocking' } as Readonly<Record<string, string>>,
  heardTitle: 'What is heard',
  listening: 'Listening',
  notListening: 'Not listening',
  lastHeard: 'Last heard',
  neverHeard: 'Nothing yet',
  accepted: 'Taken in, last 24 hours',
  refused: 'Refused, last 24 hours',
  captured: (many: number) =>
    many === 0 ? 'Captured notifications' : `Captured notifications (${many})`,
  capturedWords: (many: number) =>
    many === 0
      ? 'Every message so far was understood.'
      : many === 1
        ? '1 message was taken in, but its record was not found in it.'
        : `${many.toLocaleString('en-US')} messages were taken in, but their record was not found in them.`,
  previous: 'The code before this one works until',
  regenerateTitle: 'Make a new authentication code',
  regenerateWords:
    'Do this when the code got into wrong hands. Enter the new one in AMS360 while the old one still works, and no notification is lost.',
  grace: 'The old code keeps working',
  graces: [
    { hours: 24, words: 'For a day' },
    { hours: 72, words: 'For three days' },
    { hours: 336, words: 'For two weeks' },
    { hours: 0, words: 'Not at all' },
  ],
  noGrace:
    'Notifications are refused from now on until AMS360 has the new code. AMS360 deletes what is refused twice.',
  regenerate: 'Regenerate the code',
  regenerating: 'Making a new code…',
  regenerated: 'A new code was made. Copy it into AMS360: Authentication Code.',
} as const
