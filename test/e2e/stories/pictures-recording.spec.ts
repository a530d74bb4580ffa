import { randomUUID } from 'node:crypto'
import nodeCrypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import type { Page } from '@playwright/test'
import { liveThroughADay } from '../fixtures/agency-day'
import { ask } from '../fixtures/bridge-calls'
import { callWith, logEvent } from '../fixtures/events'
import { addSource } from '../fixtures/local-api'
import { trayMenuOf } from '../fixtures/outside'
import { inLooks, looks, pictureOfPage, pictureOfScreen, place, showAs } from '../fixtures/pictures'
import { openList, openRow } from '../fixtures/queue'
import { fill, openForm, openProfile, openRecord, openTab } from '../fixtures/records'
import { expect, test } from '../fixtures/recording-test'
import { go } from '../fixtures/screens'

const all = ['light', 'dark', 'contrast'] as const
const both = ['light', 'dark'] as const

const toTop = (page: Page): Promise<void> =>
  page.getByRole('main').evaluate((element) => element.scrollTo(0, 0))

test.describe('pictures of what is recorded', { tag: ['@linux', '@virtual-desktop'] }, () => {
  test.use({ agencyOptions: { port: 36_037 } })

  // The demo agency makes up ids in this process: the same ones for the same picture.
  test.beforeEach(() => {
    let made = 0
    nodeCrypto.randomUUID = () => {
      made += 1
      return `5f0c8a52-7d1e-4b36-9c40-${String(made).padStart(12, '0')}`
    }
    syncBuiltinESMExports()
  })
  test.afterEach(() => {
    nodeCrypto.randomUUID = randomUUID
    syncBuiltinESMExports()
  })

  test('records, queue, mapping, sources', async ({ linkedPage: page, app, systems }) => {
    test.setTimeout(240_000)
    await page.emulateMedia(looks.light)
    await go(page, 'Mapping')
    await expect(page.getByRole('combobox', { name: 'Account executive' })).toBeEnabled()
    await inLooks(page, 'mapping-missing', ['light'])
    await liveThroughADay(page, systems)

    await openTab(page, 'Conversations')
    await expect(page.getByRole('table')).toBeVisible()
    await inLooks(page, 'records-list', all)
    const panel = await openRecord(page, 'Call – July invoice')
    await expect(panel).toContainText('Verified')
    await inLooks(page, 'records-detail', all)
    await openTab(page, 'Tickets')
    await openRecord(page, 'Send the corrected invoice')
    await inLooks(page, 'records-ticket', ['light'])
    await openProfile(page, 'Dana Whitlock')
    await inLooks(page, 'records-profile', all)

    const form = await openForm(page, 'Log a conversation')
    await fill(form, {
      'Who it is about': '1',
      'Call type (optional)': 'billing',
      'Subject (optional)': 'Question about the July invoice',
      Summary: 'Dana Whitlock asked why the July invoice is higher.',
      'When it was': '2026-07-01T09:30',
    })
    await form.getByRole('button', { name: 'Preview', exact: true }).click()
    await expect(form).toContainText('It is about Dana Whitlock.')
    await toTop(page)
    await inLooks(page, 'records-form', all)

    for (const [name, file] of [
      ['Needs a decision', 'queue-decision'],
      ['Needs mapping', 'queue-mapping'],
      ['Failed', 'queue-failed'],
      ['Dry run', 'queue-dry-run'],
    ] as const) {
      const list = await openList(page, name)
      await expect(list.getByRole('row').nth(1)).toBeVisible()
      await inLooks(page, file, name === 'Needs a decision' ? all : ['light'])
      const button = list.locator('.queue-open').first()
      const detail = await openRow(list, (await button.innerText()).trim())
      await expect(detail.getByRole('button').first()).toBeVisible()
      const { rows } = await ask(page, 'queue.list', { list: 'failed' })
      const id = /5f0c8a52-[\da-f-]{27}/.exec(await detail.innerText())?.[0] ?? name
      const ref = rows[0]?.failure?.ref ?? name
      if (name === 'Failed') await showAs(page, { [ref]: '29e8f657', [id]: `${id.slice(0, -2)}18` })
      await inLooks(page, `${file}-open`, name === 'Failed' ? both : ['light'])
    }
    await go(page, 'Mapping')
    await expect(page.getByRole('combobox', { name: 'Account executive' })).toBeEnabled()
    await inLooks(page, 'mapping', all)
    const token = await addSource(page, app.electron, 'Phone system')
    const onsPort = systems.signIns['ams360-ons']?.settings['port'] ?? ''
    const fixed = { [`:${onsPort}`]: ':8360', [token.slice(-4)]: 'k3Qz' }
    await showAs(page, fixed)
    await toTop(page)
    await inLooks(page, 'sources', all)

    await go(page, 'Overview')
    await expect(page.getByRole('region', { name: 'Today' })).toBeVisible()
    await showAs(page, fixed)
    await inLooks(page, 'overview-today', all)
    await place(app, { x: 24, y: 128, width: 1100, height: 630 })
    await expect
      .poll(async () => (await trayMenuOf(app.electron)).map(({ label }) => label))
      .toContain('5 records need you')
    await showAs(page, fixed)
    await pictureOfScreen('desktop-needs-you')

    await test.step('waiting', async () => {
      await place(app, { x: 50, y: 0, width: 1180, height: 760 })
      systems.agency.setFault('http-500')
      // Those of the day wait behind what the day left: three others.
      for (const { CustomerId } of systems.agency.customers.slice(11, 14)) {
        await logEvent(page, callWith(CustomerId, 'A call'))
      }
      const list = await openList(page, 'Waiting')
      await expect(list.getByRole('row').nth(3)).toBeVisible()
      await pictureOfPage(page, 'queue-waiting-light')
      systems.agency.setFault('none')
    })
  })
})
