import type { Connector } from '../connector'
import { odataAssumptions } from './assumptions'
import { openSession, systemName, type OdataSession } from './session'
import {
  describeSettings,
  odataSecrets,
  odataSettings,
  type OdataSecrets,
  type OdataSettings,
} from './settings'

/** AMS360 through OData, read only. */
export const odataConnector: Connector<OdataSettings, OdataSecrets, OdataSession> = {
  kind: 'ams360-odata',
  name: systemName,
  settings: odataSettings,
  secrets: odataSecrets,
  assumptions: odataAssumptions,
  describe: describeSettings,
  open: openSession,
}
