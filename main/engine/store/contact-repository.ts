import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Contact } from '../../../preload/contract/contact'
import type { Sealer } from './sealer'

const place = 'contact'
const row = z.object({
  sealed: z.instanceof(Buffer),
  nightly: z.int(),
  failures: z.int(),
})
const person = z.object({ name: z.string(), email: z.string(), phone: z.string() })

/** The technical contact (seed 1, Contact Info): one person, sealed; which mails stay in clear. */
export function contactRepository(db: Database, sealer: Sealer) {
  const get = db.prepare('SELECT sealed, nightly, failures FROM contact WHERE id = 1')
  const put = db.prepare(
    `INSERT INTO contact (id, sealed, nightly, failures, updated_at)
     VALUES (1, @sealed, @nightly, @failures, @now)
     ON CONFLICT (id) DO UPDATE SET sealed = @sealed, nightly = @nightly, failures = @failures,
       updated_at = @now`,
  )
  return {
    /** Undefined until somebody was entered, and where the key of that time is gone. */
    find(): Contact | undefined {
      const raw: unknown = get.get()
      if (raw === undefined) return undefined
      const { sealed, nightly, failures } = row.parse(raw)
      const text = sealer.open(place, sealed)
      if (text === undefined) return undefined
      return {
        ...person.parse(JSON.parse(text)),
        mails: { nightly: nightly === 1, failures: failures === 1 },
      }
    },
    /** @returns false when there is no key: nothing is kept then */
    put({ name, email, phone, mails }: Contact, now: number): boolean {
      const sealed = sealer.seal(place, JSON.stringify({ name, email, phone }))
      if (sealed === undefined) return false
      put.run({ sealed, nightly: Number(mails.nightly), failures: Number(mails.failures), now })
      return true
    },
  }
}
export type ContactRepository = ReturnType<typeof contactRepository>
