import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createTray } from '../../../main/shell/tray'
import { trayFrom, type ShellFacts } from '../../../main/shell/tray-model'
import { engineSample, failureSample } from '../../support/status-sample'

type Item = { label?: string; type?: string; enabled?: boolean; click?: () => void }

const fake = vi.hoisted(() => ({
  dark: false,
  themeListeners: [] as (() => void)[],
  click: (): void => undefined,
  images: [] as unknown[],
  tooltips: [] as string[],
  menus: [] as unknown[],
  destroyed: 0,
}))
vi.mock('electron', () => ({
  Menu: { buildFromTemplate: (template: unknown) => template },
  nativeTheme: {
    get shouldUseDarkColors() {
      return fake.dark
    },
    on: (_name: string, call: () => void) => fake.themeListeners.push(call),
    off: (_name: string, call: () => void) =>
      fake.themeListeners.splice(fake.themeListeners.indexOf(call), 1),
  },
  Tray: class {
    constructor(image: unknown) {
      fake.images.push(image)
    }
    on = (_name: string, call: () => void): void => {
      fake.click = call
    }
    setImage = (image: unknown): number => fake.images.push(image)
    setToolTip = (text: string): number => fake.tooltips.push(text)
    setContextMenu = (menu: unknown): number => fake.menus.push(menu)
    destroy = (): number => (fake.destroyed += 1)
  },
}))

const up: ShellFacts = { workspace: 'agency', engine: { state: 'up' } }
const healthy = trayFrom(up, engineSample({}), undefined)
const broken = trayFrom(up, engineSample({ state: 'error', failure: failureSample() }), undefined)

function rig() {
  const acts: unknown[] = []
  const tray = createTray(healthy, {
    image: (icon, dark) => `${icon} ${dark ? 'dark' : 'light'}` as never,
    open: (route) => void acts.push(['open', route]),
    checkAll: () => void acts.push('check'),
    quit: () => void acts.push('quit'),
  })
  const press = (label: string): void => {
    const item = menu().find((one) => one.label === label)
    if (!item?.click) throw new Error(`«${label}» cannot be pressed`)
    item.click()
  }
  return { tray, acts, press }
}
const menu = (): readonly Item[] => fake.menus.at(-1) as readonly Item[]

beforeEach(() => {
  const empty = { images: [], tooltips: [], menus: [], themeListeners: [] }
  Object.assign(fake, { dark: false, destroyed: 0, ...empty })
})

describe('the menu', () => {
  it('shows the sentence as a line that does nothing', () => {
    rig()
    expect(menu()[0]).toEqual({ label: 'All connections are healthy', enabled: false })
    expect(fake.tooltips).toEqual(['SyncDesk – All connections are healthy'])
  })

  it('does what it says', () => {
    const { tray, acts, press } = rig()
    tray.show(broken)
    press('Check now')
    press('Open SyncDesk')
    press('AMS360 WSAPI: AMS360 WSAPI refuses the sign-in')
    press('Quit')
    expect(acts).toEqual([
      'check',
      ['open', { screen: 'overview' }],
      ['open', { screen: 'credentials', connectionId: 'ams360-wsapi' }],
      'quit',
    ])
  })
})

it('a click opens where the trouble is, as it is now', () => {
  const { tray, acts } = rig()
  fake.click()
  tray.show(broken)
  fake.click()
  expect(acts).toEqual([
    ['open', { screen: 'overview' }],
    ['open', { screen: 'credentials', connectionId: 'ams360-wsapi' }],
  ])
})

describe('the system is touched only for what changed', () => {
  it('not at all for the same state', () => {
    const { tray } = rig()
    tray.show(trayFrom(up, engineSample({}), undefined))
    expect([fake.images, fake.menus].map((list) => list.length)).toEqual([1, 1])
  })

  it('menu but not picture when only the sentence changed', () => {
    const { tray } = rig()
    tray.show(trayFrom(up, engineSample({ state: 'waiting' }), undefined))
    expect([fake.images, fake.menus].map((list) => list.length)).toEqual([1, 2])
  })

  it('both when it broke', () => {
    rig().tray.show(broken)
    expect(fake.images).toEqual(['idle light', 'attention light'])
    expect(fake.menus).toHaveLength(2)
  })
})

it('follows the theme of the system, with the state of now', () => {
  const { tray } = rig()
  tray.show(broken)
  fake.dark = true
  for (const call of fake.themeListeners) call()
  expect(fake.images.at(-1)).toBe('attention dark')
})

it('leaves nothing listening when it goes', () => {
  rig().tray.destroy()
  expect(fake.themeListeners).toEqual([])
  expect(fake.destroyed).toBe(1)
})
