import type { DemoFault } from '../../preload/contract/shell'
import type { DemoContact } from './data/contacts'
import type { DemoCustomer } from './data/customers'
import type { DemoPolicy } from './data/policies'
import type { DemoSuspense } from './data/suspenses'
import { isAllowedPassword, type Credentials } from './operations/login'
import type { DemoActivity } from './operations/activities'
import { withoutEmptyTexts } from './operations/operation'
import { OwnFaults } from './own-faults'
import type { DemoDocument } from './records/file-room'
import { allRights, isRight, type Right } from './rights'
import { serve, servicePath, type RawAnswer } from './server'
import type { Switchboard } from './service'
import { Sessions } from './sessions'
import { DemoState, type WriteListener } from './state'

export type {
  DemoActivity,
  DemoContact,
  DemoCustomer,
  DemoDocument,
  DemoPolicy,
  DemoSuspense,
  RawAnswer,
  Right,
}
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
  /** How somebody or something unknown is answered: with a business fault unless told. */
  readonly unknownCustomer?: 'fault' | 'nil'
  /** The SequenceNumber of a file's first chunk; 1 unless told (ASSUMED). */
  readonly firstChunk?: 0 | 1
}

/** Members that a person changes; '' clears one. */
export type CustomerEdit = {
  readonly [M in keyof Omit<DemoCustomer, 'CustomerId'>]?: DemoCustomer[M]
}

export type DemoAgency = {
  /** http://127.0.0.1:<port>/v3/WSAPIService.svc */
  readonly endpoint: string
  /** As they are now: after `setPassword` with the new one. */
  readonly credentials: Credentials
  setFault(fault: DemoFault): void
  readonly fault: DemoFault
  /** Only calls of this operation, and only the next `times` of them; before the general fault. */
  faultFor(operation: string, fault: DemoFault, times: number): void
  /** What an AMS360 administrator does when rotating: open sessions end with it (ASSUMED). */
  setPassword(password: string): void
  readonly rights: readonly Right[]
  /** Replaces the Entity Access rights of the login; `allRights` gives them all back. */
  setRights(rights: readonly string[]): void
  readonly customers: readonly DemoCustomer[]
  customerById(id: string): DemoCustomer | undefined
  readonly activities: readonly DemoActivity[]
  /** These four are pictures of the moment they are read, in the order the records came. */
  readonly suspenses: readonly DemoSuspense[]
  readonly policies: readonly DemoPolicy[]
  readonly documents: readonly DemoDocument[]
  /** Those of customers whose contacts somebody read or changed. */
  readonly contacts: readonly DemoContact[]
  /** Told of every change of a record, by whichever way. @returns how to stop listening */
  onWrite(listen: WriteListener): () => void
  /** What a person in the agency does in AMS360's own screen; `RangeError` for nobody. */
  edit(customerId: string, change: CustomerEdit): void
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
  const now = options.now ?? Date.now
  const state = new DemoState(options.seed ?? 360, count, options.firstChunk ?? 1)
  const board: Switchboard = {
    state,
    sessions: new Sessions(options.ticketMs ?? 15 * 60_000, now),
    now,
    unknownCustomer: options.unknownCustomer ?? 'fault',
    credentials: firstCredentials,
    rights: new Set(allRights),
    fault: 'none',
  }
  const ownFaults = new OwnFaults()
  const counts = new Map<string, number>()
  let raw: RawAnswer | undefined
  const http = await serve({
    board,
    port: options.port ?? 0,
    slowMs: options.slowMs ?? 8_000,
    rawAnswer: () => raw,
    arrived(operation) {
      if (operation === undefined) return { fault: board.fault, isForThis: false }
      counts.set(operation, (counts.get(operation) ?? 0) + 1)
      const own = ownFaults.take(operation)
      return { fault: own ?? board.fault, isForThis: own !== undefined }
    },
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
    customers: state.customers,
    customerById: (id) => state.customerById(id),
    activities: state.activities,
    get suspenses() {
      return state.suspenses.all()
    },
    get policies() {
      return state.policies.all()
    },
    get documents() {
      return state.files.all()
    },
    get contacts() {
      return state.contacts.all()
    },
    onWrite: (listen) => state.onWrite(listen),
    edit: (customerId, change) => edit(state, customerId, change),
    faultFor: (operation, fault, times) => ownFaults.set(operation, fault, times),
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

function edit(state: DemoState, customerId: string, change: CustomerEdit): void {
  const former = state.customerById(customerId)
  if (former === undefined) throw new RangeError(`no customer ${customerId}`)
  state.store(withoutEmptyTexts({ ...former, ...change }))
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
