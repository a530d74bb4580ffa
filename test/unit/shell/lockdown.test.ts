import { expect, it, vi } from 'vitest'
import { lockDown } from '../../../main/shell/lockdown'
import { fakeLog } from '../../support/fake-log'

type Listener = (event: { url: string; preventDefault(): void }) => void
type Permit = (contents: unknown, permission: string, answer: (yes: boolean) => void) => void

const fake = vi.hoisted(() => ({
  request: undefined as unknown,
  check: undefined as unknown,
  device: undefined as unknown,
  created: undefined as unknown,
}))
vi.mock('electron', () => ({
  app: { on: (_name: string, call: unknown) => (fake.created = call) },
  session: {
    defaultSession: {
      setPermissionRequestHandler: (call: unknown) => (fake.request = call),
      setPermissionCheckHandler: (call: unknown) => (fake.check = call),
      setDevicePermissionHandler: (call: unknown) => (fake.device = call),
    },
  },
  protocol: {},
}))

function page() {
  const log = fakeLog()
  lockDown(log)
  const listeners = new Map<string, Listener>()
  let openHandler = (_details: { url: string }): unknown => undefined
  const contents = {
    on: (name: string, call: Listener) => listeners.set(name, call),
    setWindowOpenHandler(call: typeof openHandler) {
      openHandler = call
    },
  }
  const created = fake.created as (event: unknown, made: typeof contents) => void
  created({}, contents)
  const prevented = (name: string, url: string): boolean => {
    const preventDefault = vi.fn<() => void>()
    listeners.get(name)?.({ url, preventDefault })
    return preventDefault.mock.calls.length > 0
  }
  return { log, prevented, open: (url: string) => openHandler({ url }) }
}

it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'])(
  'grants no %s',
  (permission) => {
    const { log } = page()
    const answer = vi.fn<(yes: boolean) => void>()
    const request = fake.request as Permit
    request({}, permission, answer)
    expect(answer.mock.calls).toEqual([[false]])
    expect(log.lines.at(-1)).toMatchObject({ level: 'warn', facts: { permission } })
    expect((fake.check as () => boolean)()).toBe(false)
    expect((fake.device as () => boolean)()).toBe(false)
  },
)

it('opens no other window', () => {
  expect(page().open('https://example.com')).toEqual({ action: 'deny' })
})

it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s stays here', (name) => {
  const { prevented } = page()
  expect(prevented(name, 'app://syncdesk/index.html#/lookup')).toBe(false)
  const others = [
    'https://example.com/',
    'file:///etc/hostname',
    'app://syncdesk.example/',
    'data:text/html,hello',
    'about:blank',
  ]
  expect(others.filter((url) => !prevented(name, url))).toEqual([])
})

it('attaches no webview', () => {
  expect(page().prevented('will-attach-webview', 'app://syncdesk/')).toBe(true)
})
