import type { Output } from '../../../preload/contract'
import type { EffectView, ProfileRow, RecordRow } from '../../../preload/contract/records'
import type { StoredEffect } from '../store/effect-repository'
import type { Profile } from '../store/profile-repository'
import type { StoredRecord } from '../store/record-repository'
import type { StoredSuggestion } from '../store/suggestion-repository'
import { effectPayload, type EffectPayload } from '../sync/effects'
import { memberLabel } from '../sync/customer/property-words'
import { choiceLabels } from '../sync/rules/choices'
import type { RecordingParts } from './parts'

const labels: Readonly<Record<string, string>> = choiceLabels

/** A choice as the mapping screen calls it. */
export const choiceLabel = (name: string): string => labels[name] ?? name

/** The payload; undefined when the key of that time is gone. */
export const payloadOf = ({ payload }: StoredEffect): EffectPayload | undefined =>
  payload === undefined ? undefined : effectPayload.parse(JSON.parse(payload))

export const effectViewFrom = (one: StoredEffect): EffectView => ({
  id: one.id,
  kind: one.kind,
  state: one.state,
  verification: one.verification,
  differing: one.differing.map(memberLabel),
  attempts: one.attempts,
  createdAt: one.createdAt,
  missing: one.missing.map(choiceLabel),
  ...(one.nextAttemptAt !== undefined && { nextAttemptAt: one.nextAttemptAt }),
  ...(one.endedAt !== undefined && { endedAt: one.endedAt }),
  ...(one.remoteId !== undefined && { remoteId: one.remoteId }),
  ...(one.failure && { failure: one.failure }),
})

/** A profile as it stands beside other things. */
export const profileNoteFrom = ({
  uid,
  content: { name },
  customerId,
}: Pick<Profile, 'uid' | 'content' | 'customerId'>) => ({
  id: uid,
  name,
  ...(customerId !== undefined && { customerId }),
})

export const suggestionFrom = (
  one: StoredSuggestion,
): Output<'records.profile'>['suggestions'][number] => ({
  id: one.id,
  property: one.property,
  current: one.current,
  proposed: one.proposed,
  at: one.at,
  ...(one.sentence !== undefined && { sentence: one.sentence }),
})

/** Rows as the page shows them. Names of profiles are opened once per list. */
export function createViews({
  stores: { effects, profiles, records },
  sourceName,
}: Pick<RecordingParts, 'stores' | 'sourceName'>) {
  /** Finds profiles by row id and remembers them for one list. */
  const profileFinder = () => {
    const known = new Map<number, Profile | undefined>()
    return (id: number | undefined): Profile | undefined => {
      if (id === undefined) return undefined
      if (!known.has(id)) known.set(id, profiles.find(id))
      return known.get(id)
    }
  }
  const recordRowFrom = (one: StoredRecord, profile: Profile | undefined): RecordRow => ({
    id: one.id,
    kind: one.kind,
    type: one.type,
    title: one.content.title,
    at: one.at,
    state: one.state,
    source: sourceName(one.sourceId),
    effects: effects.ofRecord(one.id).map(effectViewFrom),
    ...(one.dueAt !== undefined && { dueAt: one.dueAt }),
    ...(profile && { profile: profileNoteFrom(profile) }),
  })
  const profileRowFrom = (one: Profile): ProfileRow => {
    const { tickets, deals } = records.openOf(one.id)
    return {
      ...profileNoteFrom(one),
      isFirm: one.isFirm,
      updatedAt: one.updatedAt,
      openTickets: tickets,
      openDeals: deals,
    }
  }
  return { profileFinder, recordRowFrom, profileRowFrom }
}
export type Views = ReturnType<typeof createViews>
