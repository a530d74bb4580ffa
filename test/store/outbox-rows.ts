import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { NewEffect } from '../../main/engine/store/effect-repository'
import type { NewTrigger } from '../../main/engine/store/trigger-repository'
import { openSealer } from '../../main/engine/store/sealer'
import { storesOf } from '../simulation/simulated-engine'
import { fakeLog } from '../support/fake-log'
import { fakeVault } from '../support/fake-vault'
import { testStore } from '../support/open-databases'
import { noon } from '../support/status-sample'

export const keyOf = (name: string): Buffer =>
  createHash('sha256').update(name).digest().subarray(0, 20)

/** The repositories of sync on a real file, and rows to put into them. */
export async function outboxRows(given?: Database, vault = fakeVault()) {
  const db: Database = given ?? testStore()
  const sealer = await openSealer(db, vault, noon, fakeLog())
  const stores = storesOf(db, sealer)
  db.exec(`INSERT INTO source (id, kind, name, created_at) VALUES (1, 'api', 'Phones', ${noon})`)
  let count = 0
  const next = (): string => `n${(count += 1)}`

  const trigger = (more: Partial<NewTrigger> = {}): number => {
    const id = next()
    const { event, ...others } = more
    return stores.triggers.add({
      sourceId: 1,
      eventKey: keyOf(id),
      contentHash: keyOf(`content ${id}`),
      event: event ?? {
        kind: 'conversation.created',
        eventId: id,
        occurredAt: noon,
        party: { name: 'Dana Whitlock' },
        conversation: { id, type: 'call', text: 'They asked about the bill.' },
      },
      partyKey: null,
      receivedAt: noon,
      files: [],
      ...others,
    })
  }
  const profile = (keys: readonly string[] = [], customerId?: string, at = noon): number => {
    const content = { name: `Person ${next()}`, values: {} }
    const uid = `P-${next().padStart(10, '0').toUpperCase()}`
    return stores.profiles.create({ uid, isFirm: false, customerId, content }, keys, at)
  }
  const effect = (profileId: number, more: Partial<NewEffect> = {}, now = noon): number => {
    const id = stores.effects.add(
      {
        triggerId: undefined,
        profileId,
        recordId: undefined,
        kind: 'activity.insert',
        dedupe: keyOf(next()),
        state: 'waiting',
        missing: [],
        payload: '{}',
        ...more,
      },
      now,
    )
    if (id === undefined) throw new Error('It is in the outbox already')
    return id
  }
  const disk: { readonly db: Database } = { db }
  return { ...disk, sealer, stores, trigger, profile, effect }
}
export type OutboxRows = Awaited<ReturnType<typeof outboxRows>>

export const idsOf = (rows: readonly { readonly id: number }[]): readonly number[] =>
  rows.map(({ id }) => id)
