import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '../../../../main/engine/connectors/fault'
import type { Message } from '../../../../main/engine/connectors/smtp/message'
import { createCarrier } from '../../../../main/engine/mail/carrier'
import { mailRepository, type MailRepository } from '../../../../main/engine/store/mail-repository'
import { openSealer } from '../../../../main/engine/store/sealer'
import { failureFrom } from '../../../../preload/contract/failure-words'
import { fakeClock } from '../../../support/fake-clock'
import { fakeLog } from '../../../support/fake-log'
import { fakeVault } from '../../../support/fake-vault'
import { dana } from '../../../support/mail-rig'
import { testStore } from '../../../support/open-databases'
import { deferred, settled } from '../../../support/settled'
import { noon } from '../../../support/status-sample'

const minute = 60_000
let db: Database
let mails: MailRepository
let clock: ReturnType<typeof fakeClock>

beforeEach(async () => {
  db = testStore()
  mails = mailRepository(db, await openSealer(db, fakeVault(), noon, fakeLog()))
  clock = fakeClock(noon)
})

const add = (name: string): number => {
  const content = { subject: name, text: 'x', messageId: `id-${name}`, to: '', failed: 0 }
  const id = mails.add(
    { dedupe: name, kind: 'test', connectionId: undefined, content },
    clock.now(),
  )
  return Number(id)
}

type Send = (message: Message, signal: AbortSignal) => Promise<{ readonly messageId: string }>
const taken: Send = ({ id }) => Promise.resolve({ messageId: id })

/** A carrier over a real store; what the mail server does is the test's. */
function carrierWith(send: Send, repository: MailRepository = mails) {
  const failures: string[] = []
  let changes = 0
  const carrier = createCarrier(
    {
      mails: repository,
      contact: () => dana,
      server: { state: () => 'ready', session: () => Promise.resolve({ send }) },
      log: fakeLog(),
      toFailure(error) {
        const code = error instanceof Fault ? error.code : 'bug'
        failures.push(code)
        return failureFrom(code, {}, 'ref')
      },
      changed: () => void (changes += 1),
    },
    { now: clock.now, after: clock.after, online: () => Promise.resolve(true) },
  )
  carrier.start()
  return { carrier, failures, changes: () => changes }
}
const pass = async (ms = 0): Promise<void> => {
  clock.advance(ms)
  await settled()
}

describe('the carrier of mails', () => {
  it('has committed `sending` before the first byte leaves', async () => {
    const id = add('one')
    const states: unknown[] = []
    carrierWith((message) => {
      states.push(
        db.prepare('SELECT state, attempts FROM mail WHERE id = ?').get(id),
        db.inTransaction,
      )
      return taken(message, AbortSignal.abort())
    })
    await pass()
    expect(states).toEqual([{ state: 'sending', attempts: 1 }, false])
    expect(mails.find(id)?.state).toBe('sent')
  })

  it('carries one after the other, the oldest first', async () => {
    const gates = [deferred<{ messageId: string }>(), deferred<{ messageId: string }>()]
    const begun: string[] = []
    add('one')
    await pass(1)
    add('two')
    carrierWith(({ subject }) => {
      begun.push(subject)
      return gates[begun.length - 1]?.promise ?? Promise.reject(new Error('a third one'))
    })
    await pass()
    expect(begun).toEqual(['one'])
    gates[0]?.resolve({ messageId: '' })
    await pass()
    expect(begun).toEqual(['one', 'two'])
  })

  it('takes what comes in while it is carrying', async () => {
    const gate = deferred<{ messageId: string }>()
    const { carrier } = carrierWith(() => gate.promise)
    const ids = [add('one')]
    carrier.plan()
    await pass()
    ids.push(add('two'))
    carrier.plan()
    await pass()
    gate.resolve({ messageId: '' })
    await pass()
    expect(ids.map((id) => mails.find(id)?.state)).toEqual(['sent', 'sent'])
  })

  it('says each change', async () => {
    add('one')
    const { changes } = carrierWith(taken)
    await pass()
    expect(changes()).toBe(2)
  })

  it('has one timer at most, to the earliest mail', async () => {
    add('one')
    add('two')
    const { carrier } = carrierWith(() => Promise.reject(new Fault('server-error')))
    await pass()
    carrier.plan()
    carrier.plan()
    expect(clock.pending()).toEqual([minute])
  })

  it('with nothing to carry has no timer', async () => {
    carrierWith(taken)
    await pass()
    expect(clock.pending()).toEqual([])
  })

  it('tries again what the store could not record, and only after a while', async () => {
    const id = add('one')
    let isFull = true
    const full: MailRepository = {
      ...mails,
      put(mail, change) {
        if (isFull && change.state === 'sent') throw new Error('disk full')
        mails.put(mail, change)
      },
    }
    const seen: string[] = []
    const { failures } = carrierWith((message, signal) => {
      seen.push(message.id)
      return taken(message, signal)
    }, full)
    await pass()
    expect(failures).toEqual(['bug'])
    expect(mails.find(id)?.state).toBe('sending')
    expect(clock.pending()).toEqual([minute])
    isFull = false
    await pass(minute)
    expect(mails.find(id)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(seen).toEqual(['id-one', 'id-one'])
  })

  it('what was cut off because the server was saved meanwhile goes out at once', async () => {
    const id = add('one')
    let tries = 0
    const { failures } = carrierWith((message, signal) => {
      tries += 1
      return tries === 1 ? Promise.reject(new Fault('cancelled')) : taken(message, signal)
    })
    await pass()
    expect(mails.find(id)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(failures).toEqual([])
  })

  it('a locked credential store is a trouble that passes', async () => {
    const id = add('one')
    carrierWith(() => Promise.reject(new Fault('vault-locked')))
    await pass()
    expect(mails.find(id)).toMatchObject({ state: 'waiting', nextAttemptAt: noon + minute })
  })

  it('a bug of ours waits for a person and is told as one', async () => {
    const id = add('one')
    carrierWith(() => Promise.reject(new TypeError('no')))
    await pass()
    const mail = mails.find(id)
    expect(mail).toMatchObject({ state: 'waiting', failure: { code: 'bug' } })
    expect(mail?.nextAttemptAt).toBeUndefined()
  })

  it('stopped, it leaves the mail for the next start and touches nothing afterwards', async () => {
    const id = add('one')
    const { carrier } = carrierWith(
      (_message, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Fault('cancelled')))
        }),
    )
    await pass()
    await carrier.stop()
    expect(mails.find(id)).toMatchObject({ state: 'waiting', nextAttemptAt: noon, attempts: 1 })
    carrier.plan()
    expect(clock.pending()).toEqual([])
  })

  it('gives up what nobody can read any more, and goes on with the rest', async () => {
    const lost = add('lost')
    db.prepare('UPDATE mail SET sealed = ? WHERE id = ?').run(Buffer.alloc(60), lost)
    const id = add('one')
    carrierWith(taken)
    await pass()
    expect(mails.find(lost)?.state).toBe('failed')
    expect(mails.find(id)?.state).toBe('sent')
  })
})
