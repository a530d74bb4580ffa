import { formOf } from '../fixtures/bridge-calls'
import { secretToken } from '../fixtures/canary'
import { answers, failure, form, go } from '../fixtures/screens'
import { storedIn } from '../fixtures/stored'
import { expect, test } from '../fixtures/test'
import type { Page } from '@playwright/test'

const long = 'x'.repeat(5_000)
const kinds: Readonly<Record<string, string>> = {
  'too long': long,
  'another alphabet': '龍門寺 Привет 🔑',
  'control characters': 'a\u0000\u0007\u001b[2Jb',
  'right-to-left marks': '\u202e0000-1\u2066\u200f',
  'XML metacharacters': `</Password><!--&lt;]]>"'&`,
  'a path out': '../../../../etc/passwd',
}

const fields: readonly (readonly [label: string, key: string])[] = [
  ['Agency number', 'agencyNo'],
  ['WSAPI login ID', 'loginId'],
  ['Password', 'password'],
  ['Employee code (optional)', 'employeeCode'],
  ['Address of the service', 'endpoint'],
  ['Time-out in seconds (optional)', 'timeoutSeconds'],
  ['Extra CA file (optional)', 'caFile'],
]

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })

/** The page answers at once: typing is seen, a press is taken. */
async function expectAlive(page: Page): Promise<void> {
  const began = Date.now()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  expect(Date.now() - began).toBeLessThan(1_000)
}

test('every credential field takes anything and stores nothing by halves', async ({
  page,
  app,
  agency,
}) => {
  test.slow()
  await go(page, 'Credentials')
  await form(page).getByText('Connection details').click()
  const { settings, secrets } = formOf(agency)
  const good: Record<string, string> = { ...settings, ...secrets, timeoutSeconds: '5', caFile: '' }
  const fillAll = async (): Promise<void> => {
    for (const [label, key] of fields) await field(page, label).fill(good[key] ?? '')
  }
  await fillAll()
  for (const [label, key] of fields) {
    for (const [kind, text] of Object.entries(kinds)) {
      await test.step(`${label}: ${kind}`, async () => {
        await field(page, label).fill(key === 'password' ? `${secretToken}${text}` : text)
        await page.getByRole('button', { name: 'Validate', exact: true }).click()
        const said = field(page, label).and(page.locator('[aria-invalid="true"]')).or(failure(page))
        await expect(said.first()).toBeVisible({ timeout: 20_000 })
        if (await failure(page).isVisible()) {
          await expect(failure(page).locator('.failure-title')).not.toBeEmpty()
          await expect(failure(page).getByRole('listitem').first()).not.toBeEmpty()
          await expect(failure(page).getByRole('button').first()).toBeVisible()
          await expect(failure(page)).not.toContainText('SyncDesk made a mistake')
        }
        await expectAlive(page)
        await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveAttribute(
          'aria-disabled',
          'true',
        )
        // The next one starts from a form without an answer.
        await field(page, label).fill(good[key] ?? '')
      })
    }
  }
  expect(storedIn(app.profile).rows).toMatchObject({ connection: 0, secret: 0 })
  await fillAll()
  await page.getByRole('button', { name: 'Validate', exact: true }).click()
  await expect(page.getByText('Validated. Save stores exactly this.')).toBeVisible()
})

test('the look-up boxes take anything', async ({ connectedPage: page }) => {
  test.slow()
  await go(page, 'Lookup')
  const uuid = page.getByLabel('AMS360 customer UUID')
  for (const [kind, text] of Object.entries(kinds)) {
    await test.step(`UUID: ${kind}`, async () => {
      await uuid.fill(text)
      await uuid.press('Enter')
      await expect(uuid).toHaveAttribute('aria-invalid', 'true')
      await expect(answers(page)).toBeEmpty()
      await expectAlive(page)
    })
  }
  const boxes = [
    ['Name', 'First letters of the last or firm name'],
    ['Customer number', 'Customer number'],
    ['Phone', 'Phone number with area code'],
  ] as const
  for (const [way, label] of boxes) {
    await page.getByRole('radio', { name: way }).check()
    const box = page.getByRole('textbox', { name: label })
    for (const [kind, text] of Object.entries(kinds)) {
      await test.step(`${way}: ${kind}`, async () => {
        await box.fill(text)
        await box.press('Enter')
        const nobody = page.locator('.search-result p.quiet').filter({ hasText: /^No customer/ })
        const said = box.and(page.locator('[aria-invalid="true"]')).or(failure(page)).or(nobody)
        await expect(said.first()).toBeVisible()
        await expect(page.getByText('SyncDesk made a mistake')).toHaveCount(0)
        await expectAlive(page)
        await box.fill('')
      })
    }
  }
})
