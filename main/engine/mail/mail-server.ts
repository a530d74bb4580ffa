import type { Connections } from '../connections/connections'
import type { ConnectionRepository, StoredConnection } from '../store/connection-repository'
import { Fault } from '../connectors/fault'
import type { MailServer } from './carrier'

type Smtp = StoredConnection & { readonly kind: 'smtp' }
const isSmtp = (one: StoredConnection): one is Smtp => one.kind === 'smtp'

/** The agency's mail server as the outbox uses it: the stored connection, whenever it is asked. */
export function mailServerOf(
  stored: Pick<ConnectionRepository, 'list'>,
  connections: Pick<Connections, 'session'>,
): MailServer {
  const find = (): Smtp | undefined => stored.list().find(isSmtp)
  return {
    state() {
      const smtp = find()
      if (!smtp) return 'not-set-up'
      return smtp.pausedAt === undefined ? 'ready' : 'paused'
    },
    async session() {
      const smtp = find()
      if (!smtp) throw new Fault('mail-server-missing')
      return connections.session(smtp)
    },
  }
}
