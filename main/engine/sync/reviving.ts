import type { StoredEffect } from '../store/effect-repository'
import { effectPayload, type PayloadOf } from './effects'
import { customerKeyOf, effectKeyOf } from './keys'
import type { SyncStores } from './parts'

const ranks = { S: 0, P: 1, C: 2 } as const

/** A customer who was only tried dry is made for real when an event asks for one. */
export function createReviving({ effects }: Pick<SyncStores, 'effects'>, now: () => number) {
  /** What the dry try would have raised them to is still only tried dry. */
  const keepRaise = (dry: StoredEffect, type: 'C' | 'P'): void => {
    const { triggerId, profileId, recordId } = dry
    const raise: PayloadOf<'customer.update'> = { kind: 'customer.update', type, findings: [] }
    effects.add(
      {
        ...{ triggerId, profileId, recordId },
        kind: 'customer.update',
        dedupe: effectKeyOf(customerKeyOf(profileId), `dry raise ${type}`),
        state: 'dry-run',
        missing: [],
        payload: JSON.stringify(raise),
      },
      now(),
    )
  }
  return (
    dry: StoredEffect,
    payload: PayloadOf<'customer.insert'>,
    missing: readonly string[],
  ): void => {
    const before: unknown = dry.payload === undefined ? undefined : JSON.parse(dry.payload)
    const tried = effectPayload.safeParse(before).data
    effects.change(dry.id, {
      state: missing.length > 0 ? 'mapping' : 'waiting',
      payload: JSON.stringify(payload),
      missing,
    })
    if (tried?.kind === 'customer.insert' && ranks[tried.type] > ranks[payload.type]) {
      if (tried.type !== 'S') keepRaise(dry, tried.type)
    }
    effects.advance(dry.profileId, now())
  }
}
