import { systemNames } from '../../../../preload/contract/systems'
import type { Connector, Session } from '../connector'
import { amsPlusAssumptions } from './assumptions'
import { openSession } from './session'
import {
  amsPlusSecrets,
  amsPlusSettings,
  describeSettings,
  type AmsPlusSecrets,
  type AmsPlusSettings,
} from './settings'

/** AMS+ through its Lead POST (seed 3). */
export const amsPlusConnector: Connector<AmsPlusSettings, AmsPlusSecrets, Session> = {
  kind: 'ams-plus',
  name: systemNames['ams-plus'],
  settings: amsPlusSettings,
  secrets: amsPlusSecrets,
  assumptions: amsPlusAssumptions,
  describe: describeSettings,
  open: openSession,
}
