import { createServer, type AddressInfo } from 'node:net'
import { startEngine } from '../../../main/engine/compose'
import type { DemoAgency } from '../../../main/demo/agency'
import { nodeReach } from '../../../main/engine/net/node-reach'
import { openStore } from '../../../main/engine/store/open'
import { openSealer } from '../../../main/engine/store/sealer'
import { sourceRepository } from '../../../main/engine/store/source-repository'
import { calls, type Input, type Output } from '../../../preload/contract'
import type { Choice, Mapping, MappingLists } from '../../../preload/contract/mapping'
import type { EngineCallName } from '../../../preload/contract/names'
import { formFor } from '../../support/engine-rig'
import { fakeLog } from '../../support/fake-log'
import { fakeVault } from '../../support/fake-vault'
import { chosenMapping } from '../../support/mapping-sample'
import { fastClock } from './fast-clock'
import { writePast } from './past'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const first = (list: readonly Choice[]): string => list.find(({ active }) => active)?.code ?? ''

/** What somebody picks from the agency's own lists. */
function chosenFrom(lists: MappingLists): Mapping {
  const line = lists.lines.find(({ typeOfBusiness }) => typeOfBusiness !== undefined)
  const action = first(lists.actions)
  return {
    ...chosenMapping,
    accountExec: first(lists.executives),
    accountRep: first(lists.representatives),
    division: first(lists.divisions),
    branch: first(lists.branches),
    department: first(lists.departments),
    group: first(lists.groups),
    activityEmployee: first(lists.employees),
    suspenseAssignee: first(lists.employees),
    actions: { call: action, meeting: action, email: action, voice_note: action, ticket: action },
    callTypes: [{ callType: 'billing', action: lists.actions.at(-1)?.code ?? action }],
    policy: {
      line: line?.code ?? '',
      typeOfBusiness: line?.typeOfBusiness ?? 0,
      writingCompany: first(lists.companies),
      billMethod: 'A',
      months: 12,
    },
  }
}

export type Workspace = {
  readonly folder: string
  readonly token: string
  /** Row ids of the sources of what is told in the app and by the local API. */
  readonly sources: { readonly app: number; readonly api: number }
  readonly pastRows: number
  /** The last effect of the past: what comes later is the test's. */
  readonly lastPast: number
}

/** An agency that has connected, chosen and worked with SyncDesk for years. */
export async function prepareWorkspace(
  agency: DemoAgency,
  folder: string,
  since: number,
): Promise<Workspace> {
  const clipboard: string[] = []
  const engine = await startEngine({
    folder,
    reach: () => nodeReach(),
    vault: fakeVault(),
    copySecret: (text) => Promise.resolve(void clipboard.push(text)),
    online: () => Promise.resolve(true),
    ...fastClock(since),
    emit: () => undefined,
    notify: () => undefined,
    writeLog: () => undefined,
  })
  async function call<K extends EngineCallName>(name: K, input: Input<K>): Promise<Output<K>> {
    const reply = await engine.answer(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
    return calls[name].output.parse(reply.value) as Output<K>
  }
  const runId = crypto.randomUUID()
  await call('connection.validate', { runId, kind: 'ams360-wsapi', ...formFor(agency) })
  await call('connection.save', { runId, keepForSession: false })
  await call('mapping.save', { mapping: chosenFrom(await call('mapping.lists', {})) })
  const { id: api } = await call('sources.add', { name: 'Phone system', isSigned: false })
  await call('sources.setApi', { enabled: true, port: await freePort() })
  await engine.stop()

  const db = openStore(folder, since)
  try {
    const sealer = await openSealer(db, fakeVault(), since, fakeLog())
    const app = sourceRepository(db).own('app', 'This app', since)
    const pastRows = writePast(db, sealer, app, since)
    const lastPast = Number(db.prepare('SELECT max(id) FROM effect').pluck().get())
    db.pragma('wal_checkpoint(TRUNCATE)')
    const [token = ''] = clipboard
    return { folder, token, sources: { app, api }, pastRows, lastPast }
  } finally {
    db.close()
  }
}
