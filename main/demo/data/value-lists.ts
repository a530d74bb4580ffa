export type AllowedValue = { readonly Code: string; readonly Description: string }

/**
 * The list of actions that activities and suspenses share. That it can be read at all, and under
 * which name, is ASSUMED: AMS360's own name of it is not public.
 */
export const actionListName = 'ActivityAction'

const actions: readonly AllowedValue[] = [
  { Code: '!A!', Description: 'Billing Inquiry' },
  { Code: '!A"', Description: 'Certificate Request' },
  { Code: '!A#', Description: 'Claim Reported' },
  { Code: '!A$', Description: 'E-mail' },
  { Code: '!A%', Description: 'Meeting' },
  { Code: '!A&', Description: 'New Business' },
  { Code: "!A'", Description: 'Phone Call' },
  { Code: '!A(', Description: 'Policy Change' },
  { Code: '!A)', Description: 'Renewal' },
  { Code: '!A*', Description: 'Text Message' },
]

/** Numbers ASSUMED; the kinds themselves (bank, broker, …) are documented. */
const centers: readonly AllowedValue[] = [
  { Code: '1', Description: 'Bank' },
  { Code: '2', Description: 'Broker' },
  { Code: '3', Description: 'Company' },
  { Code: '4', Description: 'Employee' },
  { Code: '5', Description: 'Vendor' },
]

/** Value lists by name; the five names besides the actions are documented. */
export const valueLists: ReadonlyMap<string, readonly AllowedValue[]> = new Map([
  [
    'CustomerType',
    [
      { Code: 'C', Description: 'Customer' },
      { Code: 'P', Description: 'Prospect' },
      { Code: 'S', Description: 'Suspect' },
    ],
  ],
  [
    'PolicyStatus',
    [
      { Code: 'A', Description: 'Active' },
      { Code: 'C', Description: 'Cancelled' },
      { Code: 'N', Description: 'Non-renewed' },
    ],
  ],
  ['SuspenseCenter', centers],
  ['NoteCenter', centers],
  [
    'Doc360SecurityClass',
    [
      { Code: 'GEN', Description: 'General' },
      { Code: 'CON', Description: 'Confidential' },
    ],
  ],
  [actionListName, actions],
])

/** Whether AMS360 wants the code or the text in an activity is not public: both are taken. */
export function isAction(action: string): boolean {
  return actions.some((one) => one.Code === action || one.Description === action)
}
