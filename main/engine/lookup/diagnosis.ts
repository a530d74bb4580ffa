import type { ConnectionKind } from '../../../preload/contract/connections'
import { failureFrom } from '../../../preload/contract/failure-words'
import type { Failure, FailureCode } from '../../../preload/contract/failures'
import type { LookupAnswer } from '../../../preload/contract/lookup'

/** One system's answer and the connection that gave it. */
export type Asked = { readonly connectionId: string; readonly answer: LookupAnswer }

/** What says that the credential is wrong, and not the way there. */
const credentialCodes: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'sign-in-refused',
  'session-refused',
  'right-missing',
  'access-denied',
  'secret-unreadable',
  'input-invalid',
])

const ref = 'diagnosis'

const differAdvice = (sees: string, blind: string): readonly string[] => [
  `Both sign-ins work, so this is about what each may see. Compare the business units (division, branch, department) that ${sees} and ${blind} may see in AMS360.`,
  `See that the access of ${blind} covers customers of this kind, prospects and inactive ones too.`,
  'A record that was entered only minutes ago can take a while to show everywhere: look it up again later.',
]

/**
 * What it means that only some systems see the customer (seed 1, Lookup: «usually indicates partial
 * configuration»). Nothing when all agree, or when the trouble says nothing about the set-up.
 */
export function diagnosisFrom(asked: readonly Asked[]): Failure | undefined {
  const of = (kind: ConnectionKind): Asked | undefined =>
    asked.find(({ answer }) => answer.kind === kind)
  const sees = asked.find(({ answer }) => answer.record)
  if (!sees) return undefined
  const isRefused = ({ answer }: Asked): boolean =>
    answer.failure !== undefined && credentialCodes.has(answer.failure.code)

  const [wsapi, ems] = [of('ams360-wsapi'), of('ams360-ems')]
  const half =
    wsapi?.answer.record && ems && isRefused(ems)
      ? ({ code: 'only-wsapi-works', failing: ems, other: ems } as const)
      : ems?.answer.record && wsapi && isRefused(wsapi)
        ? ({ code: 'only-ems-works', failing: wsapi, other: ems } as const)
        : undefined
  if (half) {
    const { code, failing, other } = half
    const advice = failing.answer.failure?.advice ?? []
    const facts = {
      system: failing.answer.name,
      other: other.answer.name,
      connectionId: failing.connectionId,
      ...(advice.length > 0 && { advice }),
    }
    return failureFrom(code, facts, ref)
  }

  const blind = asked.find(({ answer }) => answer.failure?.code === 'customer-not-found')
  if (!blind) return undefined
  const [system, other] = [sees.answer.name, blind.answer.name]
  const { connectionId } = blind
  const advice = differAdvice(system, other)
  return failureFrom('systems-differ', { system, other, connectionId, advice }, ref)
}
