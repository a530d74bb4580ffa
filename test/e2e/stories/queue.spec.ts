import { allRights } from '../../../main/demo/agency'
import { ask } from '../fixtures/bridge-calls'
import { chooseMapping } from '../fixtures/mapping'
import { clickTrayMenu, trayMenuOf } from '../fixtures/outside'
import { openList, openRow, queued, verb } from '../fixtures/queue'
import { expectQuiet, expectRow, openTab, record } from '../fixtures/records'
import { expect, test } from '../fixtures/recording-test'

const logCall = (page: Parameters<typeof record>[0], summary: string, who = '1'): Promise<void> =>
  record(page, 'Log a conversation', { 'Who it is about': who, Summary: summary })

const call = 'Call with Dana Whitlock'

test('a missing choice is asked for, and what waited for it goes out', async ({
  linkedPage: page,
  app,
  systems: { agency },
}) => {
  await logCall(page, 'Dana Whitlock called about her boat.')
  await expectRow(page, 'Call – Dana Whitlock called about her boat.', 'Needs you')
  await expect
    .poll(() => trayMenuOf(app.electron))
    .toContainEqual({ label: '1 record needs you', enabled: true })
  await clickTrayMenu(app.electron, '1 record needs you')
  const list = page.getByRole('region', { name: 'Needs mapping', exact: true })
  await expect(queued(list, call)).toContainText('Missing: Action for calls, Employee who writes')
  await queued(list, call).getByRole('button', { name: 'Open AMS360 mapping' }).click()
  const missing = page.getByRole('region', { name: 'Still to choose' })
  await expect(missing.getByRole('listitem').filter({ hasText: 'Action for calls' })).toContainText(
    '1 waits for it',
  )
  expect(agency.activities).toHaveLength(0)
  await chooseMapping(page)
  await openTab(page, 'Conversations')
  await expectRow(page, 'Call – Dana Whitlock called about her boat.', 'Recorded, verified')
  expect(agency.activities).toHaveLength(1)
  await expect
    .poll(async () => (await trayMenuOf(app.electron)).map(({ label }) => label))
    .not.toContain('1 record needs you')
})

test('a lost answer is never sent twice by itself: a person says whether it is there', async ({
  readyPage: page,
  systems: { agency },
}) => {
  await test.step('it arrived, and the answer was lost', async () => {
    agency.faultFor('CustomerActivityInsert', 'reset-after', 1)
    await logCall(page, 'Dana Whitlock asked for her ID cards.')
    await expectRow(page, 'Call – Dana Whitlock asked', 'Needs you')
    const list = await openList(page, 'Needs a decision')
    const detail = await openRow(list, call)
    const mark = await detail.getByText(/^SD-[0-9A-Z]{8}$/).innerText()
    expect(agency.activities).toHaveLength(1)
    expect(agency.activities[0]?.Description).toContain(`[${mark}]`)
    await verb(list, 'It is there', call).click()
    await expect(list).toContainText('1 record is kept as recorded.')
    await expect(list).toContainText('Nothing needs a decision')
    await expectQuiet(page)
    expect(agency.activities).toHaveLength(1)
  })

  await test.step('it never arrived', async () => {
    agency.faultFor('CustomerActivityInsert', 'reset-before', 1)
    await logCall(page, 'Dana Whitlock asked for a copy of her policy.')
    await expectRow(page, 'Call – Dana Whitlock asked for a copy', 'Needs you')
    const list = await openList(page, 'Needs a decision')
    expect(agency.activities).toHaveLength(1)
    await verb(list, 'Send again', call).click()
    const question = list.getByRole('alert')
    await expect(question).toContainText('it will stand there twice')
    expect(agency.activities).toHaveLength(1)
    await question.getByRole('button', { name: 'Send again' }).click()
    await expect.poll(() => agency.activities.length).toBe(2)
    await openTab(page, 'Conversations')
    await expectRow(page, 'Call – Dana Whitlock asked for a copy', 'Recorded, verified')
    expect(agency.calls()['CustomerActivityInsert']).toBe(3)
  })
})

