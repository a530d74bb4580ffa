import { everyKind, type KindText } from './kind-text'

/** From public client code, not from Vertafore’s own documents (AMS360 reference §14). */
export const odataText: KindText = {
  purpose: 'Reads customers in bulk. Optional: WSAPI and EMS work without it.',
  otherSide: 'AMS360 OData',
  secret: 'the password',
  fields: {
    agencyNo: { label: 'Agency number', hint: 'Digits and a dash, as in 1234567-1' },
    email: { label: 'E-mail address of the app' },
    appUser: { label: 'App user' },
    appPassword: { label: 'Password of the app user' },
    tokenUrl: { label: 'Address for signing in' },
    dataUrl: { label: 'Address of the data' },
    ...everyKind,
  },
  guide: {
    title: 'Find the values at Vertafore',
    lead: 'In Vertafore’s developer platform, in a browser:',
    clicks: [
      { words: 'Open “My Applications” and choose the application for your agency.' },
      { words: 'Copy the app user and its password.' },
      { words: 'Enter the e-mail address that the application is registered with.' },
      {
        words:
          'See that the application is live, not in the sandbox. Vertafore’s support moves it.',
      },
    ],
    notes: ['SyncDesk only reads here.', 'OData may need a subscription of its own.'],
  },
  rotation: {
    title: 'Change the password without a gap',
    clicks: [
      'Get the new password of the app user from Vertafore.',
      'Choose Replace at the password here, enter it and validate. What is stored goes on working until you save.',
      'Save. From then on SyncDesk uses the new one.',
    ],
  },
  stops: [
    'Lookup does not ask OData any more; the other systems go on by themselves.',
    'Nobody is told when its sign-in breaks.',
  ],
}
