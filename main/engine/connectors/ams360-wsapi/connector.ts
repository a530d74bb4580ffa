import type { Connector } from '../connector'
import { wsapiAssumptions } from './assumptions'
import { openSession, systemName, type WsapiSession } from './session'
import {
  describeSettings,
  wsapiSecrets,
  wsapiSettings,
  type WsapiSecrets,
  type WsapiSettings,
} from './settings'

/** AMS360 through its Web Service API, version 3. */
export const wsapiConnector: Connector<WsapiSettings, WsapiSecrets, WsapiSession> = {
  kind: 'ams360-wsapi',
  name: systemName,
  settings: wsapiSettings,
  secrets: wsapiSecrets,
  assumptions: wsapiAssumptions,
  describe: describeSettings,
  open: openSession,
}
