import type { Connector } from '../connector'
import { emsAssumptions } from './assumptions'
import { openSession, systemName, type EmsSession } from './session'
import {
  describeSettings,
  emsSecrets,
  emsSettings,
  type EmsSecrets,
  type EmsSettings,
} from './settings'

/** AMS360 through its Enterprise Management Service. */
export const emsConnector: Connector<EmsSettings, EmsSecrets, EmsSession> = {
  kind: 'ams360-ems',
  name: systemName,
  settings: emsSettings,
  secrets: emsSecrets,
  assumptions: emsAssumptions,
  describe: describeSettings,
  open: openSession,
}
