import type { DemoFault } from '../../../preload/contract/shell'
import { newPassword } from '../fixtures/canary'
import { ask } from '../fixtures/bridge-calls'
import { card, connectionId, failure, failureTitle, form, go } from '../fixtures/screens'
import { storedIn } from '../fixtures/stored'
import { expect, test } from '../fixtures/test'

/** What the form says, and never «the password is wrong» where it was not judged. */
const troubles: readonly (readonly [DemoFault, kicker: RegExp, title: RegExp])[] = [
  ['wrong-password', /^Validation did not pass$/, /refuses the sign-in/],
  ['missing-right', /^Validation did not pass$/, /does not allow us/],
  ['reset-before', /^The sign-in could not be tested$/, /broke off the connection/],
  ['reset-after', /^The sign-in could not be tested$/, /broke off the connection/],
  ['http-500', /^The sign-in could not be tested$/, /fault of its own \(HTTP 500\)/],
  ['html-page', /^Validation did not pass$/, /a web page instead of data/],
  ['malformed-xml', /^The sign-in could not be tested$/, /is damaged/],
  ['huge-body', /^The sign-in could not be tested$/, /is larger than 16 MiB/],
  ['empty-200', /^The sign-in could not be tested$/, /answered with nothing/],
  ['slow', /^The sign-in could not be tested$/, /did not answer within 5 seconds/],
]

test('nothing that fails its validation is ever stored', async ({ page, app, agency }) => {
  test.slow()
  const { agencyNo, loginId, password } = agency.credentials
  await go(page, 'Credentials')
  await page.getByLabel('Agency number').fill(agencyNo)
  await page.getByRole('textbox', { name: 'WSAPI login ID' }).fill(loginId)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await form(page).getByText('Connection details').click()
  await page.getByLabel('Address of the service').fill(agency.endpoint)
  await page.getByLabel('Time-out in seconds (optional)').fill('5')
  const save = page.getByRole('button', { name: 'Save', exact: true })

  for (const [fault, kicker, title] of troubles) {
    await test.step(fault, async () => {
      agency.setFault(fault)
      await page.getByRole('button', { name: /^Validate$/ }).click()
      await expect(failureTitle(page)).toHaveText(title, { timeout: 20_000 })
      await expect(failure(page).locator('.failure-kicker')).toHaveText(kicker)
      await expect(failure(page).getByRole('listitem').first()).toBeVisible()
      await expect(failure(page).getByRole('button').first()).toBeVisible()
      await expect(save).toHaveAttribute('aria-disabled', 'true')
      await save.click({ force: true })
      expect(storedIn(app.profile).rows).toMatchObject({ connection: 0, secret: 0 })
      // The next one starts from a form without an answer.
      agency.setFault('none')
      await page.getByRole('textbox', { name: 'WSAPI login ID' }).fill(`${loginId} `)
      await page.getByRole('textbox', { name: 'WSAPI login ID' }).fill(loginId)
    })
  }
  await page.getByRole('button', { name: /^Validate$/ }).click()
  await expect(page.getByText('Validated. Save stores exactly this.')).toBeVisible()
  await save.click()
  await expect(page.getByText('Saved. AMS360 WSAPI is connected')).toBeVisible()
  expect(storedIn(app.profile).rows).toMatchObject({ connection: 1, secret: 1 })
})

test('a bad attempt never replaces a credential that works', async ({
  connectedPage: page,
  app,
  agency,
}) => {
  const before = storedIn(app.profile)
  await go(page, 'Credentials')
  await page.getByRole('button', { name: 'Replace the saved password' }).click()
  await page.getByLabel('Password', { exact: true }).fill(newPassword())
  await page.getByRole('button', { name: 'Validate', exact: true }).click()
  await expect(failure(page)).toContainText('refuses the sign-in')
  expect(storedIn(app.profile).secrets).toEqual(before.secrets)
  expect(storedIn(app.profile).settings).toEqual(before.settings)

  const check = { connectionId, runId: crypto.randomUUID() }
  expect((await ask(page, 'connection.check', check)).outcome).toBe('passed')
  await go(page, 'Overview')
  await expect(card(page).getByText('Healthy', { exact: true })).toBeVisible()
  expect(agency.calls()['Login']).toBeGreaterThanOrEqual(3)
})

test('an edit after the validation locks Save again', async ({ connectedPage: page }) => {
  await go(page, 'Credentials')
  await page.getByRole('button', { name: 'Validate', exact: true }).click()
  await expect(page.getByText('Validated. Save stores exactly this.')).toBeVisible()
  await page.getByRole('textbox', { name: 'WSAPI login ID' }).fill('SOMEBODYELSE')
  await expect(page.getByText('«WSAPI login ID» changed since validation.')).toBeVisible()
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await expect(save).toHaveAttribute('aria-disabled', 'true')
})

test('the page never gets a stored secret back', async ({ connectedPage: page, agency }) => {
  const read = await ask(page, 'connection.read', { connectionId })
  expect(read.savedSecrets).toEqual(['password'])
  expect(JSON.stringify(read)).not.toContain(agency.credentials.password)
  await go(page, 'Credentials')
  await expect(page.getByText('•••• saved')).toBeVisible()
  expect(await page.content()).not.toContain(agency.credentials.password)
})
