import type { Recorder } from './incoming'
import { createHeard, type Notifications } from './heard'
import { createPlanner, type Planner } from './planner'
import { createReconcile, type Watermark } from './reconcile'
import { createRecorder, type GroupCommit } from './recorder'
import { createRunner, type Runner } from './runner'
import { usualTiming, type SyncParts, type SyncPorts, type SyncTiming } from './parts'

export type Sync = {
  readonly recorder: Recorder
  readonly planner: Planner
  readonly runner: Runner
  /** AMS360 sent notifications. */
  heard(): void
  /** A connection was saved, resumed or mended, the PC woke or the network is back. */
  goOn(): void
  start(): void
  /** Resolves when nothing is under way any more: the store may close. */
  stop(): Promise<void>
}

/** From what happened to what stands in AMS360: recorder → planner → outbox → proof. */
export function createSync(
  parts: SyncParts & {
    readonly groupCommit: GroupCommit
    readonly notifications: Notifications
    readonly watermark: Watermark
  },
  ports: SyncPorts,
  timing: SyncTiming = usualTiming,
): Sync {
  const runner = createRunner(parts, ports, timing)
  const planner = createPlanner(parts, ports, runner.poke)
  const recorder = createRecorder(parts, ports, parts.groupCommit, planner.poke)
  const heard = createHeard(parts, ports, parts.notifications, runner.poke)
  const reconcile = createReconcile(parts, ports, parts.watermark, runner.poke)
  return {
    recorder,
    planner,
    runner,
    heard: heard.poke,
    goOn() {
      planner.goOn()
      runner.goOn()
      reconcile.soon()
    },
    start() {
      runner.start()
      planner.start()
      heard.poke()
      reconcile.start()
    },
    async stop() {
      heard.stop()
      reconcile.stop()
      recorder.flush()
      await Promise.all([planner.stop(), runner.stop()])
    },
  }
}
