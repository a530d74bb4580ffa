import type { Page } from '@playwright/test'
import { clippedOn, violationsOn } from '../fixtures/accessibility'
import { connect } from '../fixtures/bridge-calls'
import { newPassword } from '../fixtures/canary'
import type { RunningApp } from '../fixtures/launch'
import { answers, checkNow, failureTitle, form, go, headline, lookUp } from '../fixtures/screens'
import { expect, test, type Agency } from '../fixtures/test'

type Stop = (name: string) => Promise<void>

/** Goes through every screen and state and stops at each. */
async function tour(page: Page, agency: Agency, stop: Stop): Promise<void> {
  await expect(page.getByRole('button', { name: 'Connect my agency' })).toBeVisible()
  await stop('welcome')
  await go(page, 'Credentials')
  await form(page).getByText('Connection details').click()
  await page.getByRole('button', { name: 'Validate', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Agency number' })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await stop('credentials, new, with problems')
  await connect(page, agency)
  await go(page, 'Overview')
  await expect(headline(page)).toContainText('accepts our sign-in')
  await stop('overview, healthy')
  await go(page, 'Lookup')
  await stop('lookup, empty')
  await lookUp(page, agency.customers[0]?.CustomerId ?? '')
  await expect(answers(page)).toContainText('sees Dana Whitlock')
  await stop('lookup, found')
  await lookUp(page, '11111111-2222-4333-8444-555555555555')
  await expect(failureTitle(page)).toBeVisible()
  await page.getByRole('textbox', { name: 'First letters of the last or firm name' }).fill('Br')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table')).toBeVisible()
  await stop('lookup, not found, with a search')
  await go(page, 'Overview')
  agency.setPassword(newPassword())
  await checkNow(page)
  await expect(headline(page)).toContainText('refuses the sign-in')
  await stop('overview, error, with steps')
  await go(page, 'Credentials')
  await page.getByRole('button', { name: 'Replace the saved password' }).click()
  await page.getByLabel('Password', { exact: true }).fill(newPassword())
  await page.getByRole('button', { name: 'Validate', exact: true }).click()
  await expect(failureTitle(page)).toHaveText(/refuses the sign-in/)
  await stop('credentials, saved, refused')
}

test('no screen breaks a rule of accessibility, light or dark', async ({ page, agency }) => {
  test.slow()
  const found: string[] = []
  await tour(page, agency, async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const violations = await violationsOn(page)
      found.push(...violations.map((one) => `${name}, ${colorScheme}: ${one}`))
    }
  })
  expect(found).toEqual([])
})

/** Once the window is on screen: one that is still loading takes the zoom back. */
async function shape(app: RunningApp, width: number, height: number, zoom: number): Promise<void> {
  const page = await app.page()
  await expect(page.getByRole('button', { name: 'Connect my agency' })).toBeVisible()
  const isShown = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await expect.poll(isShown).toBe(true)
  await app.electron.evaluate(
    ({ BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(wanted.width, wanted.height)
      window?.webContents.setZoomFactor(wanted.zoom)
    },
    { width, height, zoom },
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(width / zoom + 1)
}

for (const [name, width, height, zoom] of [
  ['at 800 × 560', 800, 560, 1],
  ['at 200 % in the default window', 1180, 760, 2],
] as const) {
  test(`nothing is cut off ${name}`, async ({ page, app, agency }) => {
    test.slow()
    await shape(app, width, height, zoom)
    const found: string[] = []
    await tour(page, agency, async (stop) => {
      found.push(...(await clippedOn(page)).map((one) => `${stop}: ${one}`))
    })
    expect(found).toEqual([])
  })
}
