import { connect } from '../fixtures/bridge-calls'
import { newPassword } from '../fixtures/canary'
import { bubblesOf } from '../fixtures/outside'
import { inLooks, looks, pictureOfPage, pictureOfScreen, place } from '../fixtures/pictures'
import {
  answers,
  checkNow,
  expectAllHealthy,
  expectHealthy,
  failureTitle,
  form,
  go,
} from '../fixtures/screens'
import { headline, lookUp } from '../fixtures/screens'
import { openSystem } from '../fixtures/systems'
import { expect, test } from '../fixtures/test'

/** Fixed, so that a picture changes only when the screen does. */
const port = 36_036
const env = { TZ: 'America/New_York' }
const missing = '3f2b8c1e-5d47-4a90-b6f2-9c1de07a4b58'

test.describe('pictures for the README', { tag: ['@linux', '@virtual-desktop'] }, () => {
  test.use({ agencyOptions: { port } })

  test('of every screen, light, dark and in forced colours', async ({ start, agency }) => {
    test.slow()
    const app = await start({ env })
    const page = await app.page()
    await page.emulateMedia(looks.light)
    const all = ['light', 'dark', 'contrast'] as const
    await expect(page.getByRole('button', { name: 'Connect my agency' })).toBeVisible()
    await inLooks(page, 'welcome', ['light', 'dark'])
    await go(page, 'Credentials')
    await expect(form(page).getByText('Connection details')).toBeVisible()
    await inLooks(page, 'credentials-new', ['light'])
    await connect(page, agency)
    await go(page, 'Overview')
    await expectHealthy(page)
    await inLooks(page, 'overview-healthy', all)

    await go(page, 'Lookup')
    await lookUp(page, agency.customers[0]?.CustomerId ?? '')
    await expect(answers(page)).toContainText('sees Dana Whitlock')
    await inLooks(page, 'lookup-found', ['light', 'dark'])
    await lookUp(page, missing)
    await expect(failureTitle(page)).toBeVisible()
    await inLooks(page, 'lookup-failed', ['light', 'dark'])

    agency.setPassword(newPassword())
    await place(app, { x: 24, y: 128, width: 1100, height: 630 })
    await go(page, 'Overview')
    await checkNow(page)
    await page.getByRole('button', { name: 'Hide steps' }).click()
    await expect(headline(page)).toContainText('refuses the sign-in')
    await expect.poll(() => bubblesOf(app.electron)).toHaveLength(1)
    await expect(page.getByRole('main')).toContainText('What to do')
    await page.getByRole('main').evaluate((element) => element.scrollTo(0, 0))
    await pictureOfScreen('desktop-error')
    await inLooks(page, 'overview-error', all)

    await go(page, 'Credentials')
    await page.getByRole('button', { name: 'Validate', exact: true }).click()
    await expect(failureTitle(page)).toHaveText(/refuses the sign-in/)
    await place(app, { x: 50, y: 0, width: 1180, height: 760 })
    await page.getByRole('main').evaluate((element) => element.scrollTo(0, 0))
    await inLooks(page, 'credentials-error', ['light', 'dark'])
  })

  test('of the demo agency', async ({ start }) => {
    const page = await (await start({ env, args: ['--demo'] })).page()
    await page.emulateMedia(looks.light)
    await expectAllHealthy(page)
    await inLooks(page, 'overview-all', ['light', 'dark'])
    await page.getByRole('button', { name: 'Past checks' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Past checks' })).toBeVisible()
    await expect(page.getByRole('table')).toBeVisible()
    await pictureOfPage(page, 'history-light')
    await openSystem(page, 'ams360-ons')
    await expect(page.getByRole('button', { name: 'Copy the code' })).toBeVisible()
    await inLooks(page, 'credentials-ons', ['light', 'dark'])
    await page.getByRole('button', { name: /Captured notifications/ }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Captured notifications' }),
    ).toBeVisible()
    await expect(page.getByText('Nothing is captured')).toBeVisible()
    await pictureOfPage(page, 'captured-light')
    await go(page, 'Overview')
    await page.getByRole('button', { name: 'Try a failure' }).click()
    await page.getByRole('menuitem', { name: 'AMS360 EMS' }).click()
    await expect(page.getByRole('menuitemradio', { name: 'Password refused' })).toBeVisible()
    await pictureOfPage(page, 'demo-light')
  })
})
