import { spawn } from 'node:child_process'

export type WindowWatch = {
  /** When the desktop first knew of a new window after this time, in milliseconds since 1970. */
  since(from: number): number | undefined
  stop(): void
}

/** Hears from the window manager when the list of windows that it shows changes. */
export function watchWindows(): WindowWatch {
  const child = spawn('xprop', ['-root', '-spy', '_NET_CLIENT_LIST'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const changes: number[] = []
  child.stdout.on('data', () => void changes.push(performance.timeOrigin + performance.now()))
  return {
    since: (from) => changes.find((at) => at > from),
    stop: () => void child.kill(),
  }
}
