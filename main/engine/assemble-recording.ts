import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { EngineStatus } from '../../preload/contract/connections'
import type { Failure } from '../../preload/contract/failures'
import type { FailureFacts } from '../../preload/contract/failure-words'
import { createAgencyLine } from './connections/agency-line'
import type { SecretKeeper } from './connections/secret-keeper'
import type { AgencyRecords } from './connectors/agency-records'
import { createGroupCommit } from './intake/group-commit'
import { createWaysIn } from './intake/ways-in'
import type { Log } from './log/log'
import type { EnginePorts } from './ports'
import { createRecording } from './recording/recording'
import { attachmentRepository } from './store/attachment-repository'
import type { ConnectionRepository } from './store/connection-repository'
import { effectRepository } from './store/effect-repository'
import { historyRepository } from './store/history-repository'
import type { NotificationRepository } from './store/notification-repository'
import { profileRepository } from './store/profile-repository'
import { recordRepository } from './store/record-repository'
import type { Sealer } from './store/sealer'
import { settingRepository } from './store/setting-repository'
import { sourceRepository } from './store/source-repository'
import { suggestionRepository } from './store/suggestion-repository'
import { triggerRepository } from './store/trigger-repository'
import { createSync, type Sync } from './sync/sync'

type Parts = {
  readonly db: Database
  readonly sealer: Sealer
  readonly together: <T>(work: () => T) => T
  readonly stored: ConnectionRepository
  readonly secrets: SecretKeeper
  readonly notifications: NotificationRepository
  readonly protect: (secret: string) => void
  readonly log: Log
  readonly toFailure: (error: unknown, during: string, extra?: FailureFacts) => Failure
  /** AMS360, asked for when something has to be read or written. */
  readonly session: () => Promise<AgencyRecords>
}

/** Sync looks at what was accepted as soon as it is stored, and at what was taught. */
const heardBy = (stored: NotificationRepository, hear: () => void): NotificationRepository => ({
  ...stored,
  addAll(arrived) {
    const added = stored.addAll(arrived)
    hear()
    return added
  },
  recognise(read) {
    stored.recognise(read)
    hear()
  },
})

/** From the ways in to AMS360 and to what the page sees of it, on the engine's store and ports. */
export function assembleRecording(parts: Parts, ports: EnginePorts) {
  const { db, sealer, together, stored, secrets, protect, log, toFailure } = parts
  const settings = settingRepository(db)
  const sources = sourceRepository(db)
  const line = createAgencyLine(parts.session)
  const stores = {
    triggers: triggerRepository(db, sealer),
    effects: effectRepository(db, sealer),
    profiles: profileRepository(db, sealer),
    records: recordRepository(db, sealer),
    history: historyRepository(db),
    suggestions: suggestionRepository(db, sealer),
    attachments: attachmentRepository(db, sealer),
  }
  // Each of these asks another one, but only once all of them are there.
  const sync: Sync = createSync(
    {
      stores,
      together,
      line,
      log,
      toFailure,
      mapping: () => recording.mapping(),
      isDryRun: () => recording.isDryRun(),
      changed: () => recording.changed(),
      groupCommit: createGroupCommit,
      notifications: parts.notifications,
      watermark: {
        read: () => settings.read('reconciled-until', z.int(), 0),
        write: (at) => settings.write('reconciled-until', at, at),
      },
    },
    { now: ports.now, after: ports.after, soon: setImmediate, random: Math.random },
  )
  const notifications = heardBy(parts.notifications, () => sync.heard())
  const waysIn = createWaysIn(
    {
      ...{ stored, secrets, notifications, log, toFailure, sources, settings, protect },
      recorder: sync.recorder,
    },
    ports,
  )
  const recording = createRecording(
    {
      ...{ stores, together, line, toFailure, settings, sync },
      sourceName: sources.nameOf,
      appSourceId: waysIn.appSourceId,
    },
    { now: ports.now, after: ports.after, soon: setImmediate, emit: ports.emit },
  )

  return {
    waysIn,
    handlers: { ...waysIn.handlers, ...recording.handlers },
    notifications,
    /** The connections changed: what waits for AMS360 goes on when the way is free again. */
    hear(status: EngineStatus): void {
      const isFree = line.hear(status)
      recording.changed()
      if (isFree) sync.goOn()
    },
    /** The connection was saved or resumed, the PC woke, the network is back. */
    goOn: sync.goOn,
    async start(): Promise<void> {
      await waysIn.start()
      sync.start()
      recording.start()
      recording.changed()
    },
    /** Nothing more comes in, then nothing more goes out. */
    async stop(): Promise<void> {
      await waysIn.stop()
      await sync.stop()
      recording.stop()
    },
  }
}
