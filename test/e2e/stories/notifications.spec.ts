import { randomUUID } from 'node:crypto'
import type { ElectronApplication, Page } from '@playwright/test'
import { write, type OnsMessage } from '../../../main/demo/ons/wording'
import { newPassword, noteSecrets } from '../fixtures/canary'
import { freePort } from '../fixtures/free-port'
import { go, headline } from '../fixtures/screens'
import { cardOf, checkSystem, openSystem } from '../fixtures/systems'
import { expect, test } from '../fixtures/test'

/** What the admin pastes into AMS360: the code is never on the page, only on the clipboard. */
async function copiedCode({ electron }: { electron: ElectronApplication }, page: Page) {
  await page.getByRole('button', { name: 'Copy the code' }).click()
  await expect(page.getByText('Copied', { exact: true }).first()).toBeVisible()
  const code = await electron.evaluate(({ clipboard }) => clipboard.readText())
  noteSecrets([code])
  return code
}

/** AMS360 tells of a change, in the form that this test's AMS360 has. */
async function notify(port: number, code: string, more: Partial<OnsMessage> = {}): Promise<number> {
  const message: OnsMessage = {
    id: randomUUID(),
    entity: 'Customer',
    change: 'Updated',
    keys: { CustomerId: randomUUID() },
    data: {},
    code,
    version: '2.0',
    ...more,
  }
  const { type, body } = write(message, 'soap')
  const answer = await fetch(`http://127.0.0.1:${port}/ons`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  })
  return answer.status
}

test('AMS360’s notifications: set up, heard, refused, explained, a new code without a gap, captured and taught', async ({
  page,
  app,
}) => {
  test.slow()
  const port = await freePort()
  const form = await openSystem(page, 'ams360-ons')
  await form.getByText('Connection details').click()
  await form.getByLabel('Port to listen on').fill(String(port))
  await form.getByRole('button', { name: 'Validate', exact: true }).click()
  await expect(page.getByText('Validated. Save stores exactly this.')).toBeVisible()
  await form.getByRole('button', { name: 'Save', exact: true }).click()

  const entry = page.getByRole('region', { name: 'What to enter in AMS360' })
  await expect(entry).toContainText(`http://127.0.0.1:${port}/ons`)
  await expect(entry).toContainText('SyncDeskNotificationClientService')
  const code = await copiedCode(app, page)
  expect(code).toMatch(/^[\w-]{43}$/)
  expect(await page.content()).not.toContain(code)
  const heard = page.getByRole('region', { name: 'What is heard' })

  await test.step('a notification with the code is taken in', async () => {
    expect(await notify(port, code)).toBe(200)
    await expect(heard).not.toContainText('Nothing yet')
    await go(page, 'Overview')
    await checkSystem(page, 'ams360-ons')
    await expect(cardOf(page, 'ams360-ons').getByText('Healthy', { exact: true })).toBeVisible()
  })

  await test.step('a wrong code is refused, counted and explained', async () => {
    expect(await notify(port, newPassword())).toBe(401)
    await checkSystem(page, 'ams360-ons')
    await expect(cardOf(page, 'ams360-ons').getByText('Error', { exact: true })).toBeVisible()
    await expect(headline(page)).toContainText(/code/)
    expect(await notify(port, code)).toBe(200)
    await checkSystem(page, 'ams360-ons')
    await expect(cardOf(page, 'ams360-ons').getByText('Healthy', { exact: true })).toBeVisible()
  })

  await test.step('a new code: the old one works on for the time that was chosen', async () => {
    await openSystem(page, 'ams360-ons')
    const disclosure = page.getByText('Make a new authentication code')
    if (!(await page.getByRole('button', { name: 'Regenerate the code' }).isVisible())) {
      await disclosure.click()
    }
    await page.getByRole('button', { name: 'Regenerate the code' }).click()
    await expect(page.getByText('A new code was made')).toBeVisible()
    const fresh = await copiedCode(app, page)
    expect(fresh).not.toBe(code)
    expect(await notify(port, fresh)).toBe(200)
    expect(await notify(port, code)).toBe(200)
    await expect(heard.or(entry).first()).toBeVisible()
    await expect(page.getByText('The code before this one works until')).toBeVisible()
  })

  await test.step('a message that nobody explained is captured, and understood once taught', async () => {
    const strange = { entity: '42', keys: { Reference: 'R-1' } }
    expect(await notify(port, code, strange)).toBe(200)
    await page.getByRole('button', { name: /Captured notifications/ }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Captured notifications' }),
    ).toBeVisible()
    await page
      .getByRole('button', { name: /^Open the message/ })
      .first()
      .click()
    await page.getByRole('radio', { name: /Reference/ }).check()
    await page.getByRole('button', { name: 'Use this element' }).click()
    await expect(page.getByText('1 message recognised')).toBeVisible()
  })
})
