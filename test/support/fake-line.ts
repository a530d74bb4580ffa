import type { Line } from '../../main/port/peer'

/** The far end of a line, played by the test. */
export function fakeLine() {
  const posted: unknown[] = []
  let hear: (message: unknown) => void = () => undefined
  const line: Line = {
    post: (message) => void posted.push(message),
    listen: (listener) => {
      hear = listener
    },
  }
  return { line, posted, say: (message: unknown): void => hear(message) }
}

/** Two lines that carry to each other, one turn later, as a process port does. */
export function linePair(): readonly [Line, Line] {
  const listeners: ((message: unknown) => void)[] = [() => undefined, () => undefined]
  const end = (mine: number, other: number): Line => ({
    post: (message) => {
      const copy: unknown = structuredClone(message)
      queueMicrotask(() => listeners[other]?.(copy))
    },
    listen: (listener) => {
      listeners[mine] = listener
    },
  })
  return [end(0, 1), end(1, 0)]
}
