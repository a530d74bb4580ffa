import type { AgencyEvent } from '../../../preload/contract/events'
import {
  addressProperties,
  propertyNames,
  type PropertyName,
} from '../../../preload/contract/event-kinds'
import type { AmsCustomer } from '../connectors/agency-records'
import type { Profile, ProfileContent, ValueChange } from '../store/profile-repository'
import type { StoredTrigger } from '../store/trigger-repository'
import type { EffectPayload } from './effects'
import { refreshedFrom } from './executors/refreshing'
import {
  customerKeyOf,
  effectKeyOf,
  eventKeyOf,
  newProfileUid,
  recordKeyOf,
  recordOf,
} from './keys'
import { matchKeys } from './matching/match-keys'
import { isFirmParty, nameOf, profilePropertiesOf } from './matching/party'
import { makesCustomer } from './matching/resolving'
import type { SyncParts, SyncPorts } from './parts'
import { findingsOf, recordIdFor, recordsOf } from './planning'
import { createReviving } from './reviving'
import { insertOf } from './rules/customer-effects'
import { intendedFrom } from './rules/plan'
import type { Intended, Known } from './rules/rule'

/** Whom an event is about, once that is settled. */
export type Choice =
  | { readonly is: 'profile'; readonly id: number }
  | { readonly is: 'customer'; readonly uuid: string; readonly customer?: AmsCustomer }
  /** Nobody fits: somebody new; `isForced` when a person saw those of a like name. */
  | { readonly is: 'new'; readonly isForced?: boolean }

/** Our own permanent address of a record (`syncdesk://` opens it on this PC). */
export const linkOfRecord = (recordId: number | undefined): string =>
  `syncdesk://records/${recordId ?? '…'}`

/** Whom and what an event is about, as far as it is known; nothing of it has to be stored. */
export type About = {
  readonly sourceId: number
  readonly triggerId: number | undefined
  readonly profile: Pick<Profile, 'isFirm' | 'content'>
  readonly isLinked: boolean
  /** Its own record, which stands in where a conversation has no record here. */
  readonly own: number | undefined
}

/** What the rules are told of an event: when it is planned, planned anew, or only looked at. */
export function knownFrom(
  { stores: { records, attachments }, mapping }: Pick<SyncParts, 'stores' | 'mapping'>,
  event: AgencyEvent,
  { sourceId, triggerId, profile, isLinked, own }: About,
  now: number,
): Known {
  const { content, isFirm } = profile
  return {
    mapping: mapping(),
    isLinked,
    customerType: customerTypeOf(profile),
    isFirm,
    name: content.name,
    findings: findingsOf(event, content.values, now),
    attachments: triggerId === undefined ? [] : attachments.ofTrigger(triggerId),
    linkOf(conversationId) {
      const key = recordKeyOf(sourceId, 'conversation', conversationId)
      return linkOfRecord(records.findByKey(key)?.id ?? own)
    },
  }
}

/** What follows when a person wants somebody new: what makes no customer itself needs a suspect. */
export function intendedForNew(event: AgencyEvent, known: Known): readonly Intended[] {
  if (makesCustomer(event)) return intendedFrom(event, known)
  const [suspect] = insertOf(event, known, 'S')
  const others = intendedFrom(event, { ...known, isLinked: true })
  return suspect ? [suspect, ...others] : others
}

const isOfAddress = (property: PropertyName): boolean =>
  addressProperties.some((one) => one === property)

/**
 * Stores what an event amounts to: profile, records, effects. Part of the planner's transaction, so
 * that an event is planned whole or not at all.
 */
