import { z } from 'zod'
import type { EnginePorts } from '../ports'
import type { SourceRepository } from '../store/source-repository'
import type { Recorder } from '../sync/incoming'
import { createApiService } from './api/api-service'
import { createCallers } from './api/callers'
import { createInbox } from './inbox/inbox'
import { createIntake, type IntakeParts } from './intake'
import type { Rate } from './rate-limit'
import { apiChoice, createSources, inboxChoice, ownInbox, type Settings } from './sources'

const throttleMs = 500

export type WaysInParts = Omit<IntakeParts, 'api'> & {
  readonly recorder: Recorder
  readonly sources: SourceRepository
  readonly settings: Settings
  /** Hides a secret from the log. */
  readonly protect: (secret: string) => void
  readonly apiRate?: Rate
}

/** Calls through at most twice a second, so that a flood of events is no flood of questions. */
function throttled({ after, emit }: Pick<EnginePorts, 'after' | 'emit'>) {
  let isWaiting = false
  let isStopped = false
  let cancel = (): void => undefined
  return {
    changed(): void {
      if (isWaiting || isStopped) return
      isWaiting = true
      cancel = after(throttleMs, () => {
        isWaiting = false
        emit('sources.changed', {})
      })
    },
    stop(): void {
      isStopped = true
      cancel()
    },
  }
}

/**
 * Every way in: AMS360's notifications, the local API and the inbox folder. What comes by the last
 * two ends at the recorder.
 */
export function createWaysIn(parts: WaysInParts, ports: EnginePorts) {
  const { recorder, sources, settings, protect, log, toFailure } = parts
  const { changed, stop: stopTelling } = throttled(ports)
  const callers = createCallers({ sources, protect, changed }, ports)
  const isEnabled = (): boolean => apiChoice(settings).enabled
  const service = createApiService(
    { callers, recorder, isEnabled, log, ...(parts.apiRate && { rate: parts.apiRate }) },
    ports,
  )
  const port = (): number => apiChoice(settings).port
  const intake = createIntake({ ...parts, api: { service, isEnabled, port, changed } }, ports)

  const appSourceId = (): number => sources.own('app', 'This app', ports.now())
  const inboxSourceId = (): number => sources.own('inbox', 'Inbox folder', ports.now())
  const inbox = createInbox(
    {
      recorder,
      sourceId: inboxSourceId,
      choice: () => inboxChoice(settings, ports.folder),
      ownDomains: () => settings.read('own-domains', z.array(z.string()), []),
      log,
      toFailure,
      changed,
    },
    ports,
  )
  const handlers = createSources(
    {
      sources,
      settings,
      callers,
      inbox,
      apiState: intake.apiState,
      follow: intake.follow,
      protect,
      changed,
    },
    ports,
  )
  return {
    intake,
    handlers,
    /** Looks into the inbox folder now. */
    look: inbox.look,
    appSourceId,
    inboxSourceId,
    async start(): Promise<void> {
      await intake.start()
      await inbox.start(ownInbox(ports.folder))
    },
    /** What has arrived is stored before it returns; nothing more is taken. */
    async stop(): Promise<void> {
      await inbox.stop()
      await intake.stop()
      stopTelling()
      callers.flush()
    },
  }
}
export type WaysIn = ReturnType<typeof createWaysIn>
