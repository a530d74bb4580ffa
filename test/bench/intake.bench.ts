/**
 * Notifications accepted durably: the whole engine listens in a process of its own, as it ships,
 * with its limits in force; each 200 means that the message is on disk. Beside it a bare server that
 * reads the body and answers 200 without storing anything: the same client, the same run, in turns.
 * At the end the engine is killed, and what it had acknowledged is counted in its file.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { startEngine } from '../../main/engine/compose'
import type { EnginePorts } from '../../main/engine/ports'
import { figureLine, judge, median, quantile, say } from './measuring/figures.ts'
import { openSender } from './measuring/post-line.ts'

const root = join(import.meta.dirname, '../..')
const rounds = 9
const perRound = 3_000
const lines = 16
/** After a round the limits of the listener have to be as before it, in milliseconds. */
const restMs = 1_500
const leastPerSecond = 1_000
const mostMs = 50
const code = 'bench-code-of-forty-three-characters-1234567'

type Texts = Readonly<Record<string, string>>

/** The engine's ports without a shell; the vault hides nothing, which costs the same. */
function portsFor(folder: string): EnginePorts {
  const base64 = (text: string): Promise<string> =>
    Promise.resolve(Buffer.from(text).toString('base64'))
  const none = (): Promise<never> => Promise.reject(new Error('There is no network'))
  return {
    folder,
    reach: () => ({ fetch: none, proxyFor: none, tls: none }),
    vault: {
      state: () => Promise.resolve('ready'),
      seal: base64,
      sealForSession: base64,
      open: (sealed) => Promise.resolve(Buffer.from(sealed, 'base64').toString()),
    },
    copySecret: () => Promise.resolve(),
    online: () => Promise.resolve(true),
    now: Date.now,
    after(ms, call) {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
    emit: () => undefined,
    notify: () => undefined,
    writeLog: () => undefined,
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function runEngine(folder: string): Promise<number> {
  const built = pathToFileURL(join(folder, 'engine.mjs')).href
  const { startEngine: start } = (await import(built)) as { startEngine: typeof startEngine }
  const port = await freePort()
  const settings: Texts = { bindAddress: '127.0.0.1', port: String(port) }
  await start(portsFor(folder), { 'ams360-ons': { settings, secrets: { code } } })
  return port
}

async function runBare(): Promise<number> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'content-length': 0 }).end())
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

async function build(folder: string): Promise<void> {
  const { build: bundle } = await import('vite')
  const standIn = join(root, 'main/engine/connectors/no-own-network.ts')
  await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { axios: standIn, 'axios-ntlm': standIn } },
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      target: 'node20',
      rolldownOptions: {
        input: { engine: join(root, 'main/engine/compose.ts') },
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  // What the bundle leaves outside is found as in the checkout.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
}

let sequence = 0

/** One notification as SOAP, with an id of its own: none is a repetition. */
function message(port: number): Buffer {
  sequence += 1
  const id = `81a42e50-d196-4f07-929b-${String(sequence).padStart(12, '0')}`
  const body =
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>' +
    `<Notify xmlns="http://bench.invalid/2.0"><AuthenticationCode>${code}</AuthenticationCode>` +
    '<Notification><EntityType>Customer</EntityType><ChangeType>Updated</ChangeType>' +
    `<Keys><CustomerId>${id}</CustomerId><CustomerNumber>${sequence}</CustomerNumber></Keys>` +
    '<Data><FirmName>Ash &amp; Elm</FirmName><City>Harbor Point</City><State>MA</State></Data>' +
    '</Notification></Notify></s:Body></s:Envelope>'
  return Buffer.from(
    `POST /ons HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: text/xml; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

type Round = { readonly perSecond: number; readonly times: readonly number[] }

async function round(port: number): Promise<Round> {
  const senders = await Promise.all(Array.from({ length: lines }, () => openSender(port)))
  const messages = Array.from({ length: perRound }, () => message(port))
  const times: number[] = []
  const from = performance.now()
  const work = async ({ send }: (typeof senders)[number]): Promise<void> => {
    for (let bytes = messages.pop(); bytes; bytes = messages.pop()) {
      const sent = performance.now()
      const status = await send(bytes)
      if (status !== '200') throw new Error(`A notification was answered ${status}`)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(senders.map(work))
  const seconds = (performance.now() - from) / 1_000
  for (const { close } of senders) close()
  return { perSecond: perRound / seconds, times }
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, restMs))

async function storedIn(folder: string): Promise<number> {
  const { default: Sqlite } = await import('better-sqlite3')
  const db = new Sqlite(join(folder, 'syncdesk.db'))
  try {
    return db.prepare('SELECT count(*) FROM notification').pluck().get() as number
  } finally {
    db.close()
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  // No goodbye: what was acknowledged has to be on disk already.
  child.kill('SIGKILL')
  await ended
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'syncdesk-intake-'))
  const children: ChildProcess[] = []
  const start = async (what: string): Promise<{ child: ChildProcess; port: number }> => {
    const child = fork(import.meta.filename, [what, folder], { stdio: 'inherit' })
    children.push(child)
    const [port] = (await once(child, 'message')) as [number]
    return { child, port }
  }
  try {
    await build(folder)
    const [engine, bare] = [await start('engine'), await start('bare')]
    const ours: Round[] = []
    const theirs: Round[] = []
    for (let n = -1; n < rounds; n += 1) {
      const [one, other] = [await round(engine.port), await round(bare.port)]
      if (n >= 0) {
        ours.push(one)
        theirs.push(other)
      }
      await rest()
    }
    await endChild(engine.child)
    const accepted = (rounds + 1) * perRound
    const stored = await storedIn(folder)

    const rate = {
      name: 'intake',
      unit: 'notifications/s',
      value: median(ours.map(({ perSecond }) => perSecond)),
      reference: median(theirs.map(({ perSecond }) => perSecond)),
    }
    judge(rate, [
      { words: `at least ${leastPerSecond}/s`, met: rate.value >= leastPerSecond },
      { words: `all ${accepted} acknowledged are on disk after a kill`, met: stored === accepted },
    ])
    const p99 = (all: readonly Round[]): number =>
      quantile(
        all.flatMap(({ times }) => times),
        0.99,
      )
    const late = { name: 'intake-p99', unit: 'ms', value: p99(ours), reference: p99(theirs) }
    judge(late, [{ words: `at most ${mostMs} ms`, met: late.value <= mostMs }])
    say(
      `  p50 ${figureLine({ ...late, name: 'of the same', value: p50(ours), reference: p50(theirs) })}`,
    )
  } finally {
    await Promise.all(children.map(endChild))
    rmSync(folder, { recursive: true, force: true })
  }
}

const p50 = (all: readonly Round[]): number => median(all.flatMap(({ times }) => times))

const [, , role, folder = ''] = process.argv
if (role === 'engine' || role === 'bare') {
  process.once('disconnect', () => process.exit(0))
  process.send?.(await (role === 'engine' ? runEngine(folder) : runBare()))
} else await measure()
