import { beforeEach, expect, it, vi } from 'vitest'
import { createNotifier } from '../../../main/shell/notifications'

type Shown = { options: unknown; listeners: Map<string, () => void>; acts: string[] }
const fake = vi.hoisted(() => ({ supported: true, shown: [] as Shown[] }))
vi.mock('electron', () => ({
  Notification: class {
    static isSupported = (): boolean => fake.supported
    listeners = new Map<string, () => void>()
    acts: string[] = []
    options: unknown
    constructor(options: unknown) {
      this.options = options
      fake.shown.push(this)
    }
    on = (name: string, call: () => void): unknown => this.listeners.set(name, call)
    show = (): number => this.acts.push('show')
    close = (): number => this.acts.push('close')
  },
}))

const bubble = (onClick = (): void => undefined) => ({ title: 'T', body: 'B', onClick })

beforeEach(() => {
  fake.supported = true
  fake.shown.length = 0
})

it('shows title, text and our icon, and does what it is for when clicked', () => {
  const clicked = vi.fn<() => void>()
  createNotifier('icon.png').show(bubble(clicked))
  expect(fake.shown).toMatchObject([
    { options: { title: 'T', body: 'B', icon: 'icon.png' }, acts: ['show'] },
  ])
  fake.shown[0]?.listeners.get('click')?.()
  expect(clicked).toHaveBeenCalledOnce()
})

it('closes at the end what is still there, and only that', () => {
  const notifier = createNotifier('icon.png')
  for (let n = 0; n < 3; n += 1) notifier.show(bubble())
  fake.shown[0]?.listeners.get('close')?.()
  fake.shown[1]?.listeners.get('click')?.()
  notifier.closeAll()
  notifier.closeAll()
  expect(fake.shown.map(({ acts }) => acts)).toEqual([['show'], ['show'], ['show', 'close']])
})

it('is silent where the system has none', () => {
  fake.supported = false
  createNotifier('icon.png').show(bubble())
  expect(fake.shown).toEqual([])
})
