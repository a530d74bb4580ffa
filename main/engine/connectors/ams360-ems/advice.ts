import type { EmsSettings } from './settings'

// Where the credentials come from is known from another product's help; what stands in the
// subscription itself is not public (AMS360 reference §13).
const open = 'Open your Vertafore app subscription (in AMS360: the Application Catalog).'

const saveAndCheck = 'Correct it here, validate, then save.'

export const signInAdvice = (settings: EmsSettings): readonly string[] => [
  open,
  `Compare its Agency ID with «${settings.agencyId}», and copy its App Access Key again: a renewed key replaces the old one.`,
  `Check that it names the headers «${settings.keyHeader}» and «${settings.agencyHeader}».`,
  saveAndCheck,
]

export const rightAdvice = (settings: EmsSettings): readonly string[] => [
  'The key itself was not refused: what is missing is the right to read customers.',
  open,
  `See that the subscription of agency «${settings.agencyId}» includes customers, and that it is active.`,
  'If it is, ask Vertafore support to grant the app access to customers, then check again here.',
]

export const pathAdvice = (settings: EmsSettings): readonly string[] => [
  open,
  `Compare base URL and customer path with «${settings.baseUrl}${settings.customerPath}». {id} stands for the customer’s UUID.`,
  'Vertafore publishes neither of the two, so SyncDesk cannot tell which part is wrong.',
  saveAndCheck,
]

/** For an address that says «not found» to everybody, key or not. */
export const unprovenAdvice = (settings: EmsSettings): readonly string[] => [
  'It says «not found» with the key and without: nobody looked at the key there.',
  ...pathAdvice(settings).slice(0, 2),
  'If both are right, enter the «UUID of a customer to test with»: the check then reads it.',
]
