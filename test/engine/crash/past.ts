import { createHash, randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { AgencyEvent } from '../../../preload/contract/events'
import { effectRepository } from '../../../main/engine/store/effect-repository'
import { historyRepository } from '../../../main/engine/store/history-repository'
import { profileRepository } from '../../../main/engine/store/profile-repository'
import { recordRepository } from '../../../main/engine/store/record-repository'
import type { Sealer } from '../../../main/engine/store/sealer'
import { triggerRepository } from '../../../main/engine/store/trigger-repository'
import { effectKeyOf, eventKeyOf, recordKeyOf } from '../../../main/engine/sync/keys'

const profilesOfThePast = 4_000
const eventsOfThePast = 40_000
const dayMs = 86_400_000
const text = 'We spoke about the renewal and the second driver, and will write again. '.repeat(6)

/**
 * Years of an agency's work: 200,000 rows of events, records, effects and history, all of it done
 * and sealed as the product seals it.
 * @returns how many rows there are
 */
export function writePast(db: Database, sealer: Sealer, sourceId: number, now: number): number {
  const profiles = profileRepository(db, sealer)
  const triggers = triggerRepository(db, sealer)
  const records = recordRepository(db, sealer)
  const effects = effectRepository(db, sealer)
  const history = historyRepository(db)
  let rows = 0

  const writeOne = (n: number, profileId: number): void => {
    const at = now - dayMs - (eventsOfThePast - n) * 60_000
    const event: AgencyEvent = {
      kind: 'conversation.created',
      eventId: `past-${n}`,
      occurredAt: at,
      party: { properties: { email: `past${n}@crash.example` } },
      conversation: { id: `past-${n}`, type: 'call', text },
    }
    const triggerId = triggers.add({
      sourceId,
      eventKey: eventKeyOf(sourceId, event.eventId),
      contentHash: createHash('sha256').update(String(n)).digest(),
      event,
      partyKey: null,
      receivedAt: at,
      files: [],
    })
    const key = recordKeyOf(sourceId, 'conversation', event.conversation.id)
    const content = { title: 'Call', externalId: `past-${n}`, triggerId, label: '' }
    const recordId = records.put(
      {
        ...{ kind: 'conversation', type: 'call', key, sourceId, profileId, state: 'open' },
        ...{ at, dueAt: undefined, content },
      },
      at,
    )
    triggers.change(triggerId, { state: 'planned', attempts: 0, profileId, recordId })
    history.add({ at, what: 'received', triggerId })
    rows += 3
    const both =
      n % 2 === 0
        ? (['activity.insert', 'customer.update'] as const)
        : (['activity.insert'] as const)
    for (const kind of both) {
      const effectId = effects.add(
        {
          ...{ triggerId, profileId, recordId, kind, missing: [], state: 'waiting' },
          dedupe: effectKeyOf(key, kind),
          payload: JSON.stringify({ kind, description: text }),
        },
        at,
      )
      if (effectId === undefined) throw new Error('The past has something twice')
      const verification = kind === 'activity.insert' ? 'answered' : 'read-back'
      effects.change(effectId, {
        ...{ state: 'done', verification, endedAt: at, remoteId: randomUUID() },
      })
      rows += 1
      if (n % 4 !== 0) continue
      history.add({ at, what: 'written', triggerId, profileId, effectId, isVerified: true })
      rows += 1
    }
  }

  db.transaction(() => {
    const ids = Array.from({ length: profilesOfThePast }, (_, n) => {
      const name = `Past ${n}`
      const made = { uid: `P-${String(n).padStart(10, '0')}`, isFirm: false }
      const known = { customerId: randomUUID(), content: { name, values: {} } }
      return profiles.create({ ...made, ...known }, [`email:past${n}@crash.example`], now)
    })
    rows += ids.length
    for (let n = 0; n < eventsOfThePast; n += 1) writeOne(n, ids[n % ids.length] ?? 0)
  }).immediate()
  return rows
}
