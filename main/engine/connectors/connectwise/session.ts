import type { FailureFacts } from '../../../../preload/contract/failure-words'
import type { CheckResult, Ports, Session } from '../connector'
import { Fault } from '../fault'
import { inactiveMemberAdvice, unknownMemberAdvice } from './advice'
import { runCheck } from './check'
import { createClient } from './client'
import { isEqual } from './conditions'
import { originOf, type ConnectwiseSecrets, type ConnectwiseSettings } from './settings'
import type { MemberInfo } from './wire-types'

export const systemName = 'ConnectWise PSA'

export interface ConnectwiseSession extends Session {
  /**
   * The member to whom contacts and to-dos are assigned (seed 2).
   * @throws Fault `member-unknown` when there is none, or it is inactive
   */
  assignee(signal: AbortSignal): Promise<MemberInfo>
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

export function openSession(
  settings: ConnectwiseSettings,
  secrets: ConnectwiseSecrets,
  ports: Ports,
): ConnectwiseSession {
  const facts: FailureFacts = {
    system: systemName,
    host: new URL(originOf(settings.site)).host,
  }
  const client = createClient({ settings, secrets, facts, ports })

  const assignee = async (signal: AbortSignal): Promise<MemberInfo> => {
    const { memberId } = settings
    const conditions = isEqual('identifier', memberId)
    const { answer } = await client.ask('members', { conditions, pageSize: 25 }, signal)
    // Compared here once more: a filter that the server reads otherwise must not choose somebody.
    const found =
      answer.find(({ identifier }) => identifier === memberId) ??
      answer.find(({ identifier }) => sameName(identifier, memberId))
    if (found && !found.inactiveFlag) return found
    throw new Fault('member-unknown', {
      ...facts,
      said: memberId,
      advice: found ? inactiveMemberAdvice(settings) : unknownMemberAdvice(),
    })
  }

  return {
    check: (report, signal): Promise<CheckResult> =>
      runCheck({ settings, ports, facts, client, assignee }, report, signal),
    assignee,
    [Symbol.asyncDispose]() {
      client.close()
      return Promise.resolve()
    },
  }
}
