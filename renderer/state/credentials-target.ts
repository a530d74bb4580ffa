import { connectionKinds, type ConnectionKind } from '../../preload/contract/systems'
import type { AppState } from './app-state'
import { connectionsOf } from './facts'

type Target = { readonly kind: ConnectionKind; readonly connectionId: string | undefined }

/** Which connection's page the route means; without one, the page that was open last. */
export function targetOf({
  route,
  status,
  form,
}: Pick<AppState, 'route' | 'status' | 'form'>): Target {
  const connections = connectionsOf(status)
  const ofKind = (kind: ConnectionKind): Target => ({
    kind,
    connectionId: connections.find((one) => one.kind === kind)?.id,
  })
  if (route.screen !== 'credentials') return ofKind(form.kind)

  const { connectionId, kind } = route
  if (connectionId !== undefined) {
    const known = connections.find((one) => one.id === connectionId)
    if (known) return { kind: known.kind, connectionId }
    // Saved a moment ago: the engine's next word will know it.
    if (form.connectionId === connectionId) return { kind: form.kind, connectionId }
    // A connection has the name of its kind: this one was removed.
    const removed = connectionKinds.find((one) => one === connectionId)
    return removed ? ofKind(removed) : { kind: kind ?? form.kind, connectionId }
  }
  if (kind !== undefined) return ofKind(kind)
  if (form.chosen)
    return { kind: form.kind, connectionId: ofKind(form.kind).connectionId ?? form.connectionId }
  return { kind: connections[0]?.kind ?? form.kind, connectionId: connections[0]?.id }
}
