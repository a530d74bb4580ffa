import type { ConnectionStatus } from '../../../preload/contract/connections'
import { connectionsOf } from '../../state/facts'
import { useApp } from '../../state/use-app'

/** What the engine says about the connection whose page is open; nothing while it is not saved. */
export const useShownConnection = (): ConnectionStatus | undefined =>
  useApp(({ status, form }) => connectionsOf(status).find(({ id }) => id === form.connectionId))
