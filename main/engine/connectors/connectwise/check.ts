import type { Detail, Step } from '../../../../preload/contract/connections'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { runSteps, type Found } from '../check-steps'
import type { CheckResult, Ports } from '../connector'
import { Fault } from '../fault'
import { lineSteps } from '../line'
import { clientIdAdvice } from './advice'
import type { ConnectwiseClient } from './client'
import { originOf, type ConnectwiseSettings } from './settings'
import type { Site } from './site'
import type { MemberInfo } from './wire-types'

export type CheckParts = {
  readonly settings: ConnectwiseSettings
  readonly ports: Ports
  readonly facts: FailureFacts
  readonly client: ConnectwiseClient
  readonly assignee: (signal: AbortSignal) => Promise<MemberInfo>
}

const isFault = (error: unknown, code: Fault['code']): error is Fault =>
  error instanceof Fault && error.code === code

const hosting = ({ isCloud }: Site): string => (isCloud ? 'Cloud' : 'On premises')

const folderOf = ({ info }: Site): string => info.Codebase.replace('/', '')

function siteDetails(site: Site, { companyId }: ConnectwiseSettings): readonly Detail[] {
  const { CompanyName, CompanyID, VersionNumber, VersionCode } = site.info
  // Only a real difference is worth a mark: the sign-in takes capitals as it likes.
  const isSame = CompanyID.toLowerCase() === companyId.toLowerCase()
  return [
    { label: 'Company', value: CompanyName },
    { label: 'Company ID', value: isSame ? companyId : CompanyID },
    { label: 'Version', value: VersionNumber || VersionCode },
    { label: 'Codebase', value: folderOf(site) },
    { label: 'Hosting', value: hosting(site) },
    { label: 'API address', value: new URL(site.base).host },
  ].filter(({ value }) => value !== '')
}

/**
 * Proves the keys. `system/info` is no proof: it answers without them (reference 1.2). A refused
 * right is one, because the keys were accepted to find it out; but when nothing at all may be read,
 * the client ID is the likelier reason (assumption `client-id-refused`).
 */
async function proveKeys({ client, facts }: CheckParts, signal: AbortSignal): Promise<Headers> {
  try {
    return (await client.ask('companyCount', {}, signal)).headers
  } catch (error) {
    if (!isFault(error, 'right-missing')) throw error
  }
  try {
    return (await client.ask('members', { pageSize: 1 }, signal)).headers
  } catch (error) {
    if (!isFault(error, 'right-missing')) throw error
    const { status, codes = [] } = error.facts
    throw new Fault(
      'sign-in-refused',
      { ...facts, codes, ...(status && { status }), advice: clientIdAdvice() },
      { cause: error },
    )
  }
}

/** The named steps in order; nothing that the other side does makes this throw. */
export async function runCheck(
  parts: CheckParts,
  report: (step: Step) => void,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { settings, ports, facts, client } = parts
  const reported: Detail[] = []
  let site: Site | undefined

  const signIn = async (): Promise<Found> => {
    const headers = await proveKeys(parts, signal)
    const newest = headers.get('api-current-version')
    if (newest && /^[\d.]{4,12}$/.test(newest)) {
      reported.push({ label: 'Newest API version', value: newest })
    }
    const now = await client.locate(signal)
    const hasMoved = site !== undefined && now.base !== site.base
    site = now
    const evidence = 'The keys and the client ID are accepted'
    return hasMoved
      ? { evidence: `${evidence}; ConnectWise had just moved to ${folderOf(now)}` }
      : { evidence }
  }

  const passed = await runSteps(
    [
      ...lineSteps(
        {
          endpoint: `${originOf(settings.site)}/`,
          timeoutSeconds: settings.timeoutSeconds,
          ports,
          facts,
        },
        signal,
      ),
      [
        'site',
        async () => {
          site = await client.discover(signal)
          const name = site.info.CompanyName || settings.companyId
          return { evidence: `${name}: ${hosting(site).toLowerCase()}, ${folderOf(site)}` }
        },
      ],
      ['sign-in', signIn],
      [
        'members',
        async () => {
          await client.ask('members', { pageSize: 1 }, signal)
          return { evidence: 'The list of members may be read' }
        },
      ],
      [
        'assignee',
        async () => {
          const member = await parts.assignee(signal)
          const { fullName, firstName, lastName, identifier } = member
          const name = fullName || [firstName, lastName].filter(Boolean).join(' ')
          reported.push({ label: 'Assigned to', value: name || identifier })
          // The two were compared without regard to capitals: that is no difference.
          reported.push({ label: 'Member ID', value: settings.memberId })
          return member.licenseClass === 'A'
            ? {
                state: 'noted',
                evidence:
                  'The member is active, but an API member: nobody signs in as it and sees what is assigned to it',
              }
            : { evidence: 'The member is there and active' }
        },
      ],
      [
        'api-reports',
        async () => {
          await client.ask('reports', {}, signal)
          return {
            evidence:
              'ConnectWise’s reports answer these keys. Whether the role of the member has API Reports at ALL cannot be seen from outside',
          }
        },
      ],
    ],
    { ports, facts, report, signal },
  )
  return {
    passed,
    verified: passed ? 'signed in, found the member, reached the reports' : '',
    reported: [...(site ? siteDetails(site, settings) : []), ...reported],
  }
}
