import type { ConnectionStatus } from '../../preload/contract/connections'
import type { Tone } from './status-mark'

/** No green without a fresh proof: stale and trying again are amber. */
export function connectionTone({ state, stale, retrying }: ConnectionStatus): Tone {
  switch (state) {
    case 'healthy':
      return stale || retrying ? 'warn' : 'ok'
    case 'error':
      return 'error'
    case 'waiting':
      return 'wait'
    case 'paused':
      return 'off'
  }
}
