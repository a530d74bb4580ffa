import { everyKind, type KindText } from './kind-text'

/** The clicks and notes are seed 2, with SyncDesk as the integration. */
export const connectwiseText: KindText = {
  purpose: 'Reads and writes companies, contacts and activities in ConnectWise PSA.',
  otherSide: 'ConnectWise',
  secret: 'the Private Key',
  fields: {
    site: {
      label: 'Site',
      hint: 'The host in the browser’s address when you work in ConnectWise',
      placeholder: 'connectwise.example.com',
    },
    companyId: { label: 'Company ID', hint: 'What you type as company when you log in' },
    publicKey: { label: 'Public Key' },
    privateKey: { label: 'Private Key', hint: 'Shown only once, when the key is created' },
    clientId: { label: 'Client ID', hint: 'The ID of the integration, not of a person' },
    memberId: {
      label: 'Member ID',
      hint: 'To whom contacts and to-dos are assigned: the username of that person in ConnectWise',
    },
    apiVersion: { label: 'Version of the API' },
    ...everyKind,
  },
  guide: {
    title: 'Create an API member in ConnectWise',
    lead: 'In your ConnectWise account:',
    clicks: [
      { words: 'Navigate to System > Members, then click the API Members tab.' },
      { words: 'Click the + icon to create a new member.' },
      {
        words:
          'Enter the required information to create the new member. For License Class, choose API.',
      },
      {
        words:
          'After you’ve created the new member, click the API Keys tab, then the + icon to create a new key.',
      },
      {
        words: 'Name the description as below, then click the Save icon.',
        copy: { label: 'description', value: 'SyncDesk Integration' },
      },
      {
        words:
          'Copy your Public and Private Keys. The Private Key cannot be accessed after you close this page.',
      },
      {
        words:
          'Identify the Member you want the contacts and to-do activities to be assigned to. Its Member ID goes here.',
      },
      {
        words: 'In the Security Role of that Member, set the API Reports access to “ALL”.',
      },
    ],
    notes: [
      'You can create only a single ConnectWise integrator per company. Every user of the company uses the same one.',
      'The Member ID is the username for logging in to ConnectWise. Each user can have their own, with the same integrator.',
      'A new API key does not disable the old one: it stays valid until you delete it.',
      'If you closed the page before copying the Private Key, create a new API key.',
    ],
  },
  rotation: {
    title: 'Change the keys without a gap',
    clicks: [
      'In ConnectWise, open the API member’s API Keys tab and create a second key. The old one stays valid.',
      'Enter the new Public Key here, choose Replace at the Private Key, enter it and validate.',
      'Save. From then on SyncDesk uses the new keys.',
      'Delete the old key in ConnectWise: until then it still works.',
    ],
  },
  stops: [
    'Nothing is read from ConnectWise or written there any more.',
    'Nobody is told when its keys stop working.',
    'The API key in ConnectWise stays valid until you delete it there.',
  ],
}
