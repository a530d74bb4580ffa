import type { AmsSuspense } from '../../connectors/agency-records'
import { Fault } from '../../connectors/fault'
import type { Bench, Executor, Outcome, Work } from '../outcome'
import { textWithMark } from './activity'
import { customerOf } from './customer-of'

const described = ({ agency, payload, mark }: Work<'suspense.insert'>): string =>
  textWithMark(payload.description, mark, [], agency.longestDescription)

function proved(work: Work<'suspense.insert'>, remoteId: string, read: AmsSuspense): Outcome {
  const differing = read.Description === described(work) ? [] : ['Description']
  return {
    end: 'done',
    verification: differing.length === 0 ? 'read-back' : 'differs',
    remoteId,
    differing,
  }
}

/** A follow-up in AMS360. It can be read, so a lost answer is looked up before it is sent again. */
export const suspenseInsert: Executor<'suspense.insert'> = {
  async apply(work) {
    const { agency, payload, signal } = work
    const remoteId = await agency.insertSuspense(
      {
        customerId: customerOf(work),
        action: payload.action,
        description: described(work),
        dueAt: payload.dueAt,
        priority: payload.priority,
        assignee: payload.assignee,
        initiator: payload.initiator,
      },
      signal,
    )
    // It is written: a read-back that fails only means that the proof is missing.
    const read = await agency.readSuspense(remoteId, signal).catch(() => undefined)
    return read ? proved(work, remoteId, read) : { end: 'done', verification: 'none', remoteId }
  },
  async find(work) {
    const all = await work.agency.suspensesOf(customerOf(work), work.signal)
    const ours = all.find(({ Description }) => Description.includes(`[${work.mark}]`))
    return ours ? proved(work, ours.SuspenseId, ours) : 'absent'
  },
}

/** The suspense of the same ticket: AMS360's own id of it. */
function suspenseIdOf({ effect, stores }: Bench): string {
  const { recordId } = effect
  const made =
    recordId === undefined
      ? undefined
      : stores.effects.ofRecord(recordId).find(({ kind }) => kind === 'suspense.insert')
  if (made?.remoteId === undefined) throw new Fault('ticket-unknown')
  return made.remoteId
}

async function complete(work: Work<'suspense.complete'>): Promise<Outcome> {
  const { agency, signal } = work
  const remoteId = suspenseIdOf(work)
  const suspense = await agency.readSuspense(remoteId, signal)
  if (!suspense) throw new Fault('ticket-unknown')
  // Somebody completed it in AMS360 meanwhile: nothing to do, and proved.
  if (suspense.IsCompleted) return { end: 'done', verification: 'unchanged', remoteId }
  await agency.updateSuspense({ ...suspense, IsCompleted: true }, signal)
  const read = await agency.readSuspense(remoteId, signal).catch(() => undefined)
  if (!read) return { end: 'done', verification: 'none', remoteId }
  return read.IsCompleted
    ? { end: 'done', verification: 'read-back', remoteId }
    : { end: 'done', verification: 'differs', remoteId, differing: ['IsCompleted'] }
}

/** Completing twice is completing once: after a lost answer it is simply read again. */
export const suspenseComplete: Executor<'suspense.complete'> = {
  apply: complete,
  find: () => Promise.resolve('absent'),
}
