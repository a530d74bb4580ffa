import type { AmsSuspense } from '../../connectors/agency-records'
import { Fault } from '../../connectors/fault'
import { markOf } from '../keys'
import type { Bench, Executor, Outcome, Work } from '../outcome'
import { textWithMark } from './activity'
import { customerOf } from './customer-of'

const marked = async (work: Bench, mark: string): Promise<AmsSuspense | undefined> => {
  const all = await work.agency.suspensesOf(customerOf(work), work.signal)
  return all.find(({ Description }) => Description.includes(`[${mark}]`))
}

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
    const ours = await marked(work, work.mark)
    return ours ? proved(work, ours.SuspenseId, ours) : 'absent'
  },
}

/** The suspense of the same ticket: AMS360's own id of it. */
async function suspenseIdOf(work: Work<'suspense.complete'>): Promise<string> {
  const { effect, stores } = work
  const { recordId } = effect
  const made =
    recordId === undefined
      ? undefined
      : stores.effects.ofRecord(recordId).find(({ kind }) => kind === 'suspense.insert')
  if (made?.remoteId !== undefined) return made.remoteId
  // A person saw that it is there, and could not say its id.
  const seen = made?.state === 'done' ? await marked(work, markOf(made.dedupe)) : undefined
  if (!seen) throw new Fault('ticket-unknown')
  return seen.SuspenseId
}

async function complete(work: Work<'suspense.complete'>): Promise<Outcome> {
  const { agency, signal } = work
  const remoteId = await suspenseIdOf(work)
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
