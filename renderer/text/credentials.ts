import type { ConnectionKind } from '../../preload/contract/connections'

type FieldWords = {
  readonly label: string
  readonly hint?: string
  readonly placeholder?: string
}

export const fieldText: Readonly<Record<ConnectionKind, Readonly<Record<string, FieldWords>>>> = {
  'ams360-wsapi': {
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
    timeoutSeconds: { label: 'Time-out in seconds', placeholder: '30', hint: 'From 5 to 120' },
    caFile: {
      label: 'Extra CA file',
      hint: 'Path of a PEM file, only if your network inspects encrypted traffic',
    },
  },
}

export const credentialsText = {
  names: { 'ams360-wsapi': 'AMS360 WSAPI' } satisfies Record<ConnectionKind, string>,
  newLead: 'Two steps: SyncDesk signs in with what you enter, and only what works can be saved.',
  savedLead: 'What is stored works until you save something else that works.',
  loading: 'Reading what is stored',
  optional: (label: string) => `${label} (optional)`,
  details: 'Connection details',
  savedSecret: '•••• saved',
  replace: 'Replace',
  replaceLabel: (label: string) => `Replace the saved ${label.toLowerCase()}`,
  keep: 'Keep the saved one',
  validate: 'Validate',
  validating: 'Validating…',
  validateAgain: 'Validate again',
  save: 'Save',
  saving: 'Saving…',
  discard: 'Discard changes',
  saveLocked: 'Save unlocks when validation has passed.',
  saveRunning: 'Signing in with what you entered. Nothing is stored yet.',
  saveReady: 'Validated. Save stores exactly this.',
  saveEdited: (label: string) => `«${label}» changed since validation. Validate again, then save.`,
  saveProblems: 'Correct the marked fields, then validate.',
  saveRefused: 'Validation did not pass. Nothing was stored; what worked before stays.',
  saveUntested: 'The sign-in could not be tested. Nothing was stored; what worked before stays.',
  untested: 'The sign-in could not be tested',
  refused: 'Validation did not pass',
  notSaved: 'Not saved',
  stored: 'Saved. AMS360 WSAPI is connected and checked every morning.',
  session:
    'Kept for this session only. AMS360 WSAPI is connected until SyncDesk quits; the password is stored nowhere.',
  toOverview: 'Open Overview',
  stepsTitle: 'What validation proves',
  reported: 'What AMS360 reports',
} as const

type Click = {
  readonly words: string
  /** To be typed into AMS360 as it is. */
  readonly copy?: string
}

export const guideText = {
  title: 'Create the login in AMS360',
  lead: 'In AMS360, in a browser:',
  clicks: [
    { words: 'As an admin, log in to AMS360.' },
    { words: 'Click the “Administration” tab.' },
    { words: 'Click “Web Service API”.' },
    { words: 'Click “New” in the pop-up window.' },
    { words: '“Web Service Application”: leave as “Custom”.' },
    { words: '“WSAPI Login ID”: type', copy: 'SyncDesk' },
    {
      words:
        'Choose a “Password” and “Verify” it. You make it up yourself; enter the same one here.',
    },
    {
      words: 'Under “Data Security Based On”, choose “Entity Access Security Only”.',
    },
    { words: 'In the bottom half, under “Entity Access”, choose “Check All”.' },
    { words: 'At the top right, select “Add”.' },
  ] satisfies readonly Click[] as readonly Click[],
  loginId: 'WSAPI Login ID',
} as const
