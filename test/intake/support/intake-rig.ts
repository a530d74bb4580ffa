import { onTestFinished } from 'vitest'
import { createSecretKeeper } from '../../../main/engine/connections/secret-keeper'
import { onsConnector } from '../../../main/engine/connectors/ams360-ons/connector'
import { createBorder } from '../../../main/engine/faults/border'
import { createIntake, type IntakeParts } from '../../../main/engine/intake/intake'
import { nodeReach } from '../../../main/engine/net/node-reach'
import type { EnginePorts } from '../../../main/engine/ports'
import { connectionRepository } from '../../../main/engine/store/connection-repository'
import { notificationRepository } from '../../../main/engine/store/notification-repository'
import { openSealer } from '../../../main/engine/store/sealer'
import { secretRepository } from '../../../main/engine/store/secret-repository'
import { freePort } from '../../net/support/servers'
import { fakeClock } from '../../support/fake-clock'
import { fakeLog } from '../../support/fake-log'
import { fakeVault } from '../../support/fake-vault'
import { testStore } from '../../support/open-databases'
import { noon } from '../../support/status-sample'
import { tempFolder } from '../../support/temp-folder'

export const code = 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v'
export const customerId = '81a42e50-d196-4f07-929b-0123456789ab'
export const kind = 'ams360-ons'

/** A notification of our own wording. */
export const jsonMessage = (more: object = {}): string =>
  JSON.stringify({
    authenticationCode: code,
    version: '2.0',
    entity: 'Customer',
    change: 'Updated',
    customerId,
    ...more,
  })

type Options = {
  readonly settings?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
} & Pick<IntakeParts, 'rates' | 'timing'>

/** An intake with a stored connection on a free port, its own database and the test's clock. */
export async function intakeRig({ settings = {}, secrets: kept = {}, ...options }: Options = {}) {
  const folder = tempFolder()
  const clock = fakeClock(noon)
  const log = fakeLog()
  const db = testStore(folder)
  const vault = fakeVault()
  const sealer = await openSealer(db, vault, noon, log)
  const stored = connectionRepository(db, sealer)
  const secrets = createSecretKeeper({
    vault,
    stored: secretRepository(db),
    protect: () => undefined,
  })
  const notifications = notificationRepository(db, sealer)
  const events: string[] = []
  const ports: EnginePorts = {
    folder,
    reach: () => nodeReach(),
    vault,
    copySecret: () => Promise.resolve(),
    online: () => Promise.resolve(true),
    now: clock.now,
    after: clock.after,
    emit: (name) => void events.push(name),
    notify: () => undefined,
    writeLog: () => undefined,
  }
  const port = settings['port'] ?? String(await freePort())
  const put = async (
    changed: Readonly<Record<string, string>>,
    newSecrets?: Readonly<Record<string, string>>,
  ): Promise<void> => {
    const { rowId } = stored.put(kind, kind, { port, ...settings, ...changed }, clock.now())
    if (newSecrets) secrets.put(rowId, await secrets.seal(newSecrets, { forSession: false }))
  }
  await put({}, { code, ...kept })
  const toFailure = createBorder(log)
  const intake = createIntake({ stored, secrets, notifications, log, toFailure, ...options }, ports)
  onTestFinished(() => intake.stop())
  await intake.start()

  const origin = `http://127.0.0.1:${port}`
  return {
    intake,
    notifications,
    stored,
    clock,
    log,
    /** A question to the database itself. */
    rows: (sql: string): readonly unknown[] => db.prepare(sql).all(),
    change: (sql: string): void => void db.exec(sql),
    /** Every byte of the database. */
    bytes: (): Buffer => db.serialize(),
    events,
    origin,
    port: Number(port),
    put,
    post: (body: string | Buffer, init: RequestInit = {}, path = '/ons'): Promise<Response> =>
      fetch(origin + path, { method: 'POST', body: body as BodyInit, ...init }),
    /** How many were stored. */
    count: (): number => notifications.acceptedSince(0),
    /** A session as the engine opens one for a check. */
    session: (typed: Readonly<Record<string, string>> = {}, connectionId?: string) =>
      onsConnector.open(
        onsConnector.settings.parse({ port, ...settings, ...typed }),
        { code, previousCode: '' },
        {
          reach: nodeReach(),
          log,
          now: clock.now,
          listener: intake.listener,
          ...(connectionId && { connectionId }),
        },
      ),
  }
}
export type IntakeRig = Awaited<ReturnType<typeof intakeRig>>
