/**
 * The same SOAP calls through the same connector, with no engine and no store: what recording costs
 * at least. `soap.bench.ts` has the connector beside the plain soap client.
 */
import type { wsapiConnector } from '../../../main/engine/connectors/ams360-wsapi/connector'
import type { nodeReach } from '../../../main/engine/net/node-reach'
import { chosenMapping } from '../../support/mapping-sample.ts'
import type { WorkItem } from './agency-work.ts'
import { load } from './bundle.ts'
import type { DemoAgency } from './demo-agency.ts'

export type LoopGiven = Pick<DemoAgency, 'settings' | 'secrets'> & { readonly bundle: string }
export type LoopUp = { readonly customers: readonly string[] }
export type LoopRound = { readonly items: readonly WorkItem[]; readonly atATime: number }
export type LoopDone = { readonly ms: number; readonly cpuMs: number }

const { signal } = new AbortController()
const { activityEmployee: employee, suspenseAssignee: assignee, actions } = chosenMapping

async function open({ bundle, settings, secrets }: LoopGiven) {
  const { wsapiConnector: connector } = (await load(bundle, 'connector')) as {
    wsapiConnector: typeof wsapiConnector
  }
  const net = (await load(bundle, 'reach')) as { nodeReach: typeof nodeReach }
  const quiet = (): void => undefined
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
  const ports = { reach: net.nodeReach(), log, now: Date.now }
  return connector.open(
    connector.settings.parse(settings),
    { password: secrets['password'] ?? '' },
    ports,
  )
}
type Session = Awaited<ReturnType<typeof open>>

/** As long as what the engine writes: headline, text, link and mark. */
const described = (what: string, { title, text, id }: WorkItem): string =>
  `${what} – ${title}\n\n${text}\n\nConversation: https://phone.example/calls/${id}\n[SD-00000000]`

async function carryOut(session: Session, item: WorkItem): Promise<void> {
  const { customerId, at } = item
  if (item.kind === 'ticket') {
    const suspense = {
      ...{ customerId, action: actions.ticket, assignee, initiator: employee },
      ...{ dueAt: at, priority: 2, description: described('Ticket', { ...item, text: '' }) },
    }
    const id = await session.insertSuspense(suspense, signal)
    const read = await session.readSuspense(id, signal)
    if (read?.Description !== suspense.description) throw new Error('A suspense reads differently')
  }
  const description = described('Call', item)
  const activity = { customerId, at, action: actions.call, description, employee, documents: [] }
  await session.insertActivity(activity, signal)
}

async function round(session: Session, { items, atATime }: LoopRound): Promise<LoopDone> {
  const left = items.toReversed()
  const work = async (): Promise<void> => {
    for (let item = left.pop(); item; item = left.pop()) await carryOut(session, item)
  }
  const [from, before] = [performance.now(), process.cpuUsage()]
  await Promise.all(Array.from({ length: atATime }, work))
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - from, cpuMs: (user + system) / 1_000 }
}

async function customersOf(session: Session): Promise<readonly string[]> {
  const hits = await Promise.all(
    ['A', 'B', 'C', 'D', 'H', 'M', 'P', 'S'].map((letter) =>
      session.customersByNamePrefix(letter, signal),
    ),
  )
  return hits.flat().map(({ uuid }) => uuid)
}

process.once('disconnect', () => process.exit(0))
process.once('message', (given) => {
  void open(given as LoopGiven).then(async (session) => {
    process.send?.({ customers: await customersOf(session) } satisfies LoopUp)
    process.on('message', (said) => {
      void round(session, said as LoopRound).then((done) => process.send?.(done))
    })
  })
})
