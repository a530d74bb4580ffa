import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { propertyNames, type PropertyName } from '../../../preload/contract/event-kinds'
import type { Sealer } from './sealer'

export const valueOrigins = ['ams360', 'event', 'person'] as const
export type ValueOrigin = (typeof valueOrigins)[number]

const known = z.object({ value: z.string(), at: z.int(), from: z.enum(valueOrigins) })
export type KnownValue = z.output<typeof known>

/** What is personal about a profile. */
const content = z.object({
  name: z.string(),
  values: z.partialRecord(z.enum(propertyNames), known),
  /** As AMS360 had it when it was last read. */
  customer: z.object({ type: z.string(), number: z.string(), active: z.boolean() }).optional(),
  /** Hash of the whole record as it was last read or written: an echo brings the same. */
  seen: z.string().optional(),
})
export type ProfileContent = z.output<typeof content>

export type Profile = {
  /** Row id; `uid` is the profile id that others know. */
  readonly id: number
  readonly uid: string
  readonly isFirm: boolean
  readonly customerId: string | undefined
  readonly readAt: number | undefined
  readonly updatedAt: number
  readonly content: ProfileContent
}

export type ValueChange = {
  readonly property: PropertyName
  readonly before: string
  readonly after: string
}

const place = 'profile.content'
const changePlace = 'profile.change'
const row = z.object({
  id: z.int(),
  uid: z.string(),
  is_firm: z.int(),
  customer_id: z.string().nullable(),
  read_at: z.int().nullable(),
  updated_at: z.int(),
  sealed: z.instanceof(Buffer),
})
const columns = 'id, uid, is_firm, customer_id, read_at, updated_at, sealed'
const pastRow = z.object({
  at: z.int(),
  origin: z.enum(valueOrigins),
  sealed: z.instanceof(Buffer),
})
const past = z.object({
  property: z.enum(propertyNames),
  before: z.string(),
  after: z.string(),
})
const ids = z.array(z.int())

/** Our record of each insured. Found by keyed hashes of e-mail, phone and name with address. */
export function profileRepository(db: Database, sealer: Sealer) {
  const insert = db.prepare(
    `INSERT INTO profile (uid, is_firm, sealed, customer_id, created_at, updated_at)
     VALUES (@uid, @isFirm, @sealed, @customerId, @now, @now)`,
  )
  const one = (where: string) => db.prepare(`SELECT ${columns} FROM profile WHERE ${where}`)
  const byId = one('id = ?')
  const byUid = one('uid = ?')
  const byCustomer = one('customer_id = ?')
  const page = one('(updated_at, id) < (?, ?) ORDER BY updated_at DESC, id DESC LIMIT ?')
  const byKey = db.prepare('SELECT profile_id FROM profile_key WHERE hash = ?').pluck()
  const addKey = db.prepare('INSERT OR IGNORE INTO profile_key (hash, profile_id) VALUES (?, ?)')
  const clearKeys = db.prepare('DELETE FROM profile_key WHERE profile_id = ?')
  const save = db.prepare(
    `UPDATE profile SET sealed = @sealed, is_firm = @isFirm, updated_at = @now,
       read_at = coalesce(@readAt, read_at) WHERE id = @id`,
  )
  const link = db.prepare('UPDATE profile SET customer_id = ? WHERE id = ?')
  const addChange = db.prepare(
    'INSERT INTO profile_change (profile_id, at, origin, sealed) VALUES (?, ?, ?, ?)',
  )
  const changes = db.prepare(
    'SELECT at, origin, sealed FROM profile_change WHERE profile_id = ? ORDER BY id DESC LIMIT 500',
  )

  const moves = [
    'record',
    'effect',
    'trigger_event',
    'suggestion',
    'history',
    'profile_change',
  ].map((table) => db.prepare(`UPDATE ${table} SET profile_id = ? WHERE profile_id = ?`))
  const remove = db.prepare('DELETE FROM profile WHERE id = ?')

  const seal = (where: string, text: string): Buffer => {
    const sealed = sealer.seal(where, text)
    if (!sealed) throw new Error('There is no key to seal with')
    return sealed
  }
  const fromRow = (raw: unknown): Profile | undefined => {
    if (raw === undefined) return undefined
    const found = row.parse(raw)
    const text = sealer.open(place, found.sealed)
    return {
      id: found.id,
      uid: found.uid,
      isFirm: found.is_firm === 1,
      customerId: found.customer_id ?? undefined,
      readAt: found.read_at ?? undefined,
      updatedAt: found.updated_at,
      content: text === undefined ? { name: '', values: {} } : content.parse(JSON.parse(text)),
    }
  }
  const putKeys = (id: number, keys: readonly string[]): void => {
    clearKeys.run(id)
    for (const key of keys) {
      const hash = sealer.hash('profile', key)
      if (hash) addKey.run(hash, id)
    }
  }

  return {
    create(
      made: Pick<Profile, 'uid' | 'isFirm' | 'customerId' | 'content'>,
      keys: readonly string[],
      now: number,
    ): number {
      const { lastInsertRowid } = insert.run({
        uid: made.uid,
        isFirm: made.isFirm ? 1 : 0,
        customerId: made.customerId ?? null,
        sealed: seal(place, JSON.stringify(made.content)),
        now,
      })
      putKeys(Number(lastInsertRowid), keys)
      return Number(lastInsertRowid)
    },
    find: (id: number): Profile | undefined => fromRow(byId.get(id)),
    findByUid: (uid: string): Profile | undefined => fromRow(byUid.get(uid)),
    findByCustomer: (uuid: string): Profile | undefined => fromRow(byCustomer.get(uuid)),
    /** Row ids of those known under this key, e.g. `email:dana@example.com`. */
    withKey(key: string): readonly number[] {
      const hash = sealer.hash('profile', key)
      return hash ? ids.parse(byKey.all(hash)) : []
    },
    /** Stores it with its keys; every value that changed leaves a trace. */
    save(
      profile: Pick<Profile, 'id' | 'isFirm' | 'content'>,
      keys: readonly string[],
      changed: readonly ValueChange[],
      { from, now, readAt }: { from: ValueOrigin; now: number; readAt?: number },
    ): void {
      save.run({
        id: profile.id,
        isFirm: profile.isFirm ? 1 : 0,
        sealed: seal(place, JSON.stringify(profile.content)),
        now,
        readAt: readAt ?? null,
      })
      putKeys(profile.id, keys)
      for (const change of changed) {
        addChange.run(profile.id, now, from, seal(changePlace, JSON.stringify(change)))
      }
    },
    link: (id: number, uuid: string): void => void link.run(uuid, id),
    /** Two turned out to be the same customer: all that hangs on the one hangs on the other now. */
    merge(from: number, into: number): void {
      for (const move of moves) move.run(into, from)
      clearKeys.run(from)
      remove.run(from)
    },
    /** Newest change first. */
    page: (before: { at: number; id: number }, limit: number): readonly Profile[] =>
      page.all(before.at, before.id, limit).flatMap((raw) => fromRow(raw) ?? []),
    /** Earlier values, newest first. */
    changes: (id: number) =>
      changes.all(id).flatMap((raw) => {
        const { at, origin, sealed } = pastRow.parse(raw)
        const text = sealer.open(changePlace, sealed)
        return text === undefined ? [] : [{ at, origin, ...past.parse(JSON.parse(text)) }]
      }),
  }
}
export type ProfileRepository = ReturnType<typeof profileRepository>
