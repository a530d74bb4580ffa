import type { Connector } from '../connector'
import { connectwiseAssumptions } from './assumptions'
import { openSession, systemName, type ConnectwiseSession } from './session'
import {
  connectwiseSecrets,
  connectwiseSettings,
  describeSettings,
  type ConnectwiseSecrets,
  type ConnectwiseSettings,
} from './settings'

/** ConnectWise PSA (Manage) through its REST API 3.0. */
export const connectwiseConnector: Connector<
  ConnectwiseSettings,
  ConnectwiseSecrets,
  ConnectwiseSession
> = {
  kind: 'connectwise',
  name: systemName,
  settings: connectwiseSettings,
  secrets: connectwiseSecrets,
  assumptions: connectwiseAssumptions,
  describe: describeSettings,
  open: openSession,
}
