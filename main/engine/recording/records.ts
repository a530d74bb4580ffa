import { phoneProperties } from '../sync/customer/member-values'
import type { Profile } from '../store/profile-repository'
import type { StoredRecord } from '../store/record-repository'
import { notThere } from './not-there'
import type { CodeNames } from './code-names'
import type { HandlersOf, RecordingParts, RecordingPorts } from './parts'
import { createDetail } from './record-detail'
import { findRows, searchFrom } from './searching'
import type { Views } from './views'

type Place = { readonly at: number; readonly id: number }

/** Rows of pages that were handed out, so that the next page begins where they ended. */
const mostPlaces = 500
const top: Place = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

/** What somebody may type to find an insured: name, e-mail, phone, customer number. */
function wordsOf({ content: { name, values, customer } }: Profile): string {
  const phones = phoneProperties.map((property) => values[property]?.value ?? '')
  return [name, values.email?.value ?? '', ...phones, customer?.number ?? ''].join(' ')
}

/** What happened and whom it was about. */
export function createRecords(
  parts: RecordingParts,
  views: Views,
  names: CodeNames,
  { soon }: Pick<RecordingPorts, 'soon'>,
): HandlersOf<'records.list' | 'records.open' | 'records.profiles' | 'records.profile'> {
  const { records, profiles } = parts.stores
  const detail = createDetail(parts, views, names)
  const places = new Map<number, Place>()

  /** A profile that changed meanwhile has moved to the top: the page goes on where it stood. */
  const placeOf = (id: number | undefined): Place => {
    if (id === undefined) return top
    const found = profiles.find(id)
    return places.get(id) ?? (found ? { at: found.updatedAt, id } : top)
  }
  const remember = (place: Place): void => {
    places.delete(place.id)
    places.set(place.id, place)
    const [oldest] = places.keys()
    if (places.size > mostPlaces && oldest !== undefined) places.delete(oldest)
  }

  return {
    async 'records.list'({ kind, state, search, before }) {
      const has = searchFrom(search)
      const profileOf = views.profileFinder()
      const wordsIn = ({ content: { title, label }, profileId }: StoredRecord): string =>
        [title, label, profileOf(profileId)?.content.name].join(' ')
      const { rows, more } = await findRows(
        {
          from: before ?? Number.MAX_SAFE_INTEGER,
          read: (behind, limit) => records.page(kind, behind, limit, state),
          placeOf: ({ id }) => id,
          fits: has && ((row) => has(wordsIn(row))),
        },
        soon,
      )
      return { rows: rows.map((row) => views.recordRowFrom(row, profileOf(row.profileId))), more }
    },
    'records.open'({ id }) {
      const record = records.find(id)
      if (!record) throw notThere('Record')
      return detail.openRecord(record)
    },
    async 'records.profiles'({ search, before }) {
      const has = searchFrom(search)
      const { rows, more } = await findRows(
        {
          from: placeOf(before),
          read: (behind, limit) => profiles.page(behind, limit),
          placeOf: ({ updatedAt: at, id }) => ({ at, id }),
          fits: has && ((row) => has(wordsOf(row))),
        },
        soon,
      )
      const last = rows.at(-1)
      if (!last) return { rows: [], more }
      remember({ at: last.updatedAt, id: last.id })
      return { rows: rows.map(views.profileRowFrom), before: last.id, more }
    },
    'records.profile'({ profileId }) {
      const profile = profiles.findByUid(profileId)
      if (!profile) throw notThere('Profile')
      return detail.openProfile(profile)
    },
  }
}
