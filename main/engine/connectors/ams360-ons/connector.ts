import { randomBytes } from 'node:crypto'
import { systemNames } from '../../../../preload/contract/systems'
import type { Connector, Session } from '../connector'
import { onsAssumptions } from './assumptions'
import { runCheck } from './check'
import {
  describeSettings,
  onsSecrets,
  onsSettings,
  type OnsSecrets,
  type OnsSettings,
} from './settings'

const codeBytes = 32

/** An authentication code that nobody can guess. */
export const newCode = (): string => randomBytes(codeBytes).toString('base64url')

/** AMS360's notification service: it speaks to us, so we issue the address and the code. */
export const onsConnector: Connector<OnsSettings, OnsSecrets, Session> = {
  kind: 'ams360-ons',
  name: systemNames['ams360-ons'],
  settings: onsSettings,
  secrets: onsSecrets,
  assumptions: onsAssumptions,
  issue: () => ({ code: newCode() }),
  describe: describeSettings,
  open: (settings, secrets, ports) => ({
    check: (report, signal) => runCheck({ settings, secrets, ports }, report, signal),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  }),
}
