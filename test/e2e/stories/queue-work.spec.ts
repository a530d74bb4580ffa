import { ask } from '../fixtures/bridge-calls'
import { callWith, logEvent } from '../fixtures/events'
import { openList, openRow, queued, verb } from '../fixtures/queue'
import { expectQuiet, expectRow, openTab, record } from '../fixtures/records'
import { expect, test } from '../fixtures/recording-test'
import { go } from '../fixtures/screens'

test('AMS360 is down: what waits is counted, nothing is lost, and it goes on by itself', async ({
  readyPage: page,
  systems: { agency },
}) => {
  test.slow()
  const people = agency.customers.slice(0, 6)
  agency.setFault('http-500')
  for (const { CustomerId } of people) await logEvent(page, callWith(CustomerId, 'A call'))
  const list = await openList(page, 'Waiting')
  // Of each the call itself and a first look at the customer.
  await expect(list.getByRole('row')).toHaveCount(13)
  const held = page.getByRole('main').locator('.queue-held')
  await expect(held).toContainText('12 wait. Nothing is lost.', { timeout: 40_000 })
  expect(agency.activities).toHaveLength(0)
  await go(page, 'Overview')
  await expect(page.getByRole('region', { name: 'Today' })).toContainText('12 wait')

  agency.setFault('none')
  await expect.poll(() => agency.activities.length, { timeout: 90_000 }).toBe(6)
  await expectQuiet(page)
  await openList(page, 'Waiting')
  await expect(list).toContainText('Nothing waits')
  await expect(held).toHaveCount(0)
  expect(new Set(agency.activities.map(({ CustomerId }) => CustomerId)).size).toBe(6)
  await go(page, 'Overview')
  await expect(page.getByRole('region', { name: 'Today' })).toContainText('6 recorded · 6 verified')
})

test('dry run: everything is shown, nothing is written until somebody sends it', async ({
  readyPage: page,
  systems: { agency },
}) => {
  const uuid = agency.customers[0]?.CustomerId ?? ''
  await go(page, 'Sources')
  const box = page.getByRole('checkbox', { name: 'Dry run: nothing is written in AMS360' })
  await box.click()
  const mark = page.getByRole('button', { name: 'Dry run: nothing is written in AMS360' })
  await expect(mark).toBeVisible()
  await record(page, 'Log a conversation', {
    'Who it is about': '1',
    'Subject (optional)': 'The boat',
    Summary: 'Dana Whitlock sold her boat.',
  })
  await expectRow(page, 'Call – The boat', 'Dry run')
  for (const subject of ['One', 'Two', 'Three']) await logEvent(page, callWith(uuid, subject))

  const list = await openList(page, 'Dry run')
  await expect(list.getByRole('row')).toHaveCount(5)
  const call = 'Call with Dana Whitlock'
  const detail = await openRow(list, call)
  await expect(detail).toContainText('Dana Whitlock sold her boat.')
  await mark.click()
  await box.click()
  await expect(mark).toHaveCount(0)
  await expectQuiet(page)
  expect(agency.activities, 'the switch itself sends nothing').toHaveLength(0)

  await test.step('one', async () => {
    await openList(page, 'Dry run')
    await verb(list, 'Send for real', call).first().click()
    const question = list.getByRole('alert')
    await expect(question).toContainText('This writes one record in AMS360. It stays there.')
    await question.getByRole('button', { name: 'Send for real' }).click()
    await expect.poll(() => agency.activities.length).toBe(1)
    expect(agency.activities[0]?.Description).toContain('Dana Whitlock sold her boat.')
  })

  await test.step('skipped, and taken back', async () => {
    await expect(list.getByRole('row')).toHaveCount(4)
    await verb(list, 'Skip', call).first().click()
    await expect(list).toContainText('1 record is skipped and will not be sent.')
    await expect(list.getByRole('row')).toHaveCount(3)
    await list.getByRole('button', { name: 'Undo' }).click()
    await expect(list).toContainText('1 record is back in the queue.')
    await expect(list.getByRole('row')).toHaveCount(4)
  })

  await test.step('all that is left, by the keyboard', async () => {
    await queued(list, call).getByRole('checkbox').focus()
    await page.keyboard.press('Space')
    await expect(list).toContainText('1 selected')
    await page.keyboard.press('Control+a')
    await expect(list).toContainText('3 selected')
    await list.getByRole('button', { name: 'Send 3 for real' }).click()
    const question = list.getByRole('alert')
    await expect(question).toContainText('This writes 3 records in AMS360. They stay there.')
    await question.getByRole('button', { name: 'Send 3 for real' }).click()
    await expect(list).toContainText('Nothing was tried dry')
    await expect.poll(() => agency.activities.length).toBe(4)
  })
  await openTab(page, 'Conversations')
  await expectRow(page, 'Call – Three', 'Recorded, verified')
  expect((await ask(page, 'work.read', {})).lists['dry-run']).toBe(0)
})