export function createApplier(parts: SyncParts, ports: SyncPorts) {
  const { stores, mapping, isDryRun } = parts
  const { profiles, records, effects, triggers, history } = stores
  const { now, random } = ports
  const revive = createReviving(stores, now)

  const addEffect = (
    trigger: StoredTrigger,
    profileId: number,
    recordId: number | undefined,
    payload: EffectPayload,
    dedupe: Buffer,
    missing: readonly string[] = [],
  ): void => {
    const isReading = payload.kind === 'customer.read'
    const state = isDryRun() && !isReading ? 'dry-run' : missing.length > 0 ? 'mapping' : 'waiting'
    const { kind } = payload
    const text = JSON.stringify(payload)
    effects.add(
      { triggerId: trigger.id, profileId, recordId, kind, dedupe, state, missing, payload: text },
      now(),
    )
  }

  const create = (trigger: StoredTrigger, event: AgencyEvent, uuid?: string): number => {
    const { party } = event
    const made = { uid: newProfileUid(random), isFirm: isFirmParty(party), customerId: uuid }
    const content: ProfileContent = { name: nameOf(party), values: {} }
    const id = profiles.create({ ...made, content }, matchKeys(party), now())
    if (uuid !== undefined) {
      // Proves the id, and brings name and type.
      const payload = { kind: 'customer.read', why: 'first-seen' } as const
      addEffect(trigger, id, undefined, payload, effectKeyOf(customerKeyOf(id), 'first-seen'))
    }
    return id
  }
  const profileFor = (trigger: StoredTrigger, event: AgencyEvent, who: Choice): Profile => {
    const known =
      who.is === 'customer'
        ? profiles.findByCustomer(who.uuid)
        : who.is === 'profile'
          ? profiles.find(who.id)
          : undefined
    const uuid = who.is === 'customer' ? who.uuid : undefined
    const profile = known ?? profiles.find(create(trigger, event, uuid))
    if (!profile) throw new Error('The profile that was made is not there')
    if (who.is !== 'customer' || !who.customer || known) return profile
    const at = now()
    const fresh = refreshedFrom(profile, who.customer, mapping().fields, at)
    const how = { from: 'ams360', now: at, readAt: at } as const
    profiles.save({ id: profile.id, ...fresh }, fresh.keys, fresh.changed, how)
    return { ...profile, content: fresh.content, isFirm: fresh.isFirm }
  }

  /** Our record of the insured learns what the source named itself; what it has is not overwritten. */
  const learn = (profile: Profile, event: AgencyEvent): Profile => {
    const at = now()
    const named = profilePropertiesOf(event.party, event.properties)
    const values: ProfileContent['values'] = { ...profile.content.values }
    const changed: ValueChange[] = []
    const hasAddress = addressProperties.some((property) => values[property] !== undefined)
    for (const property of propertyNames) {
      const value = named[property]
      if (value === undefined || values[property] !== undefined) continue
      // An address belongs together: half of one is never completed from another.
      if (hasAddress && isOfAddress(property)) continue
      values[property] = { value, at, from: 'event' }
      changed.push({ property, before: '', after: value })
    }
    if (changed.length === 0) return profile
    const name = profile.content.name || nameOf(event.party)
    const content = { ...profile.content, name, values }
    const properties = Object.fromEntries(
      Object.entries(values).map(([property, { value }]) => [property, value]),
    )
    const { number } = content.customer ?? {}
    const keys = [
      ...matchKeys({ ...event.party, properties }),
      ...(number === undefined ? [] : [`number:${number}`]),
    ]
    profiles.save({ id: profile.id, isFirm: profile.isFirm, content }, keys, changed, {
      from: 'event',
      now: at,
    })
    return { ...profile, content }
  }

  const dedupeOf = (
    trigger: StoredTrigger,
    event: AgencyEvent,
    one: Intended,
    profileId: number,
  ) => {
    const { sourceId } = trigger
    if (one.payload.kind === 'customer.insert') return customerKeyOf(profileId)
    switch (one.record.of) {
      case 'own': {
        const { kind, id } = recordOf(event)
        return effectKeyOf(recordKeyOf(sourceId, kind, id), one.part)
      }
      case 'conversation':
        return effectKeyOf(recordKeyOf(sourceId, 'conversation', one.record.id), one.part)
      case 'event':
        return effectKeyOf(eventKeyOf(sourceId, event.eventId), one.part)
    }
  }

  return (trigger: StoredTrigger, event: AgencyEvent, who: Choice): void => {
    const profile = learn(profileFor(trigger, event, who), event)
    const profileId = profile.id
    const { kind, id } = recordOf(event)
    const known = records.findByKey(recordKeyOf(trigger.sourceId, kind, id))
    const origin = { sourceId: trigger.sourceId, triggerId: trigger.id, profileId }
    const drafts = recordsOf(event, origin, known)
    const own = records.put(drafts.own, now())
    const conversation = drafts.conversation && records.put(drafts.conversation, now())
    const pending = effects.findByKey(customerKeyOf(profileId))
    // One that was only tried dry makes nobody a customer: this event writes it for real.
    const dry = pending?.state === 'dry-run' && !isDryRun() ? pending : undefined
    // One that is about to be made counts: what follows waits for it in the outbox.
    const isLinked =
      profile.customerId !== undefined || (pending !== undefined && dry === undefined)
    const facts = knownFrom(parts, event, { ...origin, profile, isLinked, own }, now())
    const isNew = who.is === 'new' && !isLinked
    const isForced = who.is === 'new' && who.isForced === true
    for (const one of isNew ? intendedForNew(event, facts) : intendedFrom(event, facts)) {
      const payload =
        one.payload.kind === 'customer.insert' ? { ...one.payload, isForced } : one.payload
      const missing = one.missing.map(({ name }) => name)
      if (payload.kind === 'customer.insert' && dry !== undefined) {
        revive(dry, payload, missing)
        continue
      }
      const recordId = recordIdFor(one, { own, conversation })
      const dedupe = dedupeOf(trigger, event, one, profileId)
      addEffect(trigger, profileId, recordId, payload, dedupe, missing)
    }
    const { attempts } = trigger
    triggers.change(trigger.id, { state: 'planned', attempts, profileId, recordId: own })
    history.add({ at: now(), what: 'planned', triggerId: trigger.id, profileId, facts: { kind } })
  }
}

const customerTypeOf = ({ content }: Pick<Profile, 'content'>): Known['customerType'] => {
  const type = content.customer?.type
  return type === 'C' || type === 'P' || type === 'S' ? type : undefined
}
