import type { Notification } from '../../../preload/contract/ons'
import { notificationKeyOf } from './keys'
import type { SyncParts, SyncPorts } from './parts'

/** What sync needs of the notifications that were accepted. */
export type Notifications = {
  /** Those nobody has looked at, oldest first. */
  unhandled(limit: number): readonly Notification[]
  handled(id: number): void
}

const batch = 100

/** The ids that a notification brings, small letters: whatever element they stood in. */
const idsIn = ({ keys }: Notification): readonly string[] =>
  Object.values(keys).map((value) => value.trim().replace(/[{}]/g, '').toLowerCase())

/**
 * AMS360 → us: a notification is a hint. It makes us read the record; one that tells of our own
 * write is its proof. Handled and what follows from it are one transaction.
 */
export function createHeard(
  parts: SyncParts,
  { now, soon }: Pick<SyncPorts, 'now' | 'soon'>,
  notifications: Notifications,
  queued: () => void,
) {
  const { stores, together } = parts
  const { effects, profiles, history } = stores
  let isTurning = false
  let isStopped = false

  /** Activities, suspenses and policies: known by the id that AMS360 gave us. */
  const proves = (ids: readonly string[]): boolean => {
    const own = ids
      .flatMap((id) => effects.withRemote(id))
      .filter(({ kind }) => !isOfCustomer(kind))
    for (const { id, triggerId, profileId, verification } of own) {
      if (verification !== 'none' && verification !== 'answered') continue
      effects.verify(id, 'notified')
      history.add({ at: now(), what: 'echo', triggerId, profileId, effectId: id, isVerified: true })
    }
    return own.length > 0
  }
  const reads = (notification: Notification, ids: readonly string[]): boolean => {
    const [profile] = ids.flatMap((id) => profiles.findByCustomer(id) ?? [])
    if (!profile) return false
    // Several in a row are read once: the read that waits brings what all of them are about.
    const waiting = effects
      .openOf(profile.id)
      .some(({ kind, state }) => kind === 'customer.read' && state === 'waiting')
    if (waiting) return true
    const payload = { kind: 'customer.read', why: 'notified', notificationId: notification.id }
    effects.add(
      {
        triggerId: undefined,
        profileId: profile.id,
        recordId: undefined,
        kind: 'customer.read',
        dedupe: notificationKeyOf(notification.id),
        state: 'waiting',
        missing: [],
        payload: JSON.stringify(payload),
      },
      now(),
    )
    history.add({ at: now(), what: 'notified', profileId: profile.id })
    return true
  }

  const go = (): void => {
    isTurning = false
    if (isStopped) return
    try {
      const count = together(() => {
        const heard = notifications.unhandled(batch)
        for (const notification of heard) {
          const ids = idsIn(notification)
          // Customers whom we have nothing to do with are nobody's business here.
          if (!proves(ids)) reads(notification, ids)
          notifications.handled(notification.id)
        }
        return heard.length
      })
      if (count === 0) return
      parts.changed()
      queued()
      if (count === batch) poke()
    } catch (error) {
      // They stay unhandled and are looked at with the next one, or at the next start.
      parts.toFailure(error, 'notifications')
    }
  }
  function poke(): void {
    if (isTurning || isStopped) return
    isTurning = true
    soon(go)
  }
  return {
    poke,
    start: poke,
    stop(): void {
      isStopped = true
    },
  }
}

const isOfCustomer = (kind: string): boolean => kind.startsWith('customer.')
