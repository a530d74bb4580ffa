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

/** ASSUMED, name and codes: what AMS360 calls the ways of billing is not public. */
const billMethods: readonly AllowedValue[] = [
  { Code: 'A', Description: 'Agency Bill' },
  { Code: 'D', Description: 'Direct Bill' },
]

const securityClasses: readonly AllowedValue[] = [
  { Code: 'GEN', Description: 'General' },
  { Code: 'CON', Description: 'Confidential' },
]

/** Value lists by name; five names are documented, the two of actions and billing are not. */
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
  ['Doc360SecurityClass', securityClasses],
  ['BillMethod', billMethods],
  [actionListName, actions],
])

/** Whether AMS360 wants the code or the text in an activity is not public: both are taken. */
export function isAction(action: string): boolean {
  return isEither(actions, action)
}

/** Code or text, as with actions (ASSUMED). */
export function isBillMethod(method: string): boolean {
  return isEither(billMethods, method)
}

/** Documented: the code of the list. */
export function isSecurityClass(code: string): boolean {
  return securityClasses.some((one) => one.Code === code)
}

function isEither(list: readonly AllowedValue[], text: string): boolean {
  return list.some((one) => one.Code === text || one.Description === text)
}
