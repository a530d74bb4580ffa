import type { NotificationRepository } from '../../main/engine/store/notification-repository'
import type { Chance } from './chance'
import type { SimulatedEngine } from './simulated-engine'
import type { VirtualTime } from './virtual-time'

/** AMS360's notifications: late, lost, twice and out of order, until they are sure. */
export function createTelling(
  time: VirtualTime,
  chance: Chance,
  heard: NotificationRepository,
  engine: () => SimulatedEngine | undefined,
) {
  const loss = chance.next() * 0.4
  let isSure = false
  let told = 0

  const arrive = (entity: string, id: string): void => {
    const now = engine()
    if (!now?.isAlive()) return
    told += 1
    const dedupe = Buffer.from(`${entity} ${id} ${told}`)
    const keys = { [`${entity}Id`]: id }
    const about = { at: time.wall(), format: 'json', version: '2.0', entity } as const
    const known = { change: 'updated', keys, shape: 's', isCaptured: false } as const
    try {
      heard.addAll([{ ...about, ...known, raw: '', dedupe, repeatedSince: 0 }])
    } catch {
      // A full disk: it is not acknowledged, and AMS360 deletes it after its second try.
      return
    }
    now.sync.heard()
  }
  return {
    tell(entity: 'Customer' | 'Suspense' | 'Policy', id: string): void {
      if (!isSure && chance.happens(loss)) return
      const copies = chance.happens(0.1) ? 2 : 1
      for (let copy = 0; copy < copies; copy += 1) {
        time.world(50 + chance.below(30_000), () => arrive(entity, id))
      }
    },
    becomeSure(): void {
      isSure = true
    },
  }
}
