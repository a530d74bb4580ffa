import type { ConnectionStatus } from '../../preload/contract/connections'

/** The agency as AMS360 names it; known once a check has read it. */
export const agencyNameFrom = (connections: readonly ConnectionStatus[]): string | undefined =>
  connections.flatMap(({ details }) => details).find(({ label }) => /^agency( name)?$/i.test(label))
    ?.value
