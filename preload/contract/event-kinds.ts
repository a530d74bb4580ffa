/**
 * What can happen in an agency and what is known of the people in it. Plain lists without zod: the
 * page, the engine and the demo agency share them.
 */

/** Seed 0's triggers and the two ways to say more about a contact. */
export const eventKinds = [
  'conversation.created',
  'ticket.created',
  'ticket.completed',
  'deal.created',
  'deal.won',
  'contact.created',
  'contact.updated',
] as const
export type EventKind = (typeof eventKinds)[number]

export const conversationTypes = ['call', 'meeting', 'email', 'voice_note'] as const
export type ConversationType = (typeof conversationTypes)[number]

export const recordKinds = ['conversation', 'ticket', 'deal', 'contact'] as const
export type RecordKind = (typeof recordKinds)[number]

/**
 * Properties of an insured. `phone` is one of which nobody said where it rings; the four address
 * properties belong together and are never mixed from two sources.
 */
export const propertyNames = [
  'firstName',
  'middleName',
  'lastName',
  'firmName',
  'doingBusinessAs',
  'email',
  'phone',
  'cellPhone',
  'homePhone',
  'businessPhone',
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'zipCode',
  'dateOfBirth',
  'occupation',
  'maritalStatus',
  'webAddress',
] as const
export type PropertyName = (typeof propertyNames)[number]
export type Properties = Partial<Readonly<Record<PropertyName, string>>>

export const addressProperties = [
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'zipCode',
] as const

/** What an effect does in AMS360. Issue by issue more kinds join. */
export const effectKinds = [
  'activity.insert',
  'suspense.insert',
  'suspense.complete',
  'customer.insert',
  'customer.update',
  'policy.insert',
  'customer.read',
] as const
export type EffectKind = (typeof effectKinds)[number]

/**
 * `waiting`: goes out when its turn comes. `in-flight`: committed before the first byte left.
 * `decision`: its outcome is unknown or ambiguous and only a person can say. `mapping`: a choice on
 * the AMS360 mapping screen is missing. `dry-run`: would have been written. The last four are ends.
 */
export const effectStates = [
  'waiting',
  'in-flight',
  'decision',
  'mapping',
  'failed',
  'dry-run',
  'skipped',
  'done',
] as const
export type EffectState = (typeof effectStates)[number]

/**
 * Seed 1's check mark. `answered`: AMS360 gave an id and offers no way to read it back (activities).
 * `read-back` and `notified` are proofs; `differs` names the fields that came back otherwise.
 * `unchanged`: there was nothing to change.
 */
export const verifications = [
  'none',
  'answered',
  'read-back',
  'notified',
  'differs',
  'unchanged',
] as const
export type Verification = (typeof verifications)[number]

/** The lists of what waits for a person or for AMS360, in the order of the screen. */
export const queueLists = ['decision', 'mapping', 'failed', 'waiting', 'dry-run'] as const
export type QueueList = (typeof queueLists)[number]
