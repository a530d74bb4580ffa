import { startEngine } from '../../../main/engine/compose'
import { nodeReach } from '../../../main/engine/net/node-reach'
import { calls, type Input } from '../../../preload/contract'
import type { EngineCallName } from '../../../preload/contract/names'
import { markedVault } from './marked-vault'
import { killOrder, markedSettings, type KillReport } from './messages'

/**
 * An engine in a process of its own that validates, saves and checks without pause until it is
 * killed. What it reports as saved was answered by the engine before.
 */
async function drive(order: unknown): Promise<void> {
  const { folder, settings, password, from } = killOrder.parse(order)
  const say = (report: KillReport): void => void process.send?.(report)
  let sealing = from
  const engine = await startEngine({
    folder,
    reach: () => nodeReach(),
    vault: markedVault(() => sealing),
    copySecret: () => Promise.resolve(),
    online: () => Promise.resolve(true),
    now: Date.now,
    after(ms, call) {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
    emit: () => undefined,
    notify: () => undefined,
    writeLog: ({ level, message, facts }) => {
      if (level === 'error') say({ said: 'error', text: `${message} ${JSON.stringify(facts)}` })
    },
  })

  async function call<K extends EngineCallName>(name: K, input: Input<K>): Promise<unknown> {
    const reply = await engine.answer(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`)
    return calls[name].output.parse(reply.value)
  }

  async function saveForever(): Promise<never> {
    for (let number = from; ; number += 1) {
      const runId = crypto.randomUUID()
      await call('connection.validate', {
        runId,
        kind: 'ams360-wsapi',
        settings: { ...settings, ...markedSettings(number) },
        secrets: { password },
      })
      sealing = number
      say({ said: 'saving' })
      await call('connection.save', { runId, keepForSession: false })
      say({ said: 'saved', number })
    }
  }
  async function checkForever(): Promise<never> {
    for (;;) {
      const { connections } = calls['status.read'].output.parse(await call('status.read', {}))
      const [first] = connections
      if (first) {
        const runId = crypto.randomUUID()
        await call('connection.check', { connectionId: first.id, runId })
      } else {
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
  }

  say({ said: 'up' })
  await Promise.all([saveForever(), checkForever()])
}

process.once('message', (order) => {
  drive(order).catch((error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : 'unknown'
    const report: KillReport = { said: 'error', text }
    process.send?.(report, undefined, undefined, () => process.exit(1))
  })
})
// The parent is gone: nobody would end this process any more.
process.once('disconnect', () => process.exit(0))
