import { chromium, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'

// node test/renderer/preview/pictures.ts [scenario…]  → pictures in <tmp>/syncdesk-pictures

const configFile = join(import.meta.dirname, 'vite.config.ts')
const folder = join(tmpdir(), 'syncdesk-pictures')
const wide = { width: 1180, height: 760 }
const narrow = { width: 800, height: 560 }

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click()

async function fillForm(page: Page): Promise<void> {
  await page.getByLabel('Agency number').fill('1234567-1')
  await page.getByLabel('WSAPI login ID').first().fill('SyncDesk')
  await page.getByLabel('Password', { exact: true }).fill('not a real one')
  await press('Validate')(page)
  await page.waitForTimeout(300)
}

async function search(page: Page): Promise<void> {
  await page.getByLabel('First letters').fill('Whit')
  await page.keyboard.press('Enter')
}

/** What to do in a scenario before its picture. */
const acts: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  checking: press('Check now'),
  'agency-checking': press('Check now'),
  history: (page) => page.locator('.past-check').nth(2).click(),
  'demo-fault': press('Try a failure'),
  'contact-not-saved': async (page) => {
    await page.getByLabel('Name').fill('Sam Ortega')
    await press('Save')(page)
  },
  'credentials-running': fillForm,
  'credentials-refused': fillForm,
  'credentials-offline': fillForm,
  'credentials-bad-field': fillForm,
  vault: async (page) => {
    await fillForm(page)
    await press('Save')(page)
  },
  'records-log': async (page) => {
    await page.getByLabel('Who it is about').fill('Whit')
    await press('Search AMS360')(page)
  },
  'records-new-ticket': async (page) => {
    await page.getByLabel('Title').fill('Send the ID cards')
    await page.getByLabel('Due').fill('2026-12-01T09:00')
    await press('Preview')(page)
  },
  'lookup-many': search,
  'lookup-empty': search,
}

type Look = {
  readonly name: string
  readonly size: { readonly width: number; readonly height: number }
  readonly media?: Parameters<Page['emulateMedia']>[0]
}
const looks: readonly Look[] = [
  { name: 'light', size: wide },
  { name: 'dark', size: wide, media: { colorScheme: 'dark' } },
  { name: 'forced', size: wide, media: { forcedColors: 'active' } },
  { name: 'narrow', size: narrow },
]

const wanted = process.argv.slice(2)
const lookNames = new Set(process.env['LOOKS']?.split(',') ?? looks.map(({ name }) => name))

await build({ configFile, logLevel: 'error' })
const server = await preview({ configFile, preview: { port: 4179 } })
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  for (const { name: look, size, media } of looks.filter(({ name }) => lookNames.has(name))) {
    const page = await browser.newPage({ viewport: size, ...media })
    page.on('console', (line) => console.log(look, line.text()))
    page.on('pageerror', (error) => console.log(look, error))
    for (const name of wanted) {
      await page.goto(`http://localhost:4179/?scenario=${name}`)
      await page.waitForTimeout(400)
      await acts[name]?.(page)
      await page.waitForTimeout(250)
      await page.screenshot({ path: join(folder, `${name}-${look}.png`) })
    }
    await page.close()
  }
} finally {
  await browser.close()
  await server.close()
}
