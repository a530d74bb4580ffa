import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { contactRepository } from '../../main/engine/store/contact-repository'
import { mailRepository, type MailContent } from '../../main/engine/store/mail-repository'
import { openSealer, type Sealer } from '../../main/engine/store/sealer'
import { fakeLog } from '../support/fake-log'
import { fakeVault } from '../support/fake-vault'
import { testStore } from '../support/open-databases'
import { failureSample, noon } from '../support/status-sample'
import { noSealer } from '../support/no-sealer'

const vault = fakeVault()
let db: Database
let sealer: Sealer
let mails: ReturnType<typeof mailRepository>

beforeEach(async () => {
  db = testStore()
  sealer = await openSealer(db, vault, noon, fakeLog())
  mails = mailRepository(db, sealer)
})

const content: MailContent = {
  subject: 'Harborquist: AMS360 WSAPI does not work',
  text: 'Since six.',
  messageId: 'c0ffee00',
  to: 'dana@harborquist.example',
  failed: 0,
}
const add = (dedupe: string, at = noon): number => {
  const id = mails.add({ dedupe, kind: 'failure', connectionId: 'ams360-wsapi', content }, at)
  if (typeof id !== 'number') throw new Error(`not added: ${id}`)
  return id
}

describe('a mail in the outbox', () => {
  it('is due at once and comes back as it went in', () => {
    const id = add('one')
    expect(mails.find(id)).toEqual({
      id,
      kind: 'failure',
      connectionId: 'ams360-wsapi',
      content,
      state: 'waiting',
      attempts: 0,
      nextAttemptAt: noon,
      createdAt: noon,
      endedAt: undefined,
      failure: undefined,
    })
    expect(mails.due(noon)?.id).toBe(id)
    expect(mails.due(noon - 1)).toBeUndefined()
    expect(mails.nextDueAt()).toBe(noon)
  })

  it('is there once, however often it is written', () => {
    add('one')
    const again = { dedupe: 'one', kind: 'test', connectionId: undefined, content } as const
    expect(mails.add(again, noon + 1)).toBeUndefined()
    expect(mails.before(Number.MAX_SAFE_INTEGER, 9)).toHaveLength(1)
    expect(mails.before(Number.MAX_SAFE_INTEGER, 9)[0]?.kind).toBe('failure')
  })

  it('keeps nothing of a person in clear, and nothing at all without a key', () => {
    const id = add('one')
    mails.put(id, { state: 'waiting', content: { ...content, failed: 3 }, attempts: 3 })
    for (const word of ['Harborquist', 'harborquist', 'Since six', 'c0ffee00']) {
      expect(db.serialize().includes(word)).toBe(false)
    }
    const keyless = mailRepository(db, noSealer)
    const draft = { dedupe: 'two', kind: 'test', connectionId: undefined, content } as const
    expect(keyless.add(draft, noon)).toBe('no-key')
    expect(keyless.find(id)?.content).toBeUndefined()
    expect(() => keyless.put(id, { state: 'sent', content, attempts: 1 })).toThrow(/key/)
  })

  it('changes as a whole', () => {
    const id = add('one')
    const failure = failureSample('mail-refused')
    const after = { ...content, since: noon, failed: 2 }
    mails.put(id, {
      state: 'waiting',
      content: after,
      attempts: 2,
      nextAttemptAt: noon + 5,
      failure,
    })
    expect(mails.find(id)).toMatchObject({
      content: after,
      attempts: 2,
      nextAttemptAt: noon + 5,
      failure,
    })
    mails.put(id, { state: 'sent', content, attempts: 3, endedAt: noon + 9 })
    const sent = mails.find(id)
    expect(sent).toMatchObject({ state: 'sent', attempts: 3, endedAt: noon + 9 })
    expect([sent?.failure, sent?.nextAttemptAt]).toEqual([undefined, undefined])
    expect(mails.nextDueAt()).toBeUndefined()
  })

  it('that has been due longest goes first', () => {
    const [late, early] = [add('late', noon + 10), add('early', noon)]
    expect(mails.due(noon + 20)?.id).toBe(early)
    mails.put(early, { state: 'sending', content, attempts: 1 })
    expect(mails.due(noon + 20)?.id).toBe(late)
  })

  it('waits for a person when it is held, and only if it is due', () => {
    const [now, later] = [add('now', noon), add('later', noon + 60)]
    const why = failureSample('mail-server-missing')
    expect(mails.hold(why, noon + 1)).toBe(1)
    expect(mails.hold(why, noon + 1)).toBe(0)
    expect(mails.find(now)).toMatchObject({
      state: 'waiting',
      nextAttemptAt: undefined,
      failure: why,
    })
    expect(mails.find(later)?.nextAttemptAt).toBe(noon + 60)
    expect(mails.release(noon + 2)).toBe(1)
    expect(mails.due(noon + 2)?.id).toBe(now)
  })

  it('that was planned by a clock ahead is due now', () => {
    const id = add('one', noon + 90)
    mails.pullIn(noon + 100, noon)
    expect(mails.find(id)?.nextAttemptAt).toBe(noon + 90)
    mails.pullIn(noon + 80, noon)
    expect(mails.find(id)?.nextAttemptAt).toBe(noon)
  })

  it('that was under way at the last stop is due again; the others stay', () => {
    const ids = [add('one'), add('two'), add('three')]
    mails.put(ids[0] ?? 0, { state: 'sending', content, attempts: 1 })
    mails.put(ids[1] ?? 0, { state: 'sent', content, attempts: 1, endedAt: noon })
    expect(mails.recover(noon + 3)).toBe(1)
    expect(mails.find(ids[0] ?? 0)).toMatchObject({ state: 'waiting', nextAttemptAt: noon + 3 })
    expect(mails.find(ids[1] ?? 0)?.state).toBe('sent')
  })

  it('goes after its time, unless it still waits', () => {
    const ids = [add('one'), add('two'), add('three', noon + 100)]
    mails.put(ids[0] ?? 0, { state: 'sent', content, attempts: 1, endedAt: noon })
    mails.put(ids[2] ?? 0, { state: 'sent', content, attempts: 1, endedAt: noon + 100 })
    expect(mails.prune(noon + 50)).toBe(1)
    expect(mails.before(99, 9).map(({ id }) => id)).toEqual([ids[2], ids[1]])
  })

  it('is listed newest first, page by page', () => {
    const ids = Array.from({ length: 5 }, (_, nth) => add(`mail ${nth}`))
    const first = mails.before(Number.MAX_SAFE_INTEGER, 2).map(({ id }) => id)
    expect(first).toEqual([ids[4], ids[3]])
    expect(mails.before(first[1] ?? 0, 2).map(({ id }) => id)).toEqual([ids[2], ids[1]])
  })

  it('is found through an index wherever it is looked for while mails are carried', () => {
    const seen: string[] = []
    const noting = (sql: string) => {
      seen.push(sql.replaceAll(/\s+/g, ' '))
      return db.prepare(sql)
    }
    mailRepository(
      new Proxy(db, {
        get: (target, name) =>
          name === 'prepare' ? noting : (Reflect.get(target, name) as unknown),
      }),
      sealer,
    )
    const planOf = (sql: string): string =>
      db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/g, '1')}`)
        .all()
        .map(({ detail }) => detail)
        .join(' · ')
    // At the start alone, once: the table has a few rows a day at most.
    const atStart = /state = 'sending'|created_at < /
    const often = seen.filter((sql) => !atStart.test(sql) && !sql.startsWith('INSERT'))
    expect(often).toHaveLength(9)
    const slow = often.filter((sql) => !/^SEARCH mail USING(?!.*TEMP B-TREE)/.test(planOf(sql)))
    expect(slow).toEqual([])
  })
})

describe('the technical contact', () => {
  const dana = {
    name: 'Dana Whitlock',
    email: 'dana@harborquist.example',
    phone: '(503) 555-0142',
    mails: { nightly: false, failures: true },
  }

  it('is one person, replaced by the next, sealed', () => {
    const contacts = contactRepository(db, sealer)
    expect(contacts.find()).toBeUndefined()
    expect(contacts.put(dana, noon)).toBe(true)
    expect(contacts.find()).toEqual(dana)
    const sam = { ...dana, name: 'Sam Quillfold', mails: { nightly: true, failures: false } }
    expect(contacts.put(sam, noon + 1)).toBe(true)
    expect(contacts.find()).toEqual(sam)
    expect(db.prepare('SELECT count(*) FROM contact').pluck().get()).toBe(1)
    for (const word of ['Whitlock', 'Quillfold', 'harborquist', '555-0142']) {
      expect(db.serialize().includes(word)).toBe(false)
    }
  })

  it('is not kept without a key, and unknown to another vault', async () => {
    expect(contactRepository(db, noSealer).put(dana, noon)).toBe(false)
    expect(db.prepare('SELECT count(*) FROM contact').pluck().get()).toBe(0)
    contactRepository(db, sealer).put(dana, noon)
    const other = fakeVault()
    other.changeKey('another user')
    const stranger = await openSealer(db, other, noon, fakeLog())
    expect(contactRepository(db, stranger).find()).toBeUndefined()
  })
})
