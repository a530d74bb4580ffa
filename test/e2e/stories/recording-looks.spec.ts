import type { Page } from '@playwright/test'
import { clippedOn, violationsOn } from '../fixtures/accessibility'
import { liveThroughADay } from '../fixtures/agency-day'
import { openList, openRow } from '../fixtures/queue'
import { fill, openForm, openProfile, openRecord, openTab } from '../fixtures/records'
import { expect, test } from '../fixtures/recording-test'
import { go } from '../fixtures/screens'

type Stop = (name: string) => Promise<void>

/** Goes through the screens of what is recorded, before and after a day, and stops at each. */
async function tour(page: Page, live: () => Promise<void>, stop: Stop): Promise<void> {
  await openTab(page, 'Conversations')
  await expect(page.getByRole('heading', { name: 'No conversations yet' })).toBeVisible()
  await stop('records, empty')
  await go(page, 'Queue')
  await expect(page.getByRole('heading', { name: 'Nothing needs a decision' })).toBeVisible()
  await stop('queue, empty')
  await go(page, 'Mapping')
  await expect(page.getByRole('combobox', { name: 'Account executive' })).toBeEnabled()
  await stop('mapping, nothing chosen')
  await go(page, 'Sources')
  await expect(page.getByRole('button', { name: 'Add a source' })).toBeVisible()
  await stop('sources')
  await live()

  for (const tab of ['Conversations', 'Tickets', 'Deals', 'Contacts', 'Profiles'] as const) {
    await openTab(page, tab)
    await expect(page.getByRole('table')).toBeVisible()
    await stop(`records, ${tab}`)
  }
  await openTab(page, 'Conversations')
  const call = await openRecord(page, 'Call – July invoice')
  await expect(call).toContainText('Verified')
  await stop('a record')
  await openTab(page, 'Tickets')
  await openRecord(page, 'Send the corrected invoice')
  await stop('a ticket')
  await openProfile(page, 'Dana Whitlock')
  await stop('a profile')
  for (const name of ['Log a conversation', 'New ticket', 'New deal', 'New contact'] as const) {
    const form = await openForm(page, name)
    await form.getByRole('button', { name: /^Record / }).click()
    await expect(form.getByText('Correct the marked fields first.')).toBeVisible()
    await stop(`${name}, with problems`)
  }
  const form = await openForm(page, 'Log a conversation')
  await fill(form, { 'Who it is about': '1', Summary: 'Dana Whitlock called.' })
  await form.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(form).toContainText('It is about Dana Whitlock.')
  await stop('a form with its preview')

  const lists = ['Needs a decision', 'Needs mapping', 'Failed', 'Dry run'] as const
  for (const name of lists) {
    const list = await openList(page, name)
    await expect(list.getByRole('row').nth(1)).toBeVisible()
    await stop(`queue, ${name}`)
    const button = list.locator('.queue-open').first()
    const detail = await openRow(list, (await button.innerText()).trim())
    await expect(detail.getByRole('button').first()).toBeVisible()
    await stop(`queue, ${name}, opened`)
  }
  await go(page, 'Mapping')
  await expect(page.getByRole('combobox', { name: 'Account executive' })).toBeEnabled()
  await stop('mapping')
  await go(page, 'Overview')
  await expect(page.getByRole('region', { name: 'Today' })).toBeVisible()
  await stop('overview with the day')
}

test('no screen of what is recorded breaks a rule of accessibility, light or dark', async ({
  linkedPage: page,
  systems,
}) => {
  test.setTimeout(240_000)
  const found: string[] = []
  const live = (): Promise<void> => liveThroughADay(page, systems)
  await tour(page, live, async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const violations = await violationsOn(page)
      found.push(...violations.map((one) => `${name}, ${colorScheme}: ${one}`))
    }
  })
  expect(found).toEqual([])
})

for (const [name, width, height, zoom] of [
  ['at 800 × 560', 800, 560, 1],
  ['at 200 % in the default window', 1180, 760, 2],
] as const) {
  test(`nothing of what is recorded is cut off ${name}`, async ({
    linkedPage: page,
    app,
    systems,
  }) => {
    test.setTimeout(240_000)
    await app.electron.evaluate(
      ({ BrowserWindow }, wanted) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.setContentSize(wanted.width, wanted.height)
        window?.webContents.setZoomFactor(wanted.zoom)
      },
      { width, height, zoom },
    )
    await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(width / zoom + 1)
    const found: string[] = []
    const live = (): Promise<void> => liveThroughADay(page, systems)
    await tour(page, live, async (stop) => {
      found.push(...(await clippedOn(page)).map((one) => `${stop}: ${one}`))
    })
    expect(found).toEqual([])
  })
}
