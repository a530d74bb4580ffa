import { pinnedVersion, type ConnectwiseSettings } from './settings'

// The exact words of ConnectWise's own screens (seed 2).
const members = 'In ConnectWise: System › Members › tab «API Members»'
const saveAndCheck = 'Save there, then check again here.'

/** Seed 2: one integrator per company, a Member ID per user, and what becomes of an old key. */
export const signInAdvice = ({ companyId }: ConnectwiseSettings): readonly string[] => [
  `${members} › open the member made for SyncDesk. It is not there? Then «+», License Class «API».`,
  'Tab «API Keys» › «+» › description «SyncDesk» › «Save». Copy the Public Key and the Private Key and enter both here: the Private Key is shown this once only.',
  'A new API key does not disable the old one: delete the old key there when the new one works here.',
  `Check that «${companyId}» is the company you type when you sign in to ConnectWise.`,
  'The company has one such integrator: all its users enter the same keys, each with a Member ID of their own.',
]

export const clientIdAdvice = (): readonly string[] => [
  'Check the client ID: the GUID that ConnectWise issued for this integration at developer.connectwise.com.',
  `The client ID is right? Then the keys may do nothing yet. ${members} › open the member made for SyncDesk and see which Role ID it has.`,
  'System › Security Roles › open that role: under «Companies» give «Company Maintenance», under «System» give «Member Maintenance» the Inquire Level «All».',
  saveAndCheck,
]

/** @param right as ConnectWise's security roles name it: «System › API Reports» */
export const rightAdvice = (
  { memberId }: ConnectwiseSettings,
  right: string,
): readonly string[] => {
  const [area = right, entry = right] = right.split(' › ')
  return [
    `${members} › open the member made for SyncDesk and see which Role ID it has.`,
    `System › Security Roles › open that role › «${area}» › «${entry}»: set it to «ALL».`,
    ...(entry === 'API Reports'
      ? [
          `Do the same for the role of «${memberId}»: System › Members › open the member › Role ID. Contacts and activities are assigned to this member.`,
        ]
      : []),
    saveAndCheck,
  ]
}

export const companyAdvice = ({ site, companyId }: ConnectwiseSettings): readonly string[] => [
  `Check «${companyId}»: it is the company you type when you sign in to ConnectWise.`,
  `Check «${site}»: a company is known on its own site only, e.g. eu.myconnectwise.net instead of na.myconnectwise.net.`,
]

export const unknownMemberAdvice = (): readonly string[] => [
  'The Member ID is the user name with which the member signs in to ConnectWise, not the full name and not the e-mail address.',
  'In ConnectWise: System › Members lists them in the column «Member ID». Each user can have a Member ID of their own.',
  'Enter it here and validate again.',
]

export const inactiveMemberAdvice = ({ memberId }: ConnectwiseSettings): readonly string[] => [
  `«${memberId}» is there, but marked as inactive: nobody would see what is assigned to it.`,
  'In ConnectWise: System › Members › open the member and make it active, or enter the Member ID of somebody else here.',
  saveAndCheck,
]

export const unexpectedAdvice = ({ apiVersion }: ConnectwiseSettings): readonly string[] => [
  apiVersion === pinnedVersion
    ? 'Check the site: something else than ConnectWise PSA may answer there.'
    : `Check the API version: SyncDesk was made for ${pinnedVersion}, not for ${apiVersion}.`,
  'If it is right, keep the reference below: the log has the details.',
]

export const tooLargeAdvice = ({ site }: ConnectwiseSettings): readonly string[] => [
  'Nothing that SyncDesk asks ConnectWise for is this large.',
  `Check that «${site}» is the server you sign in to ConnectWise at.`,
]

export const nowhereAdvice = ({ site }: ConnectwiseSettings): readonly string[] => [
  'ConnectWise was asked where it is, and still knows nothing there.',
  `Check that «${site}» is the server you sign in to ConnectWise at.`,
  'ConnectWise’s cloud also answers wrong keys like this: check the company ID and both keys.',
]
