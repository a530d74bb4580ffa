import type { ConnectionStatus } from '../../../preload/contract/connections'
import { credentialsText } from '../../text/credentials'
import { StatusMark, type Tone } from '../../ui/status-mark'

const tones = { healthy: 'ok', error: 'error', waiting: 'wait', paused: 'off' } as const

type Mark = { readonly tone: Tone; readonly word: string }

function markOf(connection: ConnectionStatus | undefined): Mark {
  if (!connection) return { tone: 'off', word: credentialsText.notSetUp }
  const { state, stale, retrying } = connection
  if (state === 'healthy' && retrying) return { tone: 'warn', word: credentialsText.retrying }
  if (state === 'healthy' && stale) return { tone: 'warn', word: credentialsText.stale }
  return { tone: tones[state], word: credentialsText.states[state] }
}

type Props = { readonly connection: ConnectionStatus | undefined }

/** State of one system in shape, word and colour, also when it was never set up. */
export const StateMark = ({ connection }: Props) => <StatusMark {...markOf(connection)} />
