/**
 * The whole engine in a process of its own, as it ships: signed in at the demo agency, with every
 * choice made and the local API listening. Tells where, and what it uses when asked.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { startEngine } from '../../../main/engine/compose'
import type { nodeReach } from '../../../main/engine/net/node-reach'
import { chosenMapping } from '../../support/mapping-sample.ts'
import { load } from './bundle.ts'
import type { DemoAgency } from './demo-agency.ts'
import { headlessPorts } from './headless-ports.ts'

export type EngineGiven = Pick<DemoAgency, 'settings' | 'secrets'> & {
  readonly bundle: string
  readonly folder: string
}
export type EngineUp = { readonly url: string; readonly token: string }
export type EngineState = {
  readonly heapMib: number
  readonly rssMib: number
  /** Processor time since it was started. */
  readonly cpuMs: number
}

const mib = 1024 * 1024

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function run({ bundle, folder, settings, secrets }: EngineGiven): Promise<EngineUp> {
  const { startEngine: start } = (await load(bundle, 'engine')) as {
    startEngine: typeof startEngine
  }
  const net = (await load(bundle, 'reach')) as { nodeReach: typeof nodeReach }
  let token = ''
  const copySecret = (text: string): Promise<void> => {
    token = text
    return Promise.resolve()
  }
  const reach = net.nodeReach()
  const ports = headlessPorts({ folder, copySecret, reach: () => reach })
  const engine = await start(ports, { 'ams360-wsapi': { settings, secrets } })
  const ask = async (name: string, input: unknown): Promise<void> => {
    const reply = await engine.answer(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`)
  }
  const port = await freePort()
  await ask('mapping.save', { mapping: chosenMapping })
  await ask('sources.add', { name: 'Bench', isSigned: false })
  await ask('sources.setApi', { enabled: true, port })
  return { url: `http://127.0.0.1:${port}/v1/events`, token }
}

/** After the garbage is out: what stays is what grows. */
function state(): EngineState {
  const { user, system } = process.cpuUsage()
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  return { heapMib: heapUsed / mib, rssMib: rss / mib, cpuMs: (user + system) / 1_000 }
}

process.once('disconnect', () => process.exit(0))
process.once('message', (given) => {
  void run(given as EngineGiven).then((up) => {
    process.send?.(up)
    process.on('message', () => process.send?.(state()))
  })
})
