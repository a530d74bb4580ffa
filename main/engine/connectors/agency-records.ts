/**
 * What sync may do in an agency management system: read, write and read back. AMS360's WSAPI session
 * is one; the simulator has another. Members carry AMS360's own names, so that a record that was
 * read can be sent back whole (WSAPI v3 reference §9 and §10).
 */

import type { CustomerHit } from '../../../preload/contract/lookup'

/**
 * A customer with all its members as read: text, and flags as booleans. What is not told is ''.
 * Update sends all of them: whether AMS360 clears what is left out is not public.
 */
export type AmsCustomer = Readonly<Record<string, string | boolean>> & {
  /** Small letters. */
  readonly CustomerId: string
  readonly CustomerNumber: string
  /** `C`, `P` or `S`; C and P never go back to S. */
  readonly CustomerType: string
}

/** Members of a new customer; AMS360 makes id and number. */
export type NewCustomer = Readonly<Record<string, string | boolean>> & {
  readonly CustomerType: 'C' | 'P' | 'S'
}

export type NewActivity = {
  readonly customerId: string
  /** Milliseconds since 1970; date and time are written apart, in local time. */
  readonly at: number
  readonly action: string
  readonly description: string
  readonly employee: string
  readonly documents: readonly NewDocument[]
}

/** A file that was sent in chunks before, and is attached by its id. */
export type NewDocument = {
  readonly documentId: string
  readonly name: string
  readonly bytes: number
}

export type NewSuspense = {
  readonly customerId: string
  readonly action: string
  readonly description: string
  readonly dueAt: number
  readonly priority: number
  readonly assignee: string
  readonly initiator: string
}

/** A suspense as read, whole: completing it sends all of it back. */
export type AmsSuspense = Readonly<Record<string, string | boolean>> & {
  readonly SuspenseId: string
  readonly CustomerId: string
  readonly Description: string
  readonly IsCompleted: boolean
}

export type NewPolicy = {
  readonly customerId: string
  readonly number: string
  readonly line: string
  readonly typeOfBusiness: number
  readonly writingCompany: string
  readonly billMethod: string
  readonly effectiveAt: number
  readonly expiresAt: number
  readonly description: string
  readonly exec: string
  readonly rep: string
  readonly division: string
  readonly branch: string
  readonly department: string
  readonly group: string
}

export type AmsPolicy = {
  readonly policyId: string
  readonly customerId: string
  readonly number: string
  /** `YYYY-MM-DD` */
  readonly effective: string
  readonly status: string
}

export type ListChoice = { readonly code: string; readonly name: string; readonly active: boolean }
export type LineChoice = ListChoice & { readonly typeOfBusiness?: number }
export type EmployeeChoice = ListChoice & {
  readonly executive: boolean
  readonly representative: boolean
}

/**
 * Thrown by a write when nobody can know whether it happened: the answer was lost, empty or
 * unreadable after the request had left. Reads never throw it.
 */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
  /** The fault that hid the outcome. */
  readonly fault: Error
  constructor(fault: Error) {
    super('The outcome of a write is not known', { cause: fault })
    this.fault = fault
  }
}

/**
 * Every method throws a `Fault`; those that write throw `OutcomeUnknown` when it may have happened.
 * An aborted write counts as unknown once it was sent.
 */
export interface AgencyRecords {
  /** @throws Fault `customer-not-found` */
  readCustomer(uuid: string, signal: AbortSignal): Promise<AmsCustomer>
  /** @throws Fault `customer-not-found` */
  readCustomerByNumber(number: string, signal: AbortSignal): Promise<AmsCustomer>
  customersByNamePrefix(prefix: string, signal: AbortSignal): Promise<readonly CustomerHit[]>
  searchByPhone(phone: string, signal: AbortSignal): Promise<readonly CustomerHit[]>

  /** @returns the new customer's UUID */
  insertCustomer(customer: NewCustomer, signal: AbortSignal): Promise<string>
  updateCustomer(customer: AmsCustomer, signal: AbortSignal): Promise<void>
  /** @returns the new activity's UUID; there is no way to read it back */
  insertActivity(activity: NewActivity, signal: AbortSignal): Promise<string>
  insertSuspense(suspense: NewSuspense, signal: AbortSignal): Promise<string>
  /** undefined when there is none with this id */
  readSuspense(id: string, signal: AbortSignal): Promise<AmsSuspense | undefined>
  suspensesOf(customerId: string, signal: AbortSignal): Promise<readonly AmsSuspense[]>
  updateSuspense(suspense: AmsSuspense, signal: AbortSignal): Promise<void>
  insertPolicy(policy: NewPolicy, signal: AbortSignal): Promise<string>
  policiesOf(customerId: string, signal: AbortSignal): Promise<readonly AmsPolicy[]>
  /**
   * Sends a file in chunks. Never throws `OutcomeUnknown`: a file that nobody attaches does no harm.
   * @returns the id to attach it by
   */
  sendFile(bytes: Uint8Array, signal: AbortSignal): Promise<string>
  /** Files above this are not even tried, in bytes (assumption `file-chunks`). */
  readonly largestFile: number
  /** Longest text of an activity or suspense, in characters (assumption `description-length`). */
  readonly longestDescription: number

  actions(signal: AbortSignal): Promise<readonly ListChoice[]>
  employeeChoices(signal: AbortSignal): Promise<readonly EmployeeChoice[]>
  unitChoices(signal: AbortSignal): Promise<{
    readonly divisions: readonly ListChoice[]
    readonly branches: readonly ListChoice[]
    readonly departments: readonly ListChoice[]
    readonly groups: readonly ListChoice[]
  }>
  companies(signal: AbortSignal): Promise<readonly ListChoice[]>
  lines(signal: AbortSignal): Promise<readonly LineChoice[]>
  /** Empty where AMS360 has no such list (assumption `bill-methods`): the code is typed then. */
  billMethods(signal: AbortSignal): Promise<readonly ListChoice[]>
}
