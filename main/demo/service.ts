import type { DemoFault } from '../../preload/contract/shell'
import { checkLogin, loginFailure, type Credentials } from './operations/login'
import type { Answer, Operation } from './operations/operation'
import { operations } from './operations/table'
import type { Right } from './rights'
import type { Sessions } from './sessions'
import type { DemoState } from './state'
import { loginEnvelope } from './wire/envelope'
import { actionFault, deserializationFault, securityFault } from './wire/faults'
import { actionPrefix } from './wire/namespaces'
import { parameterOf, readRequest } from './wire/request'
import { UnreadableValue } from './wire/values'

/** The moving parts of one agency; the service reads them anew for each message. */
export type Switchboard = {
  readonly state: DemoState
  readonly sessions: Sessions
  readonly unknownCustomer: 'fault' | 'nil'
  readonly now: () => number
  credentials: Credentials
  rights: ReadonlySet<Right>
  fault: DemoFault
}

/** What goes wrong with one call. */
export type Trouble = {
  readonly fault: DemoFault
  /** Meant for this operation: a missing right is then the operation's own. */
  readonly isForThis: boolean
}

/** Whether the service has the operation: what is not known is not counted either. */
export function isServed(operation: string): boolean {
  return operation === 'Login' || operations.has(operation)
}

/** Answers one message. Throws `WireFault` and `UnreadableXml`; knows nothing of HTTP. */
export function answerMessage(
  board: Switchboard,
  name: string,
  source: string,
  trouble: Trouble,
): Answer {
  try {
    if (name === 'Login') return [logIn(board, source, trouble)]
    const operation = operations.get(name)
    if (operation === undefined) throw actionFault(actionPrefix + name)
    return runOperation(board, name, operation, source, trouble)
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error
    throw deserializationFault(
      'The formatter threw an exception while trying to deserialize the message: ' + error.message,
    )
  }
}

function logIn(board: Switchboard, source: string, trouble: Trouble): string {
  const { body } = readRequest(source, 'Login')
  if (trouble.fault === 'wrong-password') throw loginFailure()
  checkLogin(parameterOf(body, 'Request'), board.credentials)
  return loginEnvelope(board.sessions.open())
}

function runOperation(
  board: Switchboard,
  name: string,
  operation: Operation,
  source: string,
  trouble: Trouble,
): Answer {
  const { ticket, body } = readRequest(source, name)
  refuseWithoutSession(board, ticket, trouble)
  refuseWithoutRight(board, operation.right, trouble)
  return operation.run({
    operation: name,
    state: board.state,
    parameter: operation.wrapper === undefined ? undefined : parameterOf(body, operation.wrapper),
    ticket: ticket ?? '',
    employeeCode: board.credentials.employeeCode,
    unknownCustomer: board.unknownCustomer,
    now: board.now,
    closeSession: (closing) => board.sessions.close(closing),
  })
}

/** The text is ASSUMED: what AMS360 says to a missing or expired ticket is not public. */
function refuseWithoutSession(
  board: Switchboard,
  ticket: string | undefined,
  { fault }: Trouble,
): void {
  const isDead = fault === 'expired-ticket' || fault === 'wrong-password'
  if (ticket !== undefined && !isDead && board.sessions.isOpen(ticket)) return
  throw securityFault('Session is not valid - log in again')
}

/** ASSUMED: how AMS360 answers a missing Entity Access right (fault type and text) is not public. */
function refuseWithoutRight(
  board: Switchboard,
  right: Right | undefined,
  { fault, isForThis }: Trouble,
): void {
  if (right === undefined) return
  const isTaken = fault === 'missing-right' && (isForThis || right === 'Customer Retrieve')
  if (!isTaken && board.rights.has(right)) return
  throw securityFault(`Access denied - ${right} is not granted to this login`)
}
