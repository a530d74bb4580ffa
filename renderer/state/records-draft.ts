import type { Output } from '../../preload/contract'
import type { RecordKind } from '../../preload/contract/event-kinds'
import type { CustomerHit } from '../../preload/contract/lookup'
import type { Preview, ProfileRow } from '../../preload/contract/records'
import type { ChosenWho } from './records-who'
import { idle, type Remote } from './remote'

export const contactFields = [
  'firstName',
  'middleName',
  'lastName',
  'firmName',
  'email',
  'phone',
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'zipCode',
] as const
export type ContactField = (typeof contactFields)[number]

export type DraftField =
  | 'type'
  | 'callType'
  | 'subject'
  | 'from'
  | 'to'
  | 'text'
  | 'url'
  | 'when'
  | 'title'
  | 'due'
  | 'priority'
  | 'stage'
  | 'effective'
  | 'policyNumber'
  /** `person` or `firm`. */
  | 'sort'
  | 'accountName'
  | ContactField

export type DraftProblems = Partial<Readonly<Record<DraftField | 'who', string>>>

/** One form that is being filled in. It lives until it is sent or discarded. */
export type Draft = {
  readonly kind: RecordKind
  /** Made once, so that pressing twice records once. */
  readonly eventId: string
  readonly recordId: string
  readonly startedAt: number
  readonly values: Partial<Readonly<Record<DraftField, string>>>
  readonly chosen: ChosenWho | undefined
  readonly whoText: string
  /** Profiles that fit what was typed, and customers that AMS360 found for it. */
  readonly people: Remote<readonly ProfileRow[]>
  readonly customers: Remote<{ readonly hits: readonly CustomerHit[]; readonly total: number }>
  readonly problems: DraftProblems
  readonly preview: Remote<Preview>
  readonly sending: Remote<Output<'records.log'>>
}

/** Each person's forms are kept apart: what was written about one never goes to another. */
export const draftKey = (kind: RecordKind, profileId: string | undefined): string =>
  profileId === undefined ? kind : `${kind} ${profileId}`

export const freshDraft = (kind: RecordKind, now: number): Draft => ({
  kind,
  eventId: crypto.randomUUID(),
  recordId: crypto.randomUUID(),
  startedAt: now,
  values: {},
  chosen: undefined,
  whoText: '',
  people: idle,
  customers: idle,
  problems: {},
  preview: idle,
  sending: idle,
})

const two = (part: number): string => String(part).padStart(2, '0')

/** An instant as the system's own date-and-time box writes it, in local time. */
export function localFrom(at: number): string {
  const date = new Date(at)
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The instant of a date box or a date-and-time box; undefined for what is none. */
export function instantFrom(local: string): number | undefined {
  const at = new Date(local.includes('T') ? local : `${local}T00:00`).getTime()
  return Number.isFinite(at) && at >= 0 ? at : undefined
}

/** What a field shows: as typed, else as it starts. */
export function draftValue({ values, startedAt }: Draft, field: DraftField): string {
  const typed = values[field]
  if (typed !== undefined) return typed
  if (field === 'type') return 'call'
  if (field === 'sort') return 'person'
  return field === 'when' ? localFrom(startedAt) : ''
}

export const isDraftEdited = ({ values, whoText }: Draft): boolean =>
  whoText !== '' || Object.values(values).some((value) => value !== '')
