import { everyKind, type KindText } from './kind-text'

/** The clicks are seed 0, step 2. */
export const wsapiText: KindText = {
  purpose: 'Records activities and suspenses in AMS360 and reads customers there.',
  otherSide: 'AMS360',
  secret: 'the password',
  fields: {
    agencyNo: { label: 'Agency number', hint: 'Digits and a dash, as in 1234567-1' },
    loginId: {
      label: 'WSAPI login ID',
      hint: 'The login of the Web Service API, not of an AMS360 user',
    },
    password: { label: 'Password', hint: 'The one you chose for the WSAPI login' },
    employeeCode: {
      label: 'Employee code',
      hint: 'Leave empty unless the login’s data security is based on an employee',
    },
    endpoint: { label: 'Address of the service' },
    actionListName: {
      label: 'Action list',
      hint: 'Assumed, as Vertafore does not publish the name. Change it only when the list of actions on the Mapping screen stays empty',
    },
    actionForm: {
      label: 'Actions are sent as',
      hint: 'Assumed, as Vertafore does not publish it. After a change, choose the actions on the Mapping screen again',
      choices: { code: 'Code', text: 'Text' },
    },
    firstChunkNumber: {
      label: 'Parts of a file start at',
      hint: 'Assumed, as Vertafore does not publish it. Change it only when AMS360 refuses attachments',
      choices: { 0: '0', 1: '1' },
    },
    ...everyKind,
  },
  guide: {
    title: 'Create the login in AMS360',
    lead: 'In AMS360, in a browser:',
    clicks: [
      { words: 'As an admin, log in to AMS360.' },
      { words: 'Click the “Administration” tab.' },
      { words: 'Click “Web Service API”.' },
      { words: 'Click “New” in the pop-up window.' },
      { words: '“Web Service Application”: leave as “Custom”.' },
      {
        words: '“WSAPI Login ID”: type',
        copy: { label: 'WSAPI Login ID', value: 'SyncDesk' },
      },
      {
        words:
          'Choose a “Password” and “Verify” it. You make it up yourself; enter the same one here.',
      },
      { words: 'Under “Data Security Based On”, choose “Entity Access Security Only”.' },
      { words: 'In the bottom half, under “Entity Access”, choose “Check All”.' },
      { words: 'At the top right, select “Add”.' },
    ],
    notes: [],
  },
  rotation: {
    title: 'Change the password without a gap',
    clicks: [
      'In AMS360, create a second WSAPI login beside this one, with its own password.',
      'Enter its login ID and password here and validate. The login before it goes on working.',
      'Save. From then on SyncDesk uses the new login.',
      'Delete the old login in AMS360: Administration › Web Service API.',
    ],
  },
  stops: [
    'Nothing is recorded in AMS360 any more: no activities, no suspenses.',
    'Lookup cannot search AMS360 any more.',
    'Nobody is told when AMS360’s Web Service API breaks.',
  ],
}
