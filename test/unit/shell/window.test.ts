import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PreferencesFile, Preferences } from '../../../main/shell/preferences'
import { createWindowHost } from '../../../main/shell/window'
import { engineSample } from '../../support/status-sample'

type Listener = () => void
type FakeWindow = {
  options: { webPreferences: Record<string, unknown>; backgroundColor: string }
  sent: unknown[]
  acts: string[]
  fire(name: string): void
  webContents: { fire(name: string): void }
}
const fake = vi.hoisted(() => ({ windows: [] as unknown[] }))
vi.mock('electron', () => {
  const emitter = () => {
    const listeners = new Map<string, Listener[]>()
    return {
      on: (name: string, call: Listener) =>
        listeners.set(name, [...(listeners.get(name) ?? []), call]),
      fire: (name: string) => listeners.get(name)?.forEach((call) => call()),
    }
  }
  class BrowserWindow {
    sent: unknown[] = []
    acts: string[] = []
    options: unknown
    #own = emitter()
    webContents = { ...emitter(), send: (...message: unknown[]) => this.sent.push(message) }
    constructor(options: unknown) {
      this.options = options
      fake.windows.push(this)
    }
    on = this.#own.on
    once = this.#own.on
    fire = this.#own.fire
    isMinimized = (): boolean => this.acts.at(-1) === 'minimize'
    isMaximized = (): boolean => false
    getBounds = () => ({ x: 7, y: 8, width: 900, height: 700 })
    loadURL = (url: string) => Promise.resolve(this.acts.push(url))
    show = () => this.acts.push('show')
    focus = () => this.acts.push('focus')
    restore = () => this.acts.push('restore')
    destroy(): void {
      this.acts.push('destroy')
      this.fire('closed')
    }
  }
  return {
    BrowserWindow,
    nativeTheme: { shouldUseDarkColors: false },
    screen: {
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
      getDisplayMatching: () => ({ id: 5 }),
    },
    protocol: {},
  }
})

function rig() {
  let kept: Preferences = { bounds: {}, saidCloseKeepsRunning: false }
  let closed = 0
  const preferences: PreferencesFile = {
    get: () => kept,
    change: (change) => {
      kept = { ...kept, ...change }
    },
  }
  const host = createWindowHost({
    preload: 'preload.cjs',
    icon: 'icon.png',
    preferences,
    onClosed: () => {
      closed += 1
    },
  })
  return { host, closed: () => closed, kept: () => kept }
}
const newest = (): FakeWindow => fake.windows.at(-1) as FakeWindow

beforeEach(() => {
  fake.windows.length = 0
})

it('gives the page no authority and shows the window at once, in the page’s own colour', () => {
  const { host } = rig()
  host.open()
  const { options, acts } = newest()
  expect(options.webPreferences).toMatchObject({
    preload: 'preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    devTools: false,
  })
  expect(acts).toEqual(['app://syncdesk/'])
  expect(options).not.toHaveProperty('show')
  expect(options.backgroundColor).toBe('#f5f5f5')
})

describe('events', () => {
  it('wait until the page listens, then go out in their order', () => {
    const { host } = rig()
    host.open({ screen: 'lookup' })
    host.emit('status.changed', engineSample())
    expect(newest().sent).toEqual([])
    host.release()
    host.emit('app.navigate', { screen: 'overview' })
    expect(newest().sent.map((message) => (message as string[])[0])).toEqual([
      'app.navigate',
      'status.changed',
      'app.navigate',
    ])
  })

  it('without a window go nowhere, also later', () => {
    const { host } = rig()
    host.emit('status.changed', engineSample())
    host.open()
    host.release()
    expect(newest().sent).toEqual([])
  })

  it('of a window that was closed do not reach the next one', () => {
    const { host } = rig()
    host.open()
    host.emit('status.changed', engineSample())
    newest().fire('closed')
    host.open()
    host.release()
    expect(newest().sent).toEqual([])
  })
})

describe('the one window', () => {
  it('is brought back instead of made again', () => {
    const { host } = rig()
    host.open()
    newest().acts.push('minimize')
    host.open()
    expect(fake.windows).toHaveLength(1)
    expect(newest().acts.slice(-3)).toEqual(['restore', 'show', 'focus'])
  })

  it('remembers its place by display when it closes', () => {
    const { host, closed, kept } = rig()
    host.open()
    newest().fire('close')
    newest().fire('closed')
    expect(closed()).toBe(1)
    const place = { x: 7, y: 8, width: 900, height: 700 }
    expect(kept()).toMatchObject({ bounds: { '5': place }, lastDisplay: '5' })
    host.open()
    expect(newest().options).toMatchObject(place)
  })

  it('ended with the application is no closing that leaves the tray', () => {
    const { host, closed } = rig()
    host.open()
    host.close()
    expect(newest().acts.at(-1)).toBe('destroy')
    expect(closed()).toBe(0)
  })

  it('is made anew after its page died', () => {
    const { host } = rig()
    host.open()
    newest().webContents.fire('render-process-gone')
    host.open()
    expect(fake.windows).toHaveLength(2)
  })

  it('is the only one whose calls are ours', () => {
    const { host } = rig()
    host.open()
    const { webContents } = newest()
    expect(host.isOurs(webContents as never)).toBe(true)
    expect(host.isOurs({} as never)).toBe(false)
  })
})
