import Sqlite, { type Database } from 'better-sqlite3'
import { failureFrom } from '../../preload/contract/failure-words'
import type { Failure } from '../../preload/contract/failures'
import type { Mapping } from '../../preload/contract/mapping'
import type { AgencyRecords } from '../../main/engine/connectors/agency-records'
import { createBorder } from '../../main/engine/faults/border'
import { createGroupCommit } from '../../main/engine/intake/group-commit'
import { createRecording } from '../../main/engine/recording/recording'
import { attachmentRepository } from '../../main/engine/store/attachment-repository'
import { effectRepository } from '../../main/engine/store/effect-repository'
import { historyRepository } from '../../main/engine/store/history-repository'
import { profileRepository } from '../../main/engine/store/profile-repository'
import { recordRepository } from '../../main/engine/store/record-repository'
import { settingRepository } from '../../main/engine/store/setting-repository'
import { suggestionRepository } from '../../main/engine/store/suggestion-repository'
import { triggerRepository } from '../../main/engine/store/trigger-repository'
import type { Sealer } from '../../main/engine/store/sealer'
import type { Notifications } from '../../main/engine/sync/heard'
import type { RecordingHandlers, RecordingParts } from '../../main/engine/recording/parts'
import { createSync, type Sync } from '../../main/engine/sync/sync'
import { fakeLog } from '../support/fake-log'
import { z } from 'zod'
import type { Chance } from './chance'
import type { VirtualTime } from './virtual-time'

/** What the process would have done next, it cannot do any more. */
class ProcessGone extends Error {}

export const storesOf = (db: Database, sealer: Sealer) => ({
  triggers: triggerRepository(db, sealer),
  effects: effectRepository(db, sealer),
  profiles: profileRepository(db, sealer),
  records: recordRepository(db, sealer),
  history: historyRepository(db),
  suggestions: suggestionRepository(db, sealer),
  attachments: attachmentRepository(db, sealer),
})

type Options = {
  readonly db: Database
  readonly sealer: Sealer
  readonly agency: AgencyRecords
  readonly notifications: Notifications
  readonly time: VirtualTime
  readonly chance: Chance
  /** Asked before and after every commit: true ends the process there. */
  readonly diesNow: () => boolean
  /** Nothing can be stored. */
  readonly isDiskFull?: () => boolean
  /** Why nothing can be asked now. */
  readonly held?: () => Failure | undefined
  /** What the agency had chosen before this first life. */
  readonly firstMapping?: Mapping
}

/** One life of the engine's sync on the simulated disk. */
export function startSimulatedEngine(options: Options) {
  const { db, sealer, time, chance, diesNow } = options
  const ports = time.ports()
  const log = fakeLog()
  const toFailure = createBorder(log)
  const settings = settingRepository(db)
  const never = new Promise<never>(() => undefined)
  let nesting = 0

  /** A commit is where a process that dies leaves either all or nothing. */
  const together = <T>(work: () => T): T => {
    if (!ports.isAlive()) throw new ProcessGone()
    if (options.isDiskFull?.() === true) throw new Sqlite.SqliteError('full', 'SQLITE_FULL')
    nesting += 1
    try {
      if (nesting > 1) return db.transaction(work)()
      const done = db
        .transaction(() => {
          const result = work()
          if (diesNow()) {
            time.endLife()
            throw new ProcessGone()
          }
          return result
        })
        .immediate()
      if (diesNow()) time.endLife()
      return done
    } finally {
      nesting -= 1
    }
  }
  const parts: Omit<RecordingParts, 'sync'> = {
    stores: storesOf(db, sealer),
    together,
    line: {
      held: options.held ?? (() => undefined),
      session: () => (ports.isAlive() ? Promise.resolve(options.agency) : never),
    },
    toFailure: (error, during, facts) =>
      error instanceof ProcessGone
        ? failureFrom('engine-down', {}, during)
        : toFailure(error, during, facts),
    settings,
    sourceName: () => 'Simulation',
    appSourceId: () => 1,
  }
  if (options.firstMapping) settings.write('ams360-mapping', options.firstMapping, ports.now())
  // Each of the two asks the other one, but only once both are there.
  const sync: Sync = createSync(
    {
      ...parts,
      mapping: () => recording.mapping(),
      isDryRun: () => recording.isDryRun(),
      log,
      changed: () => undefined,
      // The group forms when the moment is over, as in the product, but in virtual time.
      groupCommit: (write) => createGroupCommit(write, ports.soon),
      notifications: options.notifications,
      watermark: {
        read: () => settings.read('reconciled', z.int(), 0),
        write: (at) => settings.write('reconciled', at, at),
      },
    },
    { ...ports, random: chance.next },
  )
  const recording = createRecording(
    { ...parts, sync },
    // Nobody looks at a screen.
    { now: ports.now, soon: ports.soon, after: () => () => undefined, emit: () => undefined },
  )
  sync.start()
  recording.start()
  return {
    sync,
    /** What a person does on the screens; a disk that is full, or the end of the process, undoes it. */
    act(what: (handlers: RecordingHandlers) => unknown): void {
      if (!ports.isAlive()) return
      const acting = async (): Promise<void> => {
        await what(recording.handlers)
      }
      acting().catch((error: unknown) => void parts.toFailure(error, 'act'))
    },
    isAlive: ports.isAlive,
    settings,
    handlers: recording.handlers,
    bugs: () => log.lines.filter(({ level }) => level === 'error'),
  }
}
export type SimulatedEngine = ReturnType<typeof startSimulatedEngine>
