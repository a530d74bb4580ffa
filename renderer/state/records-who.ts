import type { Input } from '../../preload/contract'
import type { CustomerHit } from '../../preload/contract/lookup'
import type { ProfileRow } from '../../preload/contract/records'
import { uuidFrom } from './uuid'

type Party = Input<'records.log'>['event']['party']

/** Somebody chosen from what was offered. */
export type ChosenWho =
  | ({ readonly by: 'profile' } & Pick<ProfileRow, 'id' | 'name' | 'customerId'>)
  | ({ readonly by: 'customer' } & Pick<CustomerHit, 'uuid' | 'name' | 'number'>)

export type TypedWho = {
  readonly as: 'uuid' | 'number' | 'email' | 'phone' | 'name'
  readonly value: string
}

/** Fewer digits are a customer number, which has at most ten; a number with area code has ten. */
const phoneDigits = 10

/** What somebody typed into the one box, taken as what it looks like; nothing for an empty one. */
export function whoFrom(text: string): TypedWho | undefined {
  const value = text.trim()
  if (value === '') return undefined
  const uuid = uuidFrom(value)
  if (uuid.ok) return { as: 'uuid', value: uuid.uuid }
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return { as: 'email', value }
  if (/^[1-9]\d*$/.test(value) && value.length < phoneDigits) return { as: 'number', value }
  const digits = value.replaceAll(/\D/g, '').length
  if (digits >= 7 && /^[+\d().\-\s/x]+$/i.test(value)) return { as: 'phone', value }
  return { as: 'name', value }
}

/** Whom the event names: the chosen one, else what was typed. */
export function partyFrom(chosen: ChosenWho | undefined, text: string): Party {
  if (chosen?.by === 'profile') return { profileId: chosen.id }
  if (chosen) return { customerId: chosen.uuid.toLowerCase(), name: chosen.name }
  const typed = whoFrom(text)
  switch (typed?.as) {
    case undefined:
      return {}
    case 'uuid':
      return { customerId: typed.value }
    case 'number':
      return { customerNumber: typed.value }
    case 'email':
      return { properties: { email: typed.value } }
    case 'phone':
      return { properties: { phone: typed.value } }
    case 'name':
      return { name: typed.value }
  }
}

/** How AMS360 can be searched for it. It cannot be searched by e-mail (reference §5). */
export function searchFrom(text: string): Input<'lookup.search'> | undefined {
  const typed = whoFrom(text)
  if (!typed || typed.as === 'email' || typed.as === 'uuid') return undefined
  return { by: typed.as, text: typed.value.slice(0, 200) }
}
