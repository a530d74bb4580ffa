import { onTestFinished } from 'vitest'
import { createSecretKeeper } from '../../../main/engine/connections/secret-keeper'
import { createBorder } from '../../../main/engine/faults/border'
import type { Rate } from '../../../main/engine/intake/rate-limit'
import { createWaysIn } from '../../../main/engine/intake/ways-in'
import { createRedactor } from '../../../main/engine/log/redact'
import { nodeReach } from '../../../main/engine/net/node-reach'
import type { EnginePorts } from '../../../main/engine/ports'
import { connectionRepository } from '../../../main/engine/store/connection-repository'
import { notificationRepository } from '../../../main/engine/store/notification-repository'
import { openSealer } from '../../../main/engine/store/sealer'
import { secretRepository } from '../../../main/engine/store/secret-repository'
import { settingRepository } from '../../../main/engine/store/setting-repository'
import { sourceRepository } from '../../../main/engine/store/source-repository'
import { freePort } from '../../net/support/servers'
import { fakeClock } from '../../support/fake-clock'
import { fakeLog } from '../../support/fake-log'
import { fakeVault } from '../../support/fake-vault'
import { testStore } from '../../support/open-databases'
import { noon } from '../../support/status-sample'
import { tempFolder } from '../../support/temp-folder'
import { code } from './intake-rig'
import { memoryRecorder } from './memory-recorder'

type Options = {
  readonly enabled?: boolean
  readonly start?: boolean
  readonly apiRate?: Rate
  readonly inbox?: { readonly enabled: boolean; readonly folder: string }
}

/** So high that nothing is refused for its number. */
export const noLimit: Rate = { perSecond: 1e9, burst: 1e9 }

/** Every way in over a database of its own, with the test's clock and a recorder in memory. */
export async function waysRig({ enabled = true, start = true, ...options }: Options = {}) {
  const folder = tempFolder()
  const clock = fakeClock(noon)
  const log = fakeLog()
  const db = testStore(folder)
  const vault = fakeVault()
  const sealer = await openSealer(db, vault, noon, log)
  const stored = connectionRepository(db, sealer)
  const redactor = createRedactor()
  const secrets = createSecretKeeper({
    vault,
    stored: secretRepository(db),
    protect: redactor.protect,
  })
  const events: string[] = []
  const copied: string[] = []
  let clipboard: 'open' | 'refuses' = 'open'
  const ports: EnginePorts = {
    folder,
    reach: () => nodeReach(),
    vault,
    copySecret(text) {
      if (clipboard === 'refuses') return Promise.reject(new Error('No clipboard'))
      copied.push(text)
      return Promise.resolve()
    },
    online: () => Promise.resolve(true),
    now: clock.now,
    after: clock.after,
    emit: (name) => void events.push(name),
    notify: () => undefined,
    writeLog: () => undefined,
  }
  const settings = settingRepository(db)
  const port = await freePort()
  settings.write('local-api', { enabled, port }, noon)
  if (options.inbox) settings.write('inbox-folder', options.inbox, noon)
  const memory = memoryRecorder()
  const sources = sourceRepository(db)
  const waysWith = (recorder = memory.recorder) =>
    createWaysIn(
      {
        stored,
        secrets,
        notifications: notificationRepository(db, sealer),
        log,
        toFailure: createBorder(log),
        recorder,
        sources,
        settings,
        protect: redactor.protect,
        ...(options.apiRate && { apiRate: options.apiRate }),
      },
      ports,
    )
  const ways = waysWith()
  onTestFinished(() => ways.stop())
  if (start) await ways.start()

  const addSource = async (name = 'Phone system', isSigned = false) => {
    const { id } = await ways.handlers['sources.add']({ name, isSigned })
    const token = copied.at(-1) ?? ''
    return { id, token }
  }
  return {
    ways,
    /** As after a crash: another engine on the same store and folder. */
    waysWith,
    handlers: ways.handlers,
    memory,
    sources,
    settings,
    stored,
    vault,
    redactor,
    clock,
    log,
    folder,
    events,
    copied,
    refuseClipboard: (): void => {
      clipboard = 'refuses'
    },
    port,
    origin: `http://127.0.0.1:${port}`,
    addSource,
    /** AMS360's notifications are listened for on this port from now on. */
    async listenForNotifications(more: Readonly<Record<string, string>>): Promise<void> {
      const { rowId } = stored.put('ams360-ons', 'ams360-ons', more, clock.now())
      secrets.put(rowId, await secrets.seal({ code }, { forSession: false }))
      await ways.intake.follow()
    },
    rows: (sql: string): readonly unknown[] => db.prepare(sql).all(),
    change: (sql: string): void => void db.exec(sql),
    bytes: (): Buffer => db.serialize(),
  }
}
export type WaysRig = Awaited<ReturnType<typeof waysRig>>

/** Sends to the local API as a program does. */
export const sendTo = (
  origin: string,
  token: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${origin}/v1/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== '' && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body:
      typeof body === 'string' || body instanceof Uint8Array
        ? (body as BodyInit)
        : JSON.stringify(body),
  })

/** A call that can be taken; with anything changed. */
export const callEvent = (more: object = {}, conversation: object = {}) => ({
  kind: 'conversation.created',
  event_id: 'call-1',
  occurred_at: '2026-07-01T09:30:00-07:00',
  party: { name: 'Dana Whitlock', email: 'dana@whitlock.example' },
  conversation: { id: 'c-1', type: 'call', summary: 'Asked about the invoice.', ...conversation },
  ...more,
})
