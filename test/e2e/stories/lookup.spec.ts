import type { DemoAgency } from '../../../main/demo/agency'
import type { DemoFault } from '../../../preload/contract/shell'
import { answers, expectHealthy, failureTitle, go, lookUp, tabTo } from '../fixtures/screens'
import { expect, test } from '../fixtures/test'

const missing = '11111111-2222-4333-8444-555555555555'

const dana = ({ customers }: DemoAgency): { readonly uuid: string; readonly number: string } => {
  const [first] = customers
  if (!first) throw new Error('the demo agency has customers')
  return { uuid: first.CustomerId, number: String(first.CustomerNumber) }
}

test.beforeEach(async ({ connectedPage: page }) => go(page, 'Lookup'))

test('a customer is found, however the UUID was copied', async ({ page, agency }) => {
  const { uuid } = dana(agency)
  const ways = [uuid, `{${uuid.toUpperCase()}}`, `  ${uuid}\t`, ` { ${uuid} } `]
  for (const typed of ways) {
    await lookUp(page, typed)
    await expect(answers(page)).toContainText('AMS360 WSAPI sees Dana Whitlock, an active customer')
    await expect(answers(page)).toContainText('14 Lantern Street')
  }
  const recent = page.getByRole('complementary', { name: 'Recent lookups' })
  await expect(recent.getByRole('button', { name: /Dana Whitlock/ })).toHaveCount(1)

  await page.getByLabel('AMS360 customer UUID').fill('')
  await recent.getByRole('button', { name: /Dana Whitlock/ }).click()
  await expect(page.getByLabel('AMS360 customer UUID')).toHaveValue(uuid)
  await recent.getByRole('button', { name: 'Forget all' }).click()
  await expect(recent).toContainText('Customers you look up appear here.')
})

test('the UUID is found by name, by number and by phone', async ({ page, agency }) => {
  const { uuid, number } = dana(agency)
  const searches = [
    ['Name', 'First letters of the last or firm name', 'Whitl'],
    ['Customer number', 'Customer number', number],
    ['Phone', 'Phone number with area code', '(617) 555-0142'],
  ] as const
  for (const [way, label, text] of searches) {
    await test.step(way, async () => {
      const box = page.getByRole('textbox', { name: label })
      const finder = page.getByRole('button', { name: /^Find the UUID/ })
      if ((await finder.getAttribute('aria-expanded')) === 'false') await finder.click()
      await page.getByRole('radio', { name: way }).check()
      await box.fill(text)
      await box.press('Enter')
      await page
        .getByRole('row', { name: /Whitlock/ })
        .getByRole('button')
        .click()
      await expect(page.getByLabel('AMS360 customer UUID')).toHaveValue(uuid)
      await expect(answers(page)).toContainText('sees Dana Whitlock')
    })
  }
})

test('a search that finds nobody says so and what to try', async ({ page }) => {
  const box = page.getByRole('textbox', { name: 'First letters of the last or firm name' })
  await box.fill('Nobodyiscalledthis')
  await box.press('Enter')
  await expect(page.getByText('No customer’s name begins like this.')).toBeVisible()
})

const reasons: readonly (readonly [DemoFault, reason: string, says: RegExp])[] = [
  ['wrong-password', 'Credential', /refuses the sign-in/],
  ['missing-right', 'Access', /does not allow us/],
  ['html-page', 'WSAPI configuration', /web page instead of data/],
  ['reset-before', 'Network', /broke off the connection/],
  ['http-500', 'AMS360 service', /HTTP 500/],
]

test('a failed look-up names its reason', async ({ page, agency }) => {
  await lookUp(page, missing)
  await expect(answers(page)).toContainText('Not found')
  await expect(failureTitle(page)).toHaveText('AMS360 has no customer with this UUID')
  for (const [fault, reason, says] of reasons) {
    await test.step(fault, async () => {
      agency.setFault(fault)
      await page.getByRole('button', { name: 'Look up', exact: true }).click()
      await expect(failureTitle(page)).toHaveText(says)
      await expect(answers(page).locator('.failure-kicker')).toContainText(reason)
      await expect(answers(page).getByRole('listitem').first()).toBeVisible()
      await expect(answers(page).getByRole('button').first()).toBeVisible()
    })
  }
})

test('what is no UUID is named before anything is sent', async ({ page, agency }) => {
  const before = agency.calls()
  const problems = [
    ['', /Enter a customer UUID/],
    ['402', /this has 3/],
    [`${missing}0`, /this has 33/],
    [missing.replaceAll('-', ''), /groups of 8-4-4-4-12/],
    [missing.replace('1', 'g'), /this has «g»/],
    [missing.replace('1', '\u202e'), /U\+202E/],
  ] as const
  for (const [typed, says] of problems) {
    await lookUp(page, typed)
    await expect(
      page.getByRole('alert').or(page.locator('.fui-Field__validationMessage')),
    ).toContainText(says)
  }
  expect(agency.calls()).toEqual(before)
})

test('a refusal is not remembered: after the fix in AMS360 the next look-up asks again', async ({
  page,
  agency,
}) => {
  agency.setFault('wrong-password')
  await lookUp(page, dana(agency).uuid)
  await expect(failureTitle(page)).toHaveText('AMS360 WSAPI refuses the sign-in')
  agency.setFault('none')
  await page.getByRole('button', { name: 'Look up again' }).click()
  await expect(answers(page)).toContainText('sees Dana Whitlock')
})

test.describe('while AMS360 takes its time', () => {
  test.use({ agencyOptions: { slowMs: 1_500 } })

  test('the screen says what it waits for and stays usable', async ({ page, agency }) => {
    agency.setFault('slow')
    await lookUp(page, dana(agency).uuid)
    await expect(answers(page).getByRole('status')).toContainText('Asking AMS360')
    await go(page, 'Overview')
    await expectHealthy(page)
    await go(page, 'Lookup')
    await expect(answers(page)).toContainText('sees Dana Whitlock', { timeout: 20_000 })
  })
})

test('search, rows and record need no mouse', async ({ page }) => {
  const box = page.getByRole('textbox', { name: 'First letters of the last or firm name' })
  await tabTo(page, box)
  await page.keyboard.type('Br')
  await page.keyboard.press('Enter')
  const rows = page.getByRole('table').getByRole('button')
  await expect(rows.first()).toBeVisible()
  const second = (await rows.nth(1).innerText()).trim()
  await tabTo(page, rows.first())
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(answers(page)).toContainText(`sees ${second}`)
})