test('nobody fits for certain: a person chooses, has a suspect made, or writes nothing', async ({
  readyPage: page,
  systems: { agency },
}) => {
  const before = agency.customers.length
  await test.step('one of those of a like name', async () => {
    await logCall(page, 'A call about the boat, Whitlock.', 'Dana Whitlock')
    const list = await openList(page, 'Needs a decision')
    await expect(queued(list, call)).toContainText('Who is it?')
    const detail = await openRow(list, call)
    await detail.getByRole('button', { name: 'Choose Dana Whitlock, 1' }).click()
    await expect(list).toContainText('Chosen. It goes on from there.')
    await expect.poll(() => agency.activities.length).toBe(1)
    expect(agency.activities[0]?.CustomerId).toBe(agency.customers[0]?.CustomerId)
    expect(agency.customers).toHaveLength(before)
  })
  await test.step('somebody new', async () => {
    const title = 'Call with Quentin Quillfeatherby'
    await logCall(page, 'He wants a quote.', 'Quentin Quillfeatherby')
    const list = await openList(page, 'Needs a decision')
    const detail = await openRow(list, title)
    await detail.getByRole('button', { name: 'Make a new suspect' }).click()
    await expect.poll(() => agency.activities.length).toBe(2)
    expect(agency.customers).toHaveLength(before + 1)
    expect(agency.customers.at(-1)).toMatchObject({
      CustomerType: 'S',
      FirstName: 'Quentin',
      LastName: 'Quillfeatherby',
    })
    expect(agency.activities[1]?.CustomerId).toBe(agency.customers.at(-1)?.CustomerId)
  })
  await test.step('nothing to write', async () => {
    const title = 'Call with Robin Featherstonehaughberryworth'
    await logCall(page, 'A wrong number.', 'Robin Featherstonehaughberryworth')
    const list = await openList(page, 'Needs a decision')
    const detail = await openRow(list, title)
    await detail.getByRole('button', { name: 'Write nothing' }).click()
    await expect(list).toContainText('Nothing needs a decision')
    await expectQuiet(page)
    expect(agency.activities).toHaveLength(2)
    expect(agency.customers).toHaveLength(before + 1)
  })
})

test('what AMS360 refuses stays, is edited and tried again', async ({
  readyPage: page,
  systems: { agency },
}) => {
  agency.setRights(allRights.filter((right) => right !== 'Activity Insert'))
  await logCall(page, 'Dana Whitlock wants a bigger boat.')
  await expectRow(page, 'Call – Dana Whitlock wants', 'Needs you')
  const list = await openList(page, 'Failed')
  await expect(queued(list, call)).toContainText('does not allow us')
  const detail = await openRow(list, call)
  await expect(detail).toContainText('What to do')
  const calls = (): number => agency.calls()['CustomerActivityInsert'] ?? 0
  const before = calls()
  await verb(list, 'Try again', call).click()
  await expect.poll(calls).toBeGreaterThan(before)
  await expect(verb(list, 'Try again', call)).toBeVisible()

  agency.setRights(allRights)
  // The row may be on its way back from the last try.
  await expect(async () => {
    const summary = (await openRow(list, call)).getByText('Edit and try again')
    await summary.click({ timeout: 2_000 })
    await expect(detail.getByRole('textbox', { name: 'Description' })).toBeVisible({
      timeout: 2_000,
    })
  }).toPass()
  await detail
    .getByRole('textbox', { name: 'Description' })
    .fill('Dana Whitlock wants a smaller boat.')
  await detail.getByRole('button', { name: 'Save and try again' }).click()
  await expect(list).toContainText('Changed, and tried again.')
  await expect.poll(() => agency.activities.length).toBe(1)
  expect(agency.activities[0]?.Description).toMatch(
    /^Dana Whitlock wants a smaller boat\.\n\[SD-[0-9A-Z]{8}\]$/,
  )
  await openTab(page, 'Conversations')
  await expectRow(page, 'Call – Dana Whitlock wants', 'Recorded, verified')
  expect((await ask(page, 'work.read', {})).needsYou).toBe(0)
})

test('a conversation is logged from the tray', async ({
  readyPage: page,
  app,
  systems: { agency },
}) => {
  await clickTrayMenu(app.electron, 'Log a conversation…')
  await expect(page.getByRole('heading', { name: 'Log a conversation' })).toBeVisible()
  await page.getByLabel('Who it is about').fill('1')
  await page.getByLabel('Summary', { exact: true }).fill('Dana Whitlock called back.')
  await page.getByRole('button', { name: 'Record in AMS360' }).click()
  await expectRow(page, 'Call – Dana Whitlock called back.', 'Recorded, verified')
  expect(agency.activities).toHaveLength(1)
})
