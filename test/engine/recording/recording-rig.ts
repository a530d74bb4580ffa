import { onTestFinished } from 'vitest'
import type { Database } from 'better-sqlite3'
import { createBorder } from '../../../main/engine/faults/border'
import { createGroupCommit } from '../../../main/engine/intake/group-commit'
import { createRecording } from '../../../main/engine/recording/recording'
import { replyWith } from '../../../main/engine/reply'
import { openSealer } from '../../../main/engine/store/sealer'
import { settingRepository } from '../../../main/engine/store/setting-repository'
import { sourceRepository } from '../../../main/engine/store/source-repository'
import { createSync, type Sync } from '../../../main/engine/sync/sync'
import type { EngineHandlers } from '../../../preload/contract'
import { calls, type Input, type Output, type Payload } from '../../../preload/contract'
import { events } from '../../../preload/contract'
import { failureFrom } from '../../../preload/contract/failure-words'
import type { Failure } from '../../../preload/contract/failures'
import type { Mapping } from '../../../preload/contract/mapping'
import type { EngineEventName } from '../../../preload/contract/names'
import type { RecordingCall } from '../../../main/engine/recording/parts'
import { storesOf } from '../../simulation/simulated-engine'
import { fakeClock } from '../../support/fake-clock'
import { fakeLog } from '../../support/fake-log'
import { fakeVault } from '../../support/fake-vault'
import { chosenMapping } from '../../support/mapping-sample'
import { testStore } from '../../support/open-databases'
import { settled } from '../../support/settled'
import { noon } from '../../support/status-sample'
import { memoryAgency } from './memory-agency'

type Heard = { readonly name: EngineEventName; readonly payload: unknown }
type Options = { readonly mapping?: Mapping; readonly db?: Database; readonly isDryRun?: boolean }

const vault = fakeVault()

/** Sync and recording on a real database, with an AMS360 in memory and a clock of the test's. */
export async function recordingRig(options: Options = {}) {
  const db: Database = options.db ?? testStore()
  const clock = fakeClock(noon)
  const log = fakeLog()
  const sealer = await openSealer(db, vault, noon, log)
  const agency = memoryAgency()
  const stores = storesOf(db, sealer)
  const settings = settingRepository(db)
  const sources = sourceRepository(db)
  const toFailure = createBorder(log)
  const heard: Heard[] = []
  let held: Failure | undefined
  settings.write('ams360-mapping', options.mapping ?? chosenMapping, noon)
  settings.write('dry-run', options.isDryRun === true, noon)
  const token = { tokenHash: Buffer.from('1'), tokenTail: '0001', signing: undefined }
  const api = sources.list()[0]?.id ?? sources.add({ name: 'Phone system', ...token }, noon)

  const parts = {
    stores,
    together: <T>(work: () => T): T => db.transaction(work).immediate(),
    line: { held: () => held, session: () => Promise.resolve(agency.records) },
    toFailure,
    settings,
    sourceName: (id: number) => (id === api ? 'Local API: Phone system' : 'This app'),
    appSourceId: () => sources.own('app', 'This app', noon),
  }
  const ports = {
    now: clock.now,
    after: clock.after,
    soon: (call: () => void) => void setImmediate(call),
  }
  const sync: Sync = createSync(
    {
      ...parts,
      log,
      mapping: () => recording.mapping(),
      isDryRun: () => recording.isDryRun(),
      changed: () => recording.changed(),
      groupCommit: createGroupCommit,
      notifications: { unhandled: () => [], handled: () => undefined },
      watermark: { read: () => noon, write: () => undefined },
    },
    { ...ports, random: Math.random },
    { parallel: 4, settleMs: 1_000, capMs: 60_000 },
  )
  const recording = createRecording(
    { ...parts, sync },
    {
      ...ports,
      emit<K extends EngineEventName>(name: K, payload: Payload<K>) {
        heard.push({ name, payload: events[name].parse(payload) })
      },
    },
  )
  onTestFinished(async () => {
    recording.stop()
    await sync.stop()
  })
  sync.start()
  recording.start()

  // Through the border as in the product: inputs are parsed, faults have words.
  const answer = replyWith(recording.handlers as EngineHandlers, toFailure)
  const call = async <K extends RecordingCall>(name: K, input: Input<K>): Promise<Output<K>> => {
    const reply = await answer(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
    return calls[name].output.parse(reply.value) as Output<K>
  }
  const failure = async <K extends RecordingCall>(name: K, input: Input<K>): Promise<Failure> => {
    const reply = await answer(name, input)
    if (reply.ok) throw new Error(`${name} was answered: ${JSON.stringify(reply.value)}`)
    return reply.failure
  }
  /** Everything that can happen now has happened. */
  const rest = async (): Promise<void> => {
    for (let turn = 0; turn < 12; turn += 1) await settled()
  }
  return {
    together: parts.together,
    /** How many rows a table of the database has. */
    rowsIn: (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    clock,
    agency,
    stores,
    sync,
    recording,
    heard,
    api,
    call,
    failure,
    rest,
    bugs: () => log.lines.filter(({ level }) => level === 'error'),
    hold(on: boolean): void {
      held = on ? failureFrom('connection-paused', {}, 'ref') : undefined
    },
    /** An event of the phone system's, written as far as it goes. */
    async record(event: Input<'records.log'>['event'], sourceId = api) {
      const { event: parsed } = calls['records.log'].input.parse({ event })
      await sync.recorder.record([{ sourceId, event: parsed, files: [] }])
      await rest()
    },
  }
}
export type RecordingRig = Awaited<ReturnType<typeof recordingRig>>
