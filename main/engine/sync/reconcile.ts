import { effectKeyOf, customerKeyOf } from './keys'
import type { SyncParts, SyncPorts } from './parts'

/** Notifications get lost by design (AMS360 reference §12): looked after at least this often. */
const everyMs = 60 * 60_000
/** Further back than any clock is wrong. */
const overlapMs = 10 * 60_000
const longestAheadMs = 7 * 24 * 60 * 60_000
const startMs = 20_000

/** Where the last reconcile ended. */
export type Watermark = { read(): number; write(at: number): void }

/**
 * Reads again what we wrote since the watermark and nobody has proved, after every start, resume and
 * return of the network, and every hour: what a lost notification would have told is found so.
 */
export function createReconcile(
  parts: SyncParts,
  ports: Pick<SyncPorts, 'now' | 'after'>,
  watermark: Watermark,
  queued: () => void,
) {
  const { stores, together } = parts
  const { effects, profiles } = stores
  let cancel = (): void => undefined
  let isStopped = false

  const run = (): void => {
    if (isStopped) return
    try {
      const at = ports.now()
      const mark = watermark.read()
      // A watermark in the future was set by a clock that was ahead: nobody knows how long it was.
      const since = mark > at ? at - longestAheadMs : mark - overlapMs
      const count = together(() => {
        const unproved = effects.unprovedProfiles(since)
        for (const profileId of unproved) {
          if (profiles.find(profileId)?.customerId === undefined) continue
          effects.add(
            {
              triggerId: undefined,
              profileId,
              recordId: undefined,
              kind: 'customer.read',
              dedupe: effectKeyOf(customerKeyOf(profileId), `reconcile ${at}`),
              state: 'waiting',
              missing: [],
              payload: JSON.stringify({ kind: 'customer.read', why: 'asked' }),
            },
            at,
          )
        }
        watermark.write(at)
        return unproved.length
      })
      if (count > 0) queued()
    } catch (error) {
      parts.toFailure(error, 'reconcile')
    }
    cancel()
    cancel = ports.after(everyMs, run)
  }
  return {
    start(): void {
      cancel = ports.after(startMs, run)
    },
    /** The PC slept, or the network is back. */
    soon(): void {
      cancel()
      if (!isStopped) cancel = ports.after(startMs, run)
    },
    stop(): void {
      isStopped = true
      cancel()
    },
  }
}
export type Reconcile = ReturnType<typeof createReconcile>
