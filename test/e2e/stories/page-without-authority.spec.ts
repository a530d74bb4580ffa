import { callNames } from '../../../preload/contract/names'
import { expect, test } from '../fixtures/test'

/** Later than the evaluation itself: the debugger is exempt from the policy while it evaluates. */
type Attempt = 'ran' | 'blocked'

test('the page runs nothing but its own files', async ({ page }) => {
  expect(page.url()).toBe('app://syncdesk/')
  const results = await page.evaluate(async () => {
    const later = (attempt: () => unknown): Promise<Attempt> =>
      new Promise((resolve) => {
        setTimeout(() => {
          Promise.resolve()
            .then(attempt)
            .then(
              () => resolve('ran'),
              () => resolve('blocked'),
            )
        }, 0)
      })
    const evaluate = Reflect.get(window, 'eval') as (code: string) => unknown
    const script = document.createElement('script')
    script.textContent = 'document.body.dataset.inline = "ran"'
    document.head.append(script)
    const image = new Image()
    const loaded = new Promise<Attempt>((resolve) => {
      image.addEventListener('load', () => resolve('ran'))
      image.addEventListener('error', () => resolve('blocked'))
    })
    image.src = 'http://127.0.0.1:9/picture.png'
    return {
      eval: await later(() => evaluate('1 + 1')),
      fetch: await later(() => fetch('http://127.0.0.1:9/')),
      own: await later(() => fetch('app://syncdesk/index.html')),
      worker: await later(() => new Worker('data:text/javascript,0')),
      inline: document.body.dataset['inline'] ?? 'blocked',
      picture: await loaded,
    }
  })
  expect(Object.entries(results).filter(([, result]) => result === 'ran')).toEqual([])
})

test('the page cannot leave, open windows or get permissions', async ({ page, app }) => {
  // A page that tries to leave while it is still loading stops loading: not what is asked here.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  const results = await page.evaluate(async () => {
    const opened = window.open('https://example.com/')
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/',
      target: '_blank',
      textContent: 'x',
    })
    document.body.append(link)
    link.click()
    link.remove()
    const { state } = await navigator.permissions.query({ name: 'geolocation' })
    return { opened, state, notifications: await Notification.requestPermission() }
  })
  expect(results).toEqual({ opened: null, state: 'denied', notifications: 'denied' })
  await page.evaluate(() => location.assign('https://example.com/'))
  await page.evaluate(() => location.assign('file:///etc/hostname'))
  await expect.poll(app.log).toContain('navigation refused')
  expect(page.url()).toBe('app://syncdesk/')
  expect(app.electron.windows()).toHaveLength(1)
  const title = (): Promise<unknown> =>
    app.electron.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()[0]
        ?.executeJavaScript('document.querySelector("h1")?.innerText'),
    )
  // Asked from outside: the page's own driver believes that it is on its way elsewhere.
  await expect.poll(title).toBe('Overview')
})

test('the bridge has two functions and knows its names', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const refused = async (attempt: () => unknown): Promise<boolean> => {
      try {
        await attempt()
        return false
      } catch {
        return true
      }
    }
    const call = window.bridge.call as (name: string, input: unknown) => Promise<unknown>
    const on = window.bridge.on as (name: string, listen: () => void) => unknown
    return {
      names: Object.keys(window.bridge).toSorted(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
      call: await refused(() => call('vault.open', { sealed: '' })),
      on: await refused(() => on('log', () => undefined)),
    }
  })
  expect(seen).toEqual({ names: ['call', 'on'], node: [], call: true, on: true })
})

/** They take any object; what they do is harmless or has its own story. */
const withoutInput: ReadonlySet<string> = new Set([
  ...['status.read', 'lookup.recent', 'lookup.forget', 'engine.restart'],
  ...['contact.read', 'mail.list', 'ons.read', 'ons.captured'],
  ...['work.read', 'mapping.read', 'mapping.lists', 'sources.read', 'records.profiles'],
])

test('every call refuses an input that the contract does not know', async ({ page }) => {
  const strange = [null, 42, 'text', [], { connectionId: '../../x', uuid: 7, text: {}, by: '?' }]
  const accepted = await page.evaluate(
    async ({ names, inputs }) => {
      const call = window.bridge.call as (name: string, input: unknown) => Promise<{ ok: boolean }>
      const out: string[] = []
      for (const name of names) {
        for (const input of inputs) {
          const { ok } = await call(name, input)
          if (ok) out.push(`${name} ${JSON.stringify(input)}`)
        }
      }
      return out
    },
    {
      names: callNames.filter((name) => !withoutInput.has(name) && !name.startsWith('app.')),
      inputs: strange,
    },
  )
  expect(accepted).toEqual([])
})
