import type { Database } from 'better-sqlite3'
import { z } from 'zod'

export type SourceKind = 'api' | 'inbox' | 'app'

/** A source of the local API, as a person sees it. */
export type StoredSource = {
  readonly id: number
  readonly name: string
  readonly createdAt: number
  readonly lastUsedAt: number | undefined
  readonly tokenTail: string
  /** The vault's ciphertext of its signing secret; undefined when it does not sign. */
  readonly signing: string | undefined
}

/** A source that may send now. */
export type ActiveSource = {
  readonly id: number
  readonly name: string
  /** SHA-256 of its token. */
  readonly tokenHash: Buffer
  readonly signing: string | undefined
}

export type NewSource = {
  readonly name: string
  readonly tokenHash: Buffer
  readonly tokenTail: string
  readonly signing: string | undefined
}

const row = z.object({
  id: z.int(),
  name: z.string(),
  created_at: z.int(),
  last_used_at: z.int().nullable(),
  token_tail: z.string(),
  signing: z.string().nullable(),
})
const activeRow = z.object({
  id: z.int(),
  name: z.string(),
  token_hash: z.instanceof(Buffer),
  signing: z.string().nullable(),
})
const id = z.int()

function fromRow(raw: unknown): StoredSource {
  const { id: sourceId, name, created_at, last_used_at, token_tail, signing } = row.parse(raw)
  return {
    id: sourceId,
    name,
    createdAt: created_at,
    lastUsedAt: last_used_at ?? undefined,
    tokenTail: token_tail,
    signing: signing ?? undefined,
  }
}

/** Where events come from. A revoked source keeps its row: what it sent names it. */
export function sourceRepository(db: Database) {
  const columns = 'id, name, created_at, last_used_at, token_tail, signing'
  const isOpen = `kind = 'api' AND revoked_at IS NULL`
  const list = db.prepare(`SELECT ${columns} FROM source WHERE ${isOpen} ORDER BY id`)
  const find = db.prepare(`SELECT ${columns} FROM source WHERE ${isOpen} AND id = ?`)
  const active = db.prepare(
    `SELECT id, name, token_hash, signing FROM source
     WHERE ${isOpen} AND token_hash IS NOT NULL ORDER BY id`,
  )
  const insert = db.prepare(
    `INSERT INTO source (kind, name, token_hash, token_tail, signing, created_at)
     VALUES (@kind, @name, @tokenHash, @tokenTail, @signing, @now)`,
  )
  const own = db.prepare('SELECT id FROM source WHERE kind = ? ORDER BY id LIMIT 1').pluck()
  const renew = db.prepare(`UPDATE source SET token_hash = ?, token_tail = ?, signing = ?
     WHERE ${isOpen} AND id = ?`)
  const revoke = db.prepare(
    `UPDATE source SET revoked_at = ?, token_hash = NULL, signing = NULL WHERE ${isOpen} AND id = ?`,
  )
  const touch = db.prepare('UPDATE source SET last_used_at = ? WHERE id = ?')
  const named = db.prepare('SELECT kind, name FROM source WHERE id = ?')
  const namedRow = z.object({ kind: z.enum(['api', 'inbox', 'app']), name: z.string() })
  const counts = db.prepare(
    `SELECT source_id AS id, count(*) AS events FROM trigger_event
     WHERE received_at >= ? GROUP BY source_id`,
  )
  const count = z.object({ id, events: z.int() })

  const add = (kind: SourceKind, one: NewSource | { readonly name: string }, now: number) => {
    const none = { tokenHash: null, tokenTail: '' }
    const { lastInsertRowid } = insert.run({ ...none, signing: null, ...fromNew(one), kind, now })
    return Number(lastInsertRowid)
  }
  const fromNew = (one: NewSource | { readonly name: string }) =>
    'tokenHash' in one ? { ...one, signing: one.signing ?? null } : one
  return {
    /** Sources of the local API that are not revoked, oldest first. */
    list: (): readonly StoredSource[] => list.all().map(fromRow),
    find(sourceId: number): StoredSource | undefined {
      const raw: unknown = find.get(sourceId)
      return raw === undefined ? undefined : fromRow(raw)
    },
    /** What it is called on screen, also when it was revoked: «Local API: Phone system». */
    nameOf(sourceId: number): string {
      const raw: unknown = named.get(sourceId)
      if (raw === undefined) return ''
      const { kind, name } = namedRow.parse(raw)
      return kind === 'api' ? `Local API: ${name}` : name
    },
    /** Those whose token is good now. */
    active: (): readonly ActiveSource[] =>
      active.all().map((raw) => {
        const { token_hash: tokenHash, signing, ...rest } = activeRow.parse(raw)
        return { ...rest, tokenHash, signing: signing ?? undefined }
      }),
    /** @returns its row id */
    add: (one: NewSource, now: number): number => add('api', one, now),
    /** The one source of the inbox folder or of the app itself, made when it is first needed. */
    own(kind: 'inbox' | 'app', name: string, now: number): number {
      const found: unknown = own.get(kind)
      return found === undefined ? add(kind, { name }, now) : id.parse(found)
    },
    /** A new token, and a new signing secret if it signs. @returns false when there is no such source */
    renew: (
      sourceId: number,
      { tokenHash, tokenTail, signing }: Omit<NewSource, 'name'>,
    ): boolean => renew.run(tokenHash, tokenTail, signing ?? null, sourceId).changes > 0,
    /** @returns false when there is no such source */
    revoke: (sourceId: number, now: number): boolean => revoke.run(now, sourceId).changes > 0,
    touch: (sourceId: number, at: number): void => void touch.run(at, sourceId),
    /** How many events came from each source since then. */
    eventsSince: (at: number): ReadonlyMap<number, number> =>
      new Map(
        counts.all(at).map((raw) => {
          const { id: sourceId, events } = count.parse(raw)
          return [sourceId, events]
        }),
      ),
  }
}
export type SourceRepository = ReturnType<typeof sourceRepository>
