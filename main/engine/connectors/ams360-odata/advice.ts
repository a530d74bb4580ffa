import type { OdataSettings } from './settings'

// How Vertafore's own pages name these things is not public (AMS360 reference §14).
const open = 'In Vertafore’s developer platform: My Applications › the application for your agency.'

const saveAndCheck = 'Correct it here, validate, then save.'

export const signInAdvice = (settings: OdataSettings): readonly string[] => [
  open,
  `Compare its user with «${settings.appUser}», and enter its password again. It is neither your AMS360 nor your WSAPI password.`,
  `Check that «${settings.agencyNo}» is your agency number and that «${settings.email}» is the address the application is registered with.`,
  'A new application works in the sandbox first; ask Vertafore’s support whether yours was made live.',
  saveAndCheck,
]

export const rightAdvice = (): readonly string[] => [
  'The sign-in works: user and password are right.',
  open,
  'See that its scopes include customers. A scope that was added is made live by Vertafore’s support.',
  'Then check again here.',
]

export const sessionAdvice = (): readonly string[] => [
  'The sign-in itself works: user and password are right. But what it hands out is not accepted for data.',
  'Check that the address for signing in and the address of the data belong together: both live, or both sandbox.',
  open,
  'See that the application is live for this agency, then check again here.',
]

export const addressAdvice = (url: string): readonly string[] => [
  `Check the whole address «${url}», also the part behind the server name.`,
  'Vertafore does not publish it. Leave the field empty to use the usual one, or ask Vertafore’s support for yours.',
]
