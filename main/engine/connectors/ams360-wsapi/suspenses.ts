import type { AgencyRecords } from '../agency-records'
import { Fault } from '../fault'
import { wireUuid } from '../wire-text'
import type { Ask } from './asking'
import { codeMember, membersFrom, suspenseMembers } from './contracts'
import { Refusal } from './faults'
import { localDateTime } from './local-time'
import { descriptionFrom } from './written-text'

type Suspenses = Pick<
  AgencyRecords,
  'insertSuspense' | 'readSuspense' | 'suspensesOf' | 'updateSuspense'
>

/** A business fault about the id itself: there is none with it (assumption `unknown-suspense`). */
const isUnknownId = (error: unknown): boolean =>
  error instanceof Fault &&
  error.cause instanceof Refusal &&
  error.cause.kind === 'business' &&
  error.cause.dataNames.includes('SuspenseId')

export function createSuspenses(ask: Ask): Suspenses {
  return {
    async insertSuspense(suspense, signal) {
      const Suspense = {
        CustomerId: wireUuid(suspense.customerId),
        ...codeMember('SuspenseAction', suspense.action),
        ...codeMember('InitiatedByEmployeeCode', suspense.initiator),
        ...codeMember('AssignedToEmployeeCode', suspense.assignee),
        DueDate: localDateTime(suspense.dueAt),
        Description: descriptionFrom(suspense.description),
        Priority: suspense.priority,
        IsCompleted: false,
      }
      const answer = await ask('CustomerSuspenseInsert', { Request: { Suspense } }, signal)
      return answer.SuspenseId
    },
    async readSuspense(id, signal) {
      const Request = { SuspenseId: wireUuid(id) }
      try {
        const answer = await ask('CustomerSuspenseGetBySuspenseId', { Request }, signal)
        return answer.Suspense ?? undefined
      } catch (error) {
        if (isUnknownId(error)) return undefined
        throw error
      }
    },
    /** Without `IsComplete`: open and completed ones (assumption `suspense-list`). */
    async suspensesOf(customerId, signal) {
      const Request = { CustomerId: wireUuid(customerId) }
      return (await ask('CustomerSuspenseGetListByCustomerId', { Request }, signal)).SuspenseList
    },
    async updateSuspense(suspense, signal) {
      const SuspenseId = wireUuid(suspense.SuspenseId)
      const Suspense = membersFrom(suspenseMembers, { ...suspense, SuspenseId })
      await ask('CustomerSuspenseUpdate', { Request: { Suspense } }, signal)
    },
  }
}
