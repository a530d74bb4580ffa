import type { Input, Output } from '../../preload/contract'
import type { Failure } from '../../preload/contract/failures'
import { queueLists, type QueueList } from '../../preload/contract/event-kinds'
import type { QueueItem, WorkSummary } from '../../preload/contract/queue'
import type { SearchBy } from './lookup'
import { idle, type Remote } from './remote'

export type QueueAct = Input<'queue.act'>['act']

/** Rows, oldest first, as many as somebody wanted to see. */
export type QueueRows = { readonly rows: readonly QueueItem[]; readonly more: boolean }

/** What a verb does to one or many rows. Suggestions have their own two. */
export type QueueVerb = QueueAct | 'accept' | 'reject'

/** What became of the last verb. */
export type QueueOutcome = {
  readonly verb: QueueVerb | 'choose' | 'edit'
  readonly done: number
  /** Rows that a skip can be taken back for. */
  readonly ids: readonly string[]
}

export type CustomerSearch = {
  readonly by: SearchBy
  readonly text: string
  readonly result: Remote<Output<'lookup.search'>>
}

export type QueueState = {
  /** The list that was chosen; without one the first that needs somebody is shown. */
  readonly list: QueueList | undefined
  readonly rows: Remote<QueueRows>
  /** Which list `rows` is. */
  readonly rowsOf: QueueList | undefined
  readonly more: Remote<never>
  readonly selected: readonly string[]
  readonly openId: string | undefined
  readonly opened: Remote<Output<'queue.open'>>
  /** A permanent act waits for its second word. */
  readonly asking: { readonly verb: QueueVerb; readonly ids: readonly string[] } | undefined
  /** Rows that something is done with right now. */
  readonly busy: readonly string[]
  readonly notDone: Failure | undefined
  readonly outcome: QueueOutcome | undefined
  /** Edited fields by row: survive navigation and failures. */
  readonly edits: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly editProblems: Readonly<Record<string, string>>
  readonly search: CustomerSearch
}

export const freshQueue: QueueState = {
  list: undefined,
  rows: idle,
  rowsOf: undefined,
  more: idle,
  selected: [],
  openId: undefined,
  opened: idle,
  asking: undefined,
  busy: [],
  notDone: undefined,
  outcome: undefined,
  edits: {},
  editProblems: {},
  search: { by: 'name', text: '', result: idle },
}

/** The list on screen: the chosen one, else the first with something in it, else the first. */
export const listShown = (
  { list }: Pick<QueueState, 'list'>,
  work: WorkSummary | undefined,
): QueueList => list ?? queueLists.find((one) => (work?.lists[one] ?? 0) > 0) ?? queueLists[0]

/** Customers, or effects behind the letter of a queue id: `e12`, `t5`, `s3`. */
export const isEffect = (id: string): boolean => id.startsWith('e')
export const isSuggestion = (id: string): boolean => id.startsWith('s')
export const isQuestion = (id: string): boolean => id.startsWith('t')

/** The number behind the letter. */
export const numberOf = (id: string): number => Number(id.slice(1))
