import { everyKind, type KindText } from './kind-text'

export const smtpText: KindText = {
  purpose: 'Sends the mails that tell the technical contact when something breaks.',
  otherSide: 'the mail server',
  secret: 'the password',
  fields: {
    host: { label: 'Server', placeholder: 'smtp.example.com' },
    port: {
      label: 'Port',
      hint: 'Empty is the usual one: 587 with STARTTLS, 465 with TLS from the start',
    },
    tls: {
      label: 'Encryption',
      choices: {
        starttls: 'STARTTLS',
        implicit: 'TLS from the start',
        none: 'None, inside your own network only',
      },
    },
    user: { label: 'User', hint: 'Leave empty if the server asks for none' },
    password: { label: 'Password', hint: 'Only with a user' },
    sender: { label: 'Sender', hint: 'The address that mails come from' },
    ...everyKind,
  },
  guide: {
    title: 'Find the values of your mail server',
    lead: 'Whoever runs your mail knows them:',
    clicks: [
      { words: 'Ask for the name, the port and the encryption of the server for outgoing mail.' },
      { words: 'Ask for a user that may send in the name of the sender’s address.' },
      {
        words:
          'If that user signs in with a second factor, create an app password for SyncDesk and enter that.',
      },
    ],
    notes: [
      'Validation signs in and sends nothing. A test mail is sent on request from Contact info.',
    ],
  },
  rotation: {
    title: 'Change the password without a gap',
    clicks: [
      'Create a second app password, or have the new password ready.',
      'Choose Replace at the password here, enter it and validate. Mails go on with the old one until you save.',
      'Save. Mails that wait are sent with the new one.',
    ],
  },
  stops: [
    'No mail is sent any more: the technical contact is not told when a connection breaks.',
    'Mails that wait stay until a mail server is set up again.',
  ],
}
