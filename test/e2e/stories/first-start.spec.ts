import { expect, test } from '../fixtures/test'
import { card, expectAllHealthy, expectHealthy, form, tabTo } from '../fixtures/screens'

test('the first start says what SyncDesk is for and offers two ways in', async ({ page, app }) => {
  const ways = page.getByRole('main')
  await expect(ways.getByRole('button', { name: 'Connect my agency' })).toBeVisible()
  await expect(ways.getByRole('button', { name: 'Explore with the demo agency' })).toBeVisible()
  await expect.poll(app.log).toContain('agency: not connected yet')
})

test('connecting the agency needs no mouse', async ({ page, agency }) => {
  const { agencyNo, loginId, password } = agency.credentials
  const press = async (name: string): Promise<void> => {
    await tabTo(page, page.getByRole('main').getByRole('button', { name, exact: true }))
    await page.keyboard.press('Enter')
  }
  const type = async (label: string, text: string): Promise<void> => {
    await tabTo(page, page.getByLabel(label, { exact: true }))
    await page.keyboard.type(text)
  }
  await press('Connect my agency')
  await type('Agency number', agencyNo)
  await type('WSAPI login ID', loginId)
  await type('Password', password)
  await tabTo(page, form(page).getByText('Connection details'))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel('Address of the service'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type(agency.endpoint)
  await expect(page.getByText('Save unlocks when validation has passed.')).toBeVisible()
  await page.keyboard.press('Enter')

  const steps = page.getByRole('list', { name: 'What validation proves' })
  for (const step of ['Sign in', 'Read the agency', 'Read a customer']) {
    const line = steps.getByRole('listitem').filter({ hasText: step })
    await expect(line).toContainText('passed')
  }
  await expect(page.getByText('Validated. Save stores exactly this.')).toBeVisible()
  await press('Save')
  await expect(page.getByText('Saved. AMS360 WSAPI is connected')).toBeVisible()
  await press('Open Overview')
  await expectHealthy(page)
  await expect(card(page)).toContainText('Harbor Insurance (demo)')
})

test('the demo agency is one click away and cannot be taken for the real one', async ({ page }) => {
  await page.getByRole('button', { name: 'Explore with the demo agency' }).click()
  const band = page.getByRole('region', { name: 'Demo agency – nothing here is real' })
  await expect(band).toBeVisible()
  await expectAllHealthy(page)
  await band.getByRole('button', { name: 'Leave the demo' }).click()
  await expect(band).toBeHidden()
  await expect(page.getByRole('button', { name: 'Connect my agency' })).toBeVisible()
})
