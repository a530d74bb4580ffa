import type { Page } from '@playwright/test'
import { ask } from '../fixtures/bridge-calls'
import { chosen } from '../fixtures/mapping'
import { expect, test } from '../fixtures/recording-test'
import { go } from '../fixtures/screens'

/** Every list of the screen: its label and what a person picks there. */
const picks: readonly (readonly [label: string, name: string])[] = [
  ['Account executive', 'Imogen Harrowgatel'],
  ['Account representative', 'Rosalind Achterbergen'],
  ['Employee who writes', 'Imogen Harrowgatel'],
  ['Employee who gets the suspense', 'Rosalind Achterbergen'],
  ['Division', 'Harbor Insurance'],
  ['Branch', 'Main Street'],
  ['Department', 'Personal Lines'],
  ['Group', 'Standard'],
  ['Calls', 'Phone Call'],
  ['Meetings', 'Meeting'],
  ['E-mails', 'E-mail'],
  ['Voice notes', 'Text Message'],
  ['Tickets', 'Policy Change'],
  ['Line of business', 'Homeowners'],
  ['Writing company', 'Lighthouse Mutual'],
]

/** Chooses by the words on screen; the code stands behind them. */
async function pick(page: Page, label: string | RegExp, name: string): Promise<void> {
  const select = page.getByRole('combobox', { name: label, exact: typeof label === 'string' })
  const option = select.locator('option').filter({ hasText: name }).first()
  await select.selectOption(await option.innerText())
}

/** A list where AMS360 has one of this name, else its code. */
async function chooseBillMethod(page: Page): Promise<void> {
  const control = page.getByLabel(/^Bill method/)
  const isList = await control.evaluate((element) => element.tagName === 'SELECT')
  if (isList) await pick(page, /^Bill method/, 'Agency Bill')
  else await control.fill('A')
}

test('every choice is made on the mapping screen, from AMS360’s own lists', async ({
  linkedPage: page,
}) => {
  await go(page, 'Mapping')
  const missing = page.getByRole('region', { name: 'Still to choose' })
  await expect(missing.getByRole('listitem')).toHaveCount(17)
  await expect(page.getByRole('combobox', { name: 'Account executive' })).toBeEnabled()

  await missing.getByRole('button', { name: 'Choose: Writing company for new policies' }).click()
  await expect(page.getByRole('combobox', { name: 'Writing company' })).toBeFocused()

  for (const [label, name] of picks) {
    await test.step(label, () => pick(page, label, name))
  }
  await chooseBillMethod(page)
  await expect(page.getByText('Not saved yet.')).toBeVisible()
  await expect(page.getByLabel('Type of business, AMS360’s number')).toHaveValue('2')

  await test.step('what was chosen survives a look elsewhere', async () => {
    await go(page, 'Overview')
    await go(page, 'Mapping')
    await expect(page.getByText('Not saved yet.')).toBeVisible()
  })

  await test.step('tables of the agency’s own words', async () => {
    await page.getByRole('button', { name: 'Add a call type' }).click()
    await page.getByRole('textbox', { name: 'Call type' }).fill('billing')
    await pick(page, 'Action for «billing»', 'Billing Inquiry')
    await page.getByRole('button', { name: 'Add a stage' }).click()
    await page.getByRole('textbox', { name: 'Stage' }).fill('Qualified')
    await page.getByRole('button', { name: 'Add a priority' }).click()
    await page.getByRole('textbox', { name: 'Priority' }).fill('high')
    await page.getByRole('combobox', { name: 'Number for «high»' }).selectOption('1')
    await page.getByRole('combobox', { name: 'All other tickets' }).selectOption('2')
  })

  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Everything is chosen.' })).toBeVisible()
  const { mapping } = await ask(page, 'mapping.read', {})
  expect(mapping).toEqual(chosen)
})
