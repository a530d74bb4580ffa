import { everyKind, type KindText } from './kind-text'

/** AMS360 knows our listener by this name (seed 0, step 3, with our own client name). */
export const recipientName = 'SyncDeskNotificationClientService'

/** The clicks are seed 0, step 3, with SyncDesk as the client. */
export const onsKindText: KindText = {
  purpose: 'AMS360 tells SyncDesk when a record changes, instead of being asked again and again.',
  otherSide: 'the listener',
  secret: 'the authentication code',
  fields: {
    publicAddress: {
      label: 'Public address',
      hint: 'Where AMS360 reaches this PC: the https:// address of your port forward, reverse proxy or tunnel',
      placeholder: 'https://notify.example.com/ons',
    },
    retryMethod: {
      label: 'Retry Method in AMS360',
      hint: 'Single Retry tries twice and forgets; Blocking switches itself off after two weeks',
      choices: { single: 'Single Retry', blocking: 'Blocking' },
    },
    probePublic: {
      label: 'Test the public address from this PC',
      hint: 'Some routers cannot reach their own public address from inside',
      choices: { yes: 'Yes', no: 'No' },
    },
    bindAddress: {
      label: 'Address to listen on',
      hint: '127.0.0.1 is this PC only, 0.0.0.0 every network of this PC',
    },
    port: { label: 'Port to listen on', hint: 'From 1 to 65535' },
    certFile: {
      label: 'Certificate file',
      hint: 'Path of a PEM file; empty when a reverse proxy or tunnel does the encryption',
    },
    keyFile: { label: 'Key file of the certificate', hint: 'Path of a PEM file' },
    ...everyKind,
  },
  guide: {
    title: 'Complete Notification Service Setup in AMS360',
    lead: 'In AMS360, in a browser:',
    clicks: [
      { words: 'In AMS360 click on “Administration”.' },
      { words: 'Click “Notification Service Setup”.' },
      { words: 'Click “New”.' },
      { words: 'Enter “SyncDesk” on the Notification Client field.' },
      { words: 'Under Contact Info, enter your first and last name.' },
      { words: 'Click “Add” on the right side of the “Recipient Information” banner.' },
      {
        words: 'Recipient Name =',
        copy: { label: 'Recipient Name', value: recipientName },
      },
      { words: 'Destination Address = the destination address on this page.' },
      { words: 'Authentication Code = the authentication code on this page.' },
      { words: 'Version = 2.0.' },
      { words: 'Make sure Delivery Status is “On”.' },
      { words: 'Retry Method is “Single Retry”.' },
      {
        words:
          'At the bottom of the window there is a section for Notification Types. Go through and check the boxes to Grant All Notifications.',
      },
      { words: 'Click the “Save” icon.' },
    ],
    notes: [
      'With “Single Retry”, AMS360 tries twice and then deletes the notification: what is missed is found by a resync.',
      'With “Blocking”, AMS360 switches the recipient off after two weeks without an answer and deletes all that waits.',
    ],
  },
  stops: [
    'Notifications from AMS360 are not taken in any more; AMS360 tries and gives up.',
    'The authentication code is void. A new connection gets a new one, to be entered in AMS360 again.',
    'Changes made in AMS360 are only found by a resync.',
  ],
}
