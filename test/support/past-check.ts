import type { PastCheck } from '../../main/engine/store/check-repository'
import type { StoredConnection } from '../../main/engine/store/connection-repository'
import { failureSample, noon } from './status-sample'

export const pastCheck = (change: Partial<PastCheck> = {}): PastCheck => ({
  at: noon,
  ms: 900,
  trigger: 'scheduled',
  outcome: 'passed',
  verified: 'signed in, read the agency',
  steps: [],
  failure: undefined,
  ...change,
})

export const failedCheck = (change: Partial<PastCheck> = {}): PastCheck =>
  pastCheck({ outcome: 'failed', verified: undefined, failure: failureSample(), ...change })

export const storedConnection = (change: Partial<StoredConnection> = {}): StoredConnection => ({
  rowId: 1,
  id: 'ams360-wsapi',
  kind: 'ams360-wsapi',
  settings: {},
  createdAt: noon - 1_000,
  updatedAt: noon - 1_000,
  nextCheckAt: undefined,
  pausedAt: undefined,
  extraTimes: [],
  ...change,
})
