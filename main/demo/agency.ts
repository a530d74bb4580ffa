import type { DemoFault } from '../../preload/contract/shell'
import type { DemoCustomer } from './data/customers'
import { isAllowedPassword, type Credentials } from './operations/login'
import type { DemoActivity } from './operations/activities'
import { allRights, isRight, type Right } from './rights'
import { serve, servicePath, type RawAnswer } from './server'
import type { Switchboard } from './service'
import { Sessions } from './sessions'
import { DemoState } from './state'

export type { DemoActivity, DemoCustomer, RawAnswer, Right }
export { allRights }

export type DemoOptions = {
  /** 2,000 unless told, up to 100,000. */
  readonly customers?: number
  /** The same seed makes the same agency. */
  readonly seed?: number
  /** How long a ticket is good; 15 minutes unless told. */
  readonly ticketMs?: number
  readonly port?: number
  readonly now?: () => number
  /** How long the fault `slow` holds an answer back; 8 s unless told. */
  readonly slowMs?: number
  /** How somebody unknown is answered: with a business fault unless told. */
  readonly unknownCustomer?: 'fault' | 'nil'
}

export type DemoAgency = {
  /** http://127.0.0.1:<port>/v3/WSAPIService.svc */
  readonly endpoint: string
  /** As they are now: after `setPassword` with the new one. */
  readonly credentials: Credentials
  setFault(fault: DemoFault): void
  readonly fault: DemoFault
  /** What an AMS360 administrator does when rotating: open sessions end with it (ASSUMED). */
  setPassword(password: string): void
  readonly rights: readonly Right[]
  /** Replaces the Entity Access rights of the login; `allRights` gives them all back. */
  setRights(rights: readonly string[]): void
  readonly customers: readonly DemoCustomer[]
  readonly activities: readonly DemoActivity[]
  /** Calls per operation since the start, counted on arrival. */
  calls(): Readonly<Record<string, number>>
  /** For tests: sends this to every call until it is taken back with `undefined`. */
  answerWith(raw: RawAnswer | undefined): void
  stop(): Promise<void>
}

const mostCustomers = 100_000

const firstCredentials: Credentials = {
  agencyNo: '1000360-1',
  loginId: 'SYNCDESK',
  password: 'HarborDemo360',
  employeeCode: '!!:',
}

/** Starts a demo agency on loopback. It keeps everything in memory. */
export async function startDemoAgency(options: DemoOptions = {}): Promise<DemoAgency> {
  const count = options.customers ?? 2_000
  if (!Number.isInteger(count) || count < 0 || count > mostCustomers) {
    throw new RangeError(`customers must be a whole number up to ${mostCustomers}`)
  }
  const board: Switchboard = {
    state: new DemoState(options.seed ?? 360, count),
    sessions: new Sessions(options.ticketMs ?? 15 * 60_000, options.now ?? Date.now),
    unknownCustomer: options.unknownCustomer ?? 'fault',
    credentials: firstCredentials,
    rights: new Set(allRights),
    fault: 'none',
  }
  const counts = new Map<string, number>()
  let raw: RawAnswer | undefined
  const http = await serve({
    board,
    port: options.port ?? 0,
    slowMs: options.slowMs ?? 8_000,
    rawAnswer: () => raw,
    count: (operation) => counts.set(operation, (counts.get(operation) ?? 0) + 1),
  })

  return {
    endpoint: `http://127.0.0.1:${http.port}${servicePath}`,
    get credentials() {
      return board.credentials
    },
    get fault() {
      return board.fault
    },
    get rights() {
      return [...board.rights]
    },
    customers: board.state.customers,
    activities: board.state.activities,
    setFault: (fault) => switchFault(board, fault),
    setPassword: (password) => changePassword(board, password),
    setRights: (rights) => {
      board.rights = new Set(rights.map(knownRight))
    },
    calls: () => Object.fromEntries(counts),
    answerWith: (answer) => {
      raw = answer
    },
    stop: () => http.stop(),
  }
}

function switchFault(board: Switchboard, fault: DemoFault): void {
  // Tickets from before stay dead when the fault is taken back: the client has to log in again.
  if (fault === 'wrong-password' || fault === 'expired-ticket') board.sessions.closeAll()
  board.fault = fault
}

function changePassword(board: Switchboard, password: string): void {
  if (!isAllowedPassword(password)) {
    throw new RangeError('AMS360 takes 6 to 30 letters and digits: an upper, a lower, a digit')
  }
  board.credentials = { ...board.credentials, password }
  board.sessions.closeAll()
}

function knownRight(name: string): Right {
  if (!isRight(name)) throw new RangeError(`unknown right: ${name}`)
  return name
}
