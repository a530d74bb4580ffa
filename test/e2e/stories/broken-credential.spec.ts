import { newPassword } from '../fixtures/canary'
import { bubblesOf, clickBubble, tooltipOf, trayMenuOf } from '../fixtures/outside'
import { card, checkNow, expectHealthy, failure, failureTitle } from '../fixtures/screens'
import { go, headline } from '../fixtures/screens'
import { storedIn } from '../fixtures/stored'
import { expect, test } from '../fixtures/test'

const broken = 'AMS360 WSAPI refuses the sign-in'

test('a credential that breaks is told, shown, fixed and told again, once each', async ({
  connectedPage: page,
  app,
  agency,
}) => {
  const { electron } = app
  await expectHealthy(page)
  await expect.poll(() => tooltipOf(electron)).toBe('SyncDesk – All connections are healthy')
  const calm = await trayImages(app)

  agency.setPassword(newPassword())
  await checkNow(page)
  await expect(headline(page)).toContainText(broken)
  await expect(card(page).getByText('Error', { exact: true })).toBeVisible()
  await expect(page.locator('.headline')).toContainText('Web Service API')
  await expect.poll(() => tooltipOf(electron)).toBe(`SyncDesk – ${broken}`)
  await expect
    .poll(() => trayMenuOf(electron))
    .toEqual([
      { label: broken, enabled: false },
      { label: `AMS360 WSAPI: ${broken}`, enabled: true },
      { label: 'Open SyncDesk', enabled: true },
      { label: 'Log a conversation…', enabled: true },
      { label: 'Look up…', enabled: true },
      { label: 'Check now', enabled: true },
      { label: 'Quit', enabled: true },
    ])
  expect((await trayImages(app)).at(-1)).not.toBe(calm.at(-1))
  const told = expect.poll(() => bubblesOf(electron))
  await told.toMatchObject([{ title: broken }])

  await test.step('a second failing check stays quiet', async () => {
    await checkNow(page)
    expect(await bubblesOf(electron)).toHaveLength(1)
  })

  await test.step('the click opens the failing connection', async () => {
    await clickBubble(electron, broken)
    await expect(page.getByRole('heading', { level: 1, name: 'Credentials' })).toBeVisible()
  })

  await test.step('the fix', async () => {
    await page.getByRole('button', { name: 'Replace the saved password' }).click()
    const field = page.getByLabel('Password', { exact: true })
    await field.fill(agency.credentials.password)
    await field.press('Enter')
    await expect(page.getByText('Validated. Save stores exactly this.')).toBeVisible()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved. AMS360 WSAPI is connected')).toBeVisible()
    await expect(failure(page)).toHaveCount(0)
  })

  await test.step('recovery is said once', async () => {
    const works = { title: 'AMS360 WSAPI works again' }
    await expect.poll(() => bubblesOf(electron)).toMatchObject([{ title: broken }, works])
    await go(page, 'Overview')
    await expectHealthy(page)
    await checkNow(page)
    await expectHealthy(page)
    expect(await bubblesOf(electron)).toHaveLength(2)
    await expect.poll(() => tooltipOf(electron)).toBe('SyncDesk – All connections are healthy')
  })
})

test('an outage of the service is not called a wrong password, and passes', async ({
  connectedPage: page,
  agency,
}) => {
  agency.setFault('http-500')
  await checkNow(page)
  await expect(headline(page)).toContainText('has a fault of its own (HTTP 500)')
  await expect(page.getByRole('main')).toContainText('not your sign-in')
  agency.setFault('none')
  await headlineButton(page).click()
  await expectHealthy(page)
})

test('offline is not a broken credential', async ({ connectedPage: page, app, agency }) => {
  await app.electron.evaluate(({ net }) => {
    net.isOnline = () => false
  })
  await agency.stop()
  const stored = storedIn(app.profile).secrets
  await checkNow(page)
  await expect(headline(page)).toContainText('accepted our sign-in when last asked')
  await expect(page.getByRole('main')).toContainText('This PC is offline')
  await expect(card(page).getByText('Healthy', { exact: true })).toBeVisible()
  expect(await bubblesOf(app.electron)).toHaveLength(0)

  await go(page, 'Credentials')
  await page.getByRole('button', { name: 'Validate', exact: true }).click()
  await expect(failureTitle(page)).toHaveText('This PC is offline')
  await expect(page.locator('.failure-kicker')).toHaveText('The sign-in could not be tested')
  expect(storedIn(app.profile).secrets).toEqual(stored)
})

type App = Parameters<Parameters<typeof test>[2]>[0]['app']
type Page = Parameters<Parameters<typeof test>[2]>[0]['page']

const trayImages = ({ electron }: App): Promise<string[]> =>
  electron.evaluate(() => globalThis.observed.images)

const headlineButton = (page: Page) =>
  page.locator('.headline').getByRole('button', { name: 'Check now' })
