import { useSyncExternalStore } from 'react'
import { useApp } from '../state/use-app'

const tickMs = 15_000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One timer for all times on screen; none when there are none. */
function subscribeClock(listen: () => void): () => void {
  listeners.add(listen)
  timer ??= setInterval(() => listeners.forEach((tell) => tell()), tickMs)
  return () => {
    listeners.delete(listen)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Words that depend on the time; renders again only when the words change. */
export function useTimeWords(wordsAt: (now: number) => string): string {
  const skew = useApp((state) => state.skew)
  return useSyncExternalStore(subscribeClock, () => wordsAt(Date.now() + skew))
}
