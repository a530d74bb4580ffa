import type { Session } from '../connectors/connector'

/** A signed-in session that nobody used for this long is closed, in milliseconds. */
const idleMs = 5 * 60_000

/**
 * Keeps one session per connection open between look-ups, so that each does not sign in again.
 * Health checks never use it: they have to prove the sign-in itself.
 */
export function createSessionPool<S extends Session>(
  after: (ms: number, call: () => void) => () => void,
) {
  const open = new Map<string, { session: Promise<S>; cancel: () => void }>()

  const close = async (id: string): Promise<void> => {
    const entry = open.get(id)
    open.delete(id)
    if (!entry) return
    entry.cancel()
    const session = await entry.session.catch(() => undefined)
    await session?.[Symbol.asyncDispose]()
  }
  return {
    use(id: string, make: () => Promise<S>): Promise<S> {
      const known = open.get(id)
      known?.cancel()
      const session = known?.session ?? make()
      const entry = { session, cancel: after(idleMs, () => void close(id)) }
      open.set(id, entry)
      if (!known) {
        session.catch(() => {
          const failed = open.get(id)
          if (failed?.session !== session) return
          // Its timer would otherwise close the session that comes next.
          failed.cancel()
          open.delete(id)
        })
      }
      return session
    },
    /** The configuration changed or the engine stops. */
    close,
    closeAll: (): Promise<unknown> => Promise.allSettled([...open.keys()].map(close)),
  }
}
export type SessionPool<S extends Session> = ReturnType<typeof createSessionPool<S>>
