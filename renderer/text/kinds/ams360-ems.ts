import { everyKind, type KindText } from './kind-text'

/** Vertafore publishes no address, header or path of EMS (AMS360 reference §13): none is claimed. */
export const emsText: KindText = {
  purpose: 'Reads customers through AMS360’s newer interface, as a second opinion beside WSAPI.',
  otherSide: 'AMS360 EMS',
  secret: 'the App Access Key',
  fields: {
    agencyId: { label: 'Agency ID' },
    appAccessKey: { label: 'App Access Key', hint: 'The key of your app subscription' },
    baseUrl: { label: 'Base URL', hint: 'Starts with https://' },
    customerPath: {
      label: 'Customer path',
      hint: '{id} stands for the customer’s UUID. What is filled in is a guess',
    },
    keyHeader: { label: 'Header for the key', hint: 'What is filled in is a guess' },
    agencyHeader: { label: 'Header for the Agency ID', hint: 'What is filled in is a guess' },
    sampleCustomerId: {
      label: 'UUID of a customer to test with',
      hint: 'With it, the check proves that a customer can be read',
    },
    ...everyKind,
  },
  guide: {
    title: 'Find the values in your app subscription',
    lead: 'Vertafore publishes neither the address of EMS nor its paths. Everything stands in your own Vertafore app subscription:',
    clicks: [
      { words: 'Open your app subscription in the AMS360 Application Catalog.' },
      { words: 'Copy the “Agency ID” and the “App Access Key” from there.' },
      { words: 'Copy the base URL, the path of a customer and the names of the two headers.' },
      { words: 'If one of them is missing there, ask Vertafore’s support for it.' },
    ],
    notes: ['WSAPI is needed beside EMS: activities are written through WSAPI.'],
  },
  rotation: {
    title: 'Change the key without a gap',
    clicks: [
      'Have a new App Access Key issued in your app subscription; leave the old one valid.',
      'Choose Replace at the key here, enter the new one and validate. The old one goes on working.',
      'Save. From then on SyncDesk uses the new key.',
      'Have the old key withdrawn.',
    ],
  },
  stops: [
    'Lookup does not ask EMS any more; WSAPI goes on by itself.',
    'Nobody is told when the app subscription breaks.',
  ],
}
