import type { NewDocument } from '../../connectors/agency-records'
import { Fault } from '../../connectors/fault'
import { isOfTheLine } from '../breaker'
import type { Executor, Work } from '../outcome'
import { customerOf } from './customer-of'

type Sent = {
  readonly documents: readonly NewDocument[]
  readonly attached: readonly number[]
  /** Names of files that could not be attached, with the reason. */
  readonly refused: readonly { readonly id: number; readonly why: string }[]
}

/** «Where possible» (seed 0): what cannot be attached is named in the activity instead. */
async function sendFiles(work: Work<'activity.insert'>): Promise<Sent> {
  const { agency, effect, payload, signal, stores } = work
  const documents: NewDocument[] = []
  const attached: number[] = []
  const refused: { id: number; why: string }[] = []
  const wanted = new Set(payload.attachments)
  const { triggerId } = effect
  const files =
    triggerId === undefined || wanted.size === 0
      ? []
      : stores.attachments.ofTrigger(triggerId).filter(({ id }) => wanted.has(id))
  for (const { id, name, size } of files) {
    const why = size === 0 ? 'empty' : size > agency.largestFile ? 'too large' : undefined
    const bytes = why ? undefined : stores.attachments.bytes(id)
    if (!bytes) {
      refused.push({ id, why: `${name} (${why ?? 'lost'})` })
      continue
    }
    try {
      documents.push({ documentId: await agency.sendFile(bytes, signal), name, bytes: size })
      attached.push(id)
    } catch (error) {
      // The line is broken: the whole effect waits, nothing was written yet.
      if (!(error instanceof Fault) || isOfTheLine(error.code) || error.code === 'cancelled') {
        throw error
      }
      refused.push({ id, why: `${name} (AMS360 did not take it)` })
    }
  }
  return { documents, attached, refused }
}

/** The text as it will stand there: never cut without a word, always with the mark at its end. */
export function textWithMark(
  text: string,
  mark: string,
  notes: readonly string[],
  longest: number,
): string {
  const tail = [...notes, `[${mark}]`].join('\n')
  const room = longest - tail.length - 2
  const cut = '… (shortened; the whole text is in SyncDesk)'
  const head = text.length <= room ? text : text.slice(0, Math.max(0, room - cut.length)) + cut
  return head === '' ? tail : `${head}\n${tail}`
}

/** AMS360 activities are permanent and cannot be read back: after a lost answer a person decides. */
export const activityInsert: Executor<'activity.insert'> = {
  async apply(work) {
    const { agency, payload, signal, stores } = work
    const customerId = customerOf(work)
    const { documents, attached, refused } = await sendFiles(work)
    const notes =
      refused.length > 0 ? [`Not attached: ${refused.map(({ why }) => why).join(', ')}`] : []
    const remoteId = await agency.insertActivity(
      {
        customerId,
        at: payload.at,
        action: payload.action,
        description: textWithMark(payload.description, work.mark, notes, agency.longestDescription),
        employee: payload.employee,
        documents,
      },
      signal,
    )
    return {
      end: 'done',
      verification: 'answered',
      remoteId,
      also() {
        for (const id of attached) stores.attachments.settle(id, 'attached')
        for (const { id } of refused) stores.attachments.settle(id, 'refused')
      },
    }
  },
}
