import { addressProperties, type PropertyName } from '../../../preload/contract/event-kinds'
import { Fault } from '../connectors/fault'
import type { Profile, ValueChange } from '../store/profile-repository'
import type { StoredSuggestion } from '../store/suggestion-repository'
import { expandedFindings } from '../sync/customer/address-merging'
import { isAddressProperty } from '../sync/customer/addresses'
import type { Finding, PayloadOf } from '../sync/effects'
import { customerKeyOf, effectKeyOf } from '../sync/keys'
import { matchKeysOfProperties } from '../sync/matching/match-keys'
import type { ChoicesKept } from './choices-kept'
import { notThere } from './not-there'
import type { HandlersOf, RecordingParts, RecordingPorts } from './parts'

/** AMS360 has one value and an event another: a person says which is right. */
export function createSuggestions(
  { stores, together, sync }: RecordingParts,
  { isDryRun }: ChoicesKept,
  { now }: Pick<RecordingPorts, 'now'>,
  changed: () => void,
): HandlersOf<'suggestion.decide'> {
  const { suggestions, effects, profiles, triggers, history } = stores

  const write = ({ id, triggerId, profileId }: StoredSuggestion, finding: Finding): void => {
    const payload: PayloadOf<'customer.update'> = { kind: 'customer.update', findings: [finding] }
    const trigger = triggerId === undefined ? undefined : triggers.find(triggerId)
    effects.add(
      {
        triggerId,
        profileId,
        recordId: trigger?.recordId,
        kind: 'customer.update',
        dedupe: effectKeyOf(customerKeyOf(profileId), `suggestion ${id}`),
        state: isDryRun() ? 'dry-run' : 'waiting',
        missing: [],
        payload: JSON.stringify(payload),
      },
      now(),
    )
  }

  /** Our own record takes what the person said; an address goes whole. */
  const learn = (profile: Profile, finding: Finding): void => {
    const at = now()
    const values = { ...profile.content.values }
    const changed: ValueChange[] = []
    const put = (property: PropertyName, value: string): void => {
      const before = values[property]?.value ?? ''
      if (before === value) return
      if (value === '') delete values[property]
      else values[property] = { value, at, from: 'person' }
      changed.push({ property, before, after: value })
    }
    const said = new Map(expandedFindings([finding]).map((one) => [one.property, one.value]))
    const isAddress = isAddressProperty(finding.property) && finding.value.includes('\n')
    for (const property of isAddress ? addressProperties : [])
      put(property, said.get(property) ?? '')
    if (!isAddress) put(finding.property, finding.value)
    const properties = Object.fromEntries(
      Object.entries(values).map(([property, { value }]) => [property, value]),
    )
    const { number } = profile.content.customer ?? {}
    const keys = [
      ...matchKeysOfProperties(properties),
      ...(number === undefined ? [] : [`number:${number}`]),
    ]
    const { id, isFirm, content } = profile
    profiles.save({ id, isFirm, content: { ...content, values } }, keys, changed, {
      from: 'person',
      now: at,
    })
  }

  const accept = (suggestion: StoredSuggestion): void => {
    const { property, proposed: value, profileId } = suggestion
    const finding: Finding = { property, value, how: 'accepted', confidence: 1 }
    const profile = profiles.find(profileId)
    if (!profile) return
    write(suggestion, finding)
    learn(profile, finding)
  }

  return {
    'suggestion.decide'({ id, accept: isAccepted }) {
      const suggestion = suggestions.find(id)
      if (!suggestion) throw notThere('Suggestion')
      const { profileId, triggerId, property, proposed } = suggestion
      // Sealed with a key that is gone: nobody knows what would be written.
      if (isAccepted && proposed === '') throw new Fault('secret-unreadable', { gone: true })
      together(() => {
        // Pressed twice it is decided once.
        if (!suggestions.decide(id, isAccepted ? 'accepted' : 'rejected')) return
        if (isAccepted) accept(suggestion)
        const what = isAccepted ? 'accepted' : 'rejected'
        history.add({ at: now(), what, triggerId, profileId, facts: { property } })
        effects.advance(profileId, now())
      })
      sync.runner.poke()
      changed()
      return {}
    },
  }
}
