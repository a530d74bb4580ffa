import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Sealer } from './sealer'

export type StoredAttachment = {
  readonly id: number
  readonly size: number
  readonly name: string
  readonly type: string
  readonly state: 'waiting' | 'attached' | 'refused'
}

const row = z.object({
  id: z.int(),
  size: z.int(),
  head: z.instanceof(Buffer),
  state: z.enum(['waiting', 'attached', 'refused']),
})
const head = z.object({ name: z.string(), type: z.string() })

/** Files that came with an event. Their bytes go once they are attached or refused. */
export function attachmentRepository(db: Database, sealer: Sealer) {
  const ofTrigger = db.prepare(
    'SELECT id, size, head, state FROM attachment WHERE trigger_id = ? ORDER BY id',
  )
  const body = db.prepare('SELECT body FROM attachment WHERE id = ?').pluck()
  const settle = db.prepare('UPDATE attachment SET state = ?, body = NULL WHERE id = ?')
  return {
    ofTrigger: (triggerId: number): readonly StoredAttachment[] =>
      ofTrigger.all(triggerId).map((raw) => {
        const { head: sealed, ...one } = row.parse(raw)
        const text = sealer.open('attachment.head', sealed)
        return {
          ...one,
          ...(text === undefined ? { name: '', type: '' } : head.parse(JSON.parse(text))),
        }
      }),
    /** Undefined when it is gone or cannot be opened. */
    bytes(id: number): Buffer | undefined {
      const sealed: unknown = body.get(id)
      return Buffer.isBuffer(sealed) ? sealer.openBytes('attachment.body', sealed) : undefined
    },
    settle: (id: number, state: 'attached' | 'refused'): void => void settle.run(state, id),
  }
}
export type AttachmentRepository = ReturnType<typeof attachmentRepository>
