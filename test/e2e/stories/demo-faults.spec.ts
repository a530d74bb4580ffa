import type { DemoFault } from '../../../preload/contract/shell'
import type { Page } from '@playwright/test'
import { checkNow, expectAllHealthy, headline } from '../fixtures/screens'
import { expect, test } from '../fixtures/test'

test.use({ appArgs: ['--demo'] })

/** The menu has the systems first, then what each can do wrong. */
async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'AMS360 WSAPI' }).click()
  await page.getByRole('menuitemradio', { name: item }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

type Told = {
  readonly fault: DemoFault
  readonly item: string
  readonly says: RegExp
  readonly button: RegExp
}
const table: readonly Told[] = [
  {
    fault: 'wrong-password',
    item: 'Password refused',
    says: /refuses the sign-in/,
    button: /credentials/,
  },
  {
    fault: 'missing-right',
    item: 'A right is missing',
    says: /does not allow us/,
    button: /credentials/,
  },
  {
    fault: 'reset-before',
    item: 'before the request arrives',
    says: /broke off the connection/,
    button: /Check now/,
  },
  {
    fault: 'reset-after',
    item: 'after the request arrived',
    says: /broke off the connection/,
    button: /Check now/,
  },
  { fault: 'http-500', item: 'Server error (HTTP 500)', says: /HTTP 500/, button: /Check now/ },
  {
    fault: 'html-page',
    item: 'A web page instead of data',
    says: /web page instead of data/,
    button: /Check now/,
  },
  { fault: 'malformed-xml', item: 'A damaged answer', says: /is damaged/, button: /Check now/ },
  { fault: 'huge-body', item: 'A far too large answer', says: /larger than 16 MiB/, button: /./ },
  {
    fault: 'empty-200',
    item: 'An empty answer',
    says: /answered with nothing/,
    button: /Check now/,
  },
  {
    fault: 'expired-ticket',
    item: 'The session ends early',
    says: /ends our session/,
    button: /Check now/,
  },
]

test('every failure of the demo agency is named, advised on and has a button', async ({ page }) => {
  test.slow()
  await expectAllHealthy(page)
  const band = page.getByRole('region', { name: 'Demo agency – nothing here is real' })
  for (const { fault, item, says, button } of table) {
    await test.step(fault, async () => {
      await band.getByRole('button', { name: 'Try a failure' }).click()
      await choose(page, item)
      await expect(band).toContainText('failing on purpose')
      await checkNow(page)
      await expect(headline(page)).toContainText(says)
      await expect(page.locator('.headline').getByText('What to do')).toBeVisible()
      await expect(page.locator('.headline').getByRole('button', { name: button })).toBeVisible()
    })
  }
  await band.getByRole('button', { name: 'Try a failure' }).click()
  await choose(page, 'No failure')
  await checkNow(page)
  await expectAllHealthy(page)
})
