/** Names only: the sandboxed preload ships this file, not zod. */

/** Calls that the engine answers. The shell checks and relays them. */
export const engineCallNames = [
  'status.read',
  'connection.read',
  'connection.validate',
  'connection.save',
  'connection.check',
  'connection.history',
  'connection.pause',
  'connection.plan',
  'connection.remove',
  'lookup.customer',
  'lookup.search',
  'lookup.recent',
  'lookup.forget',
  'contact.read',
  'contact.save',
  'contact.testMail',
  'mail.list',
  'mail.retry',
  'ons.read',
  'ons.copyCode',
  'ons.regenerate',
  'ons.captured',
  'ons.open',
  'ons.teach',
  'ons.discard',
] as const

/** Calls that the shell answers itself: windows, workspaces, the demo agency's switches. */
export const shellCallNames = [
  'app.ready',
  'app.openLogs',
  'app.copy',
  'engine.restart',
  'workspace.enter',
  'demo.setFault',
] as const

export const callNames = [...engineCallNames, ...shellCallNames] as const

/** Events that the engine raises. */
export const engineEventNames = [
  'status.changed',
  'check.progress',
  'mail.changed',
  'ons.changed',
] as const
/** Events that the shell raises. */
export const shellEventNames = ['shell.changed', 'app.navigate'] as const

export const eventNames = [...engineEventNames, ...shellEventNames] as const

export type EngineCallName = (typeof engineCallNames)[number]
export type ShellCallName = (typeof shellCallNames)[number]
export type CallName = (typeof callNames)[number]
export type EngineEventName = (typeof engineEventNames)[number]
export type ShellEventName = (typeof shellEventNames)[number]
export type EventName = (typeof eventNames)[number]
