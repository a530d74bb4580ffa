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
  'records.list',
  'records.profiles',
  'records.profile',
  'records.open',
  'records.log',
  'records.preview',
  'records.completeTicket',
  'records.winDeal',
  'suggestion.decide',
  'work.read',
  'work.setDryRun',
  'queue.list',
  'queue.open',
  'queue.act',
  'queue.choose',
  'queue.edit',
  'mapping.read',
  'mapping.lists',
  'mapping.save',
  'sources.read',
  'sources.add',
  'sources.renew',
  'sources.copySecret',
  'sources.revoke',
  'sources.setApi',
  'sources.setInbox',
] as const

/** Calls that the shell answers itself: windows, workspaces, the demo agency's switches. */
export const shellCallNames = [
  'app.ready',
  'app.openLogs',
  'app.copy',
  'app.chooseFolder',
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
  'records.changed',
  'work.changed',
  'sources.changed',
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
