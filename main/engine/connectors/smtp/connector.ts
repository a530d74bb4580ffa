import { systemNames } from '../../../../preload/contract/systems'
import type { Connector } from '../connector'
import { smtpAssumptions } from './assumptions'
import { openSession, type SmtpSession } from './session'
import {
  describeSettings,
  smtpSecrets,
  smtpSettings,
  type SmtpSecrets,
  type SmtpSettings,
} from './settings'

/** The agency's mail server, which carries our mails to the technical contact. */
export const smtpConnector: Connector<SmtpSettings, SmtpSecrets, SmtpSession> = {
  kind: 'smtp',
  name: systemNames.smtp,
  settings: smtpSettings,
  secrets: smtpSecrets,
  assumptions: smtpAssumptions,
  // A server without a sign-in has no password, but a connection without any secret counts as one
  // that lost them: the empty one is kept sealed like every other.
  issue: () => ({ password: '' }),
  describe: describeSettings,
  open: openSession,
}
