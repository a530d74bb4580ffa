import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { Fault } from '../fault'
import { rightAdvice, sessionAdvice } from './advice'
import { answerFrom } from './answer'
import type { WsapiClient } from './client'
import { Refusal, faultFrom } from './faults'
import { operations, type Answer, type Arguments, type OperationName } from './operations'
import { writeError } from './outcome'
import type { WsapiSettings } from './settings'
import type { Tickets } from './tickets'

/**
 * How the session asks for one thing: signed in, with one sign-in more if the ticket is refused.
 * That is also safe for a write: a security fault says that it was not done.
 * @throws Fault; `OutcomeUnknown` for a write that may have happened
 */
export type Ask = <K extends OperationName>(
  operation: K,
  args: Arguments[K],
  signal: AbortSignal,
) => Promise<Answer<K>>

type Parts = {
  readonly client: WsapiClient
  readonly tickets: Tickets
  readonly settings: WsapiSettings
  readonly facts: FailureFacts
}

export function createAsk({ client, tickets, settings, facts }: Parts): Ask {
  /** The ticket that a call has worked with: proof that it is alive. */
  let proven: string | undefined

  async function once<K extends OperationName>(
    operation: K,
    args: Arguments[K],
    ticket: string,
    signal: AbortSignal,
  ): Promise<Answer<K>> {
    const { writes } = operations[operation]
    let wasSent = false
    const sending = (): void => {
      wasSent = true
    }
    try {
      const { result } = await client.call(operation, args ?? {}, ticket, signal, sending)
      const answer = answerFrom(operation, result, facts)
      proven = ticket
      return answer
    } catch (error) {
      throw writes && wasSent ? writeError(error, facts) : error
    }
  }

  /** A fresh ticket was refused: is it dead, or does the login lack this one right? */
  async function judge(
    operation: OperationName,
    ticket: string,
    refusal: Refusal,
    signal: AbortSignal,
  ) {
    const all = { ...facts, codes: refusal.codes, ...(refusal.said && { said: refusal.said }) }
    const cause = { cause: refusal }
    const other = operation === 'AgencyInfoGet' ? 'AMS360AgencyUrlGet' : 'AgencyInfoGet'
    if (proven !== ticket) {
      await once(other, undefined, ticket, signal).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
    }
    if (proven !== ticket) {
      return new Fault('session-refused', { ...all, advice: sessionAdvice(settings) }, cause)
    }
    const { right } = operations[operation]
    return new Fault(
      'right-missing',
      { ...all, right, advice: rightAdvice(settings, right) },
      cause,
    )
  }

  const outward = (error: unknown): unknown =>
    error instanceof Refusal ? faultFrom(error, facts) : error

  return async (operation, args, signal) => {
    const ticket = await tickets.get(signal)
    try {
      return await once(operation, args, ticket, signal)
    } catch (first) {
      if (!isSecurity(first)) throw outward(first)
      // Once more with a new ticket, then stop: nothing says how long one lives.
      const renewed = await tickets.renew(ticket, signal)
      try {
        return await once(operation, args, renewed, signal)
      } catch (second) {
        if (!isSecurity(second)) throw outward(second)
        throw await judge(operation, renewed, second, signal)
      }
    }
  }
}

const isSecurity = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.kind === 'security'
