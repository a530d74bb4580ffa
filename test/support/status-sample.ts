import type { ConnectionStatus, EngineStatus } from '../../preload/contract/connections'
import { failureFrom } from '../../preload/contract/failure-words'
import type { Failure, FailureCode } from '../../preload/contract/failures'

export const noon = Date.UTC(2026, 6, 1, 16)

export const failureSample = (code: FailureCode = 'sign-in-refused'): Failure =>
  failureFrom(code, { system: 'AMS360 WSAPI', connectionId: 'ams360-wsapi' }, 'ref00001')

export const connectionSample = (change: Partial<ConnectionStatus> = {}): ConnectionStatus => ({
  id: 'ams360-wsapi',
  kind: 'ams360-wsapi',
  name: 'AMS360 WSAPI',
  state: 'healthy',
  stale: false,
  since: noon,
  checking: false,
  retrying: false,
  extraTimes: [],
  details: [],
  strip: [],
  sessionOnly: false,
  ...change,
})

export const engineSample = (
  ...connections: readonly Partial<ConnectionStatus>[]
): EngineStatus => ({
  revision: 1,
  at: noon,
  connections: connections.map(connectionSample),
  findings: [],
})
