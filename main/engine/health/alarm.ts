import type { ConnectionStatus } from '../../../preload/contract/connections'
import type { Notice } from '../../port/engine-messages'

const dayMs = 86_400_000

export type RaisedAlarm = {
  readonly since: number
  readonly toldAt: number
  /** When it worked again; absent while it is broken. */
  readonly endedAt: number | undefined
}

export type AlarmDecision =
  { readonly act: 'none' } | { readonly act: 'raise' | 'recover'; readonly notice: Notice }

/**
 * Whether a person is told: at the first failure, then at most once a day per connection, and once
 * when it works again. A thousand failures in a night are one notification, also when it works in
 * between. A clock that was set back is not a day that has yet to come.
 */
export function decideAlarm(
  status: ConnectionStatus,
  raised: RaisedAlarm | undefined,
  now: number,
): AlarmDecision {
  const route = { screen: 'credentials', connectionId: status.id } as const
  if (status.state === 'error') {
    if (raised !== undefined && Math.abs(now - raised.toldAt) < dayMs) return { act: 'none' }
    return {
      act: 'raise',
      notice: {
        kind: 'broken',
        connectionId: status.id,
        title: status.failure?.title ?? `${status.name} does not work`,
        body: status.failure?.advice[0] ?? status.failure?.meaning ?? '',
        route,
      },
    }
  }
  if (status.state === 'healthy' && raised !== undefined && raised.endedAt === undefined) {
    return {
      act: 'recover',
      notice: {
        kind: 'recovered',
        connectionId: status.id,
        title: `${status.name} works again`,
        body: status.verified ?? '',
        route: { screen: 'overview' },
      },
    }
  }
  return { act: 'none' }
}
