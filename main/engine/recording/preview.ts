import type { AgencyEvent } from '../../../preload/contract/events'
import type { Preview, WrittenField } from '../../../preload/contract/records'
import type { AgencyRecords, AmsCustomer } from '../connectors/agency-records'
import { Fault } from '../connectors/fault'
import type { Profile } from '../store/profile-repository'
import { isOfTheLine } from '../sync/breaker'
import { mergeInto } from '../sync/customer/merging'
import { propertyLabels } from '../sync/customer/property-words'
import { knownFrom } from '../sync/applying'
import { refreshedFrom } from '../sync/executors/refreshing'
import { customerKeyOf, recordKeyOf, recordOf } from '../sync/keys'
import { isFirmParty, nameOf } from '../sync/matching/party'
import { makesCustomer, resolveHere, resolveThere, type Resolved } from '../sync/matching/resolving'
import { maskedEvent } from '../sync/recorder'
import { intendedFrom } from '../sync/rules/plan'
import type { Intended } from '../sync/rules/rule'
import { fieldsOfPayload } from '../sync/written-fields'
import type { Candidates } from './candidates'
import type { ChoicesKept } from './choices-kept'
import type { CodeNames } from './code-names'
import type { HandlersOf, RecordingParts, RecordingPorts } from './parts'

/** AMS360 is asked within this time, in milliseconds. */
const capMs = 30_000

/** Whom the event would be about, without anything stored. */
type Person = Pick<Profile, 'content' | 'isFirm' | 'customerId'> & {
  readonly uid?: string
  readonly isPending: boolean
  /** As AMS360 has it now. */
  readonly customer?: AmsCustomer
}

/** What a preview may ask of AMS360; nothing while the line is held or broken. */
type Asking = { readonly agency: AgencyRecords; readonly signal: AbortSignal }

const labelOf = (property: keyof typeof propertyLabels | 'type'): string =>
  property === 'type' ? 'Customer type' : propertyLabels[property]

const nobody: Preview = { match: 'nobody', candidates: [], effects: [], suggestions: [] }

/** *Preview*: what would be written, field by field, against what is there now. Nothing is stored. */
export function createPreview(
  { stores, line, toFailure, appSourceId }: RecordingParts,
  { mapping }: ChoicesKept,
  candidatesOf: Candidates,
  names: CodeNames,
  { now }: Pick<RecordingPorts, 'now'>,
): HandlersOf<'records.preview'> {
  const { profiles, records, effects } = stores

  /** The line's own troubles only make the preview poorer; they are shown elsewhere. */
  const asked = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      if (!isOfTheLine(error.code) && error.code !== 'cancelled') throw error
      toFailure(error, 'preview', { connectionId: 'ams360-wsapi' })
      return undefined
    }
  }
  const openLine = (): Promise<Asking | undefined> =>
    asked(async () =>
      line.held()
        ? undefined
        : { agency: await line.session(), signal: AbortSignal.timeout(capMs) },
    )

  const ownProfileOf = (event: AgencyEvent): number | undefined => {
    if (event.kind !== 'ticket.completed' && event.kind !== 'deal.won') return undefined
    const { kind, id } = recordOf(event)
    return records.findByKey(recordKeyOf(appSourceId(), kind, id))?.profileId
  }
  const resolved = async (
    event: AgencyEvent,
    asking: Asking | undefined,
  ): Promise<Resolved | undefined> => {
    const own = ownProfileOf(event)
    if (own !== undefined) return { is: 'profile', id: own }
    const here = resolveHere(event.party, profiles)
    if (here || !asking) return here
    return asked(() => resolveThere(event.party, asking.agency, asking.signal))
  }

  const personFrom = async (
    event: AgencyEvent,
    who: Extract<Resolved, { readonly is: 'profile' | 'customer' }>,
    asking: Asking | undefined,
  ): Promise<Person> => {
    const profile = who.is === 'profile' ? profiles.find(who.id) : profiles.findByCustomer(who.uuid)
    const customerId = profile?.customerId ?? (who.is === 'customer' ? who.uuid : undefined)
    const read =
      who.is === 'customer' && who.customer
        ? who.customer
        : asking && customerId !== undefined
          ? await asked(() => asking.agency.readCustomer(customerId, asking.signal))
          : undefined
    const base = profile ?? {
      isFirm: isFirmParty(event.party),
      content: { name: nameOf(event.party), values: {} },
    }
    const fresh = read ? refreshedFrom(base, read, mapping().fields, now()) : base
    return {
      content: fresh.content,
      isFirm: fresh.isFirm,
      customerId,
      isPending:
        profile !== undefined && effects.findByKey(customerKeyOf(profile.id)) !== undefined,
      ...(profile && { uid: profile.uid }),
      ...(read && { customer: read }),
    }
  }

  type Shown = Pick<Preview, 'effects' | 'suggestions'>
  const shownFrom = ({ payload, missing }: Intended, { customer }: Person): Shown => {
    const labels = missing.map(({ label }) => label)
    const shown = (fields: WrittenField[]) => [{ kind: payload.kind, missing: labels, fields }]
    if (payload.kind !== 'customer.update' || !customer) {
      return { effects: shown(fieldsOfPayload(payload, names.nameOf)), suggestions: [] }
    }
    const { changed, suggestions } = mergeInto(customer, payload, mapping().fields)
    const fields = changed.map(({ property, from, to }) => ({
      label: labelOf(property),
      value: to,
      now: from,
    }))
    return {
      effects: fields.length > 0 ? shown(fields) : [],
      suggestions: suggestions.map((one) => ({ ...one })),
    }
  }
  const effectsFor = (event: AgencyEvent, person: Person): Shown => {
    const isLinked = person.customerId !== undefined || person.isPending
    const about = { sourceId: appSourceId(), triggerId: undefined, own: undefined }
    const known = knownFrom(
      { stores, mapping },
      event,
      { ...about, profile: person, isLinked },
      now(),
    )
    const all = intendedFrom(event, known).map((one) => shownFrom(one, person))
    return {
      effects: all.flatMap((one) => one.effects),
      suggestions: all.flatMap((one) => one.suggestions),
    }
  }
  const withPerson = (match: 'profile' | 'new', event: AgencyEvent, person: Person): Preview => ({
    match,
    profile: { name: person.content.name, ...(person.uid !== undefined && { id: person.uid }) },
    candidates: [],
    ...effectsFor(event, person),
  })

  return {
    async 'records.preview'({ event: told }) {
      const event = maskedEvent(told)
      const asking = await openLine()
      if (asking) await names.ready()
      const who = await resolved(event, asking)
      if (who?.is === 'profile' || who?.is === 'customer') {
        return withPerson('profile', event, await personFrom(event, who, asking))
      }
      if (who?.is === 'several') {
        return { ...nobody, match: 'several', candidates: await candidatesOf(who.uuids) }
      }
      if (makesCustomer(event)) {
        const content = { name: nameOf(event.party), values: {} }
        const isFirm = isFirmParty(event.party)
        const person = { content, isFirm, customerId: undefined, isPending: false }
        return withPerson('new', event, person)
      }
      // Its own ticket or deal is not known: nobody can say what would be completed.
      if (event.kind === 'ticket.completed') throw new Fault('ticket-unknown')
      return { ...nobody, candidates: await candidatesOf(who?.near ?? []) }
    },
  }
}
