import type { WsapiSettings } from './settings'

// The exact words of AMS360's own screens (seed 0, step 2; WSAPI v3 reference §3).
const open = (settings: WsapiSettings): string =>
  `In AMS360, as an admin: Administration › Web Service API › open the WSAPI Login ID «${settings.loginId}».`

const saveAndCheck = 'Save there, then check again here.'

export const signInAdvice = (settings: WsapiSettings): readonly string[] => [
  open(settings),
  'It is not there? Then «New»: Web Service Application «Custom», this WSAPI Login ID, Data Security Based On «Entity Access Security Only», Entity Access «Check All», «Add».',
  'Type a new Password and Verify Password there, save, and enter the same password here. The WSAPI password is not the one you sign in to AMS360 with.',
  `Check that «${settings.agencyNo}» is your agency number.`,
  settings.employeeCode
    ? 'Check the employee code: it has to be exactly as AMS360 has it, with capitals and punctuation.'
    : 'If Data Security is based on a supplied employee code, enter that code here.',
]

export const rightAdvice = (settings: WsapiSettings, right: string): readonly string[] => {
  const [entity = right, kind = 'Retrieve'] = right.split(' – ')
  return [
    open(settings),
    `In the grid «Entity Access» find the row «${entity}» and check «${kind}» (or press «Check All»).`,
    'Under Data Security Based On, «Entity Access Security Only» lets the login see every business unit.',
    saveAndCheck,
  ]
}

export const sessionAdvice = (settings: WsapiSettings): readonly string[] => [
  'The sign-in itself works: the password is right.',
  open(settings),
  'See that the login may be used, and that no other program signs in with it: each program needs its own WSAPI Login ID.',
  saveAndCheck,
]
