import { ask } from '../fixtures/bridge-calls'
import { callWith, logEvent } from '../fixtures/events'
import { openList, openRow, verb } from '../fixtures/queue'
import { expectQuiet, openProfile, record } from '../fixtures/records'
import { expect, test } from '../fixtures/recording-test'

const dana = 'Dana Whitlock'

test('AMS360 tells of our own write: it is ignored on purpose, and nothing is written again', async ({
  readyPage: page,
  systems: { agency },
}) => {
  const person = agency.customers.find(
    (one) => one.FirstName === 'Ada' && !one.FirmName && !one.Email && one.IsActive,
  )
  const uuid = person?.CustomerId ?? ''
  const email = 'ada.new@example.com'
  await logEvent(page, callWith(uuid, 'A call', `Her new email address is ${email}.`))
  await expect.poll(() => agency.customerById(uuid)?.Email).toBe(email)
  const name = `Ada ${person?.LastName}`
  const main = await openProfile(
    page,
    person?.MiddleName ? `Ada ${person.MiddleName} ${person.LastName}` : name,
  )
  const echo = main
    .getByRole('listitem')
    .filter({ hasText: 'AMS360 told of our own change; nothing to do (ignored on purpose)' })
  // One for the activity, one for the change of the customer.
  await expect(echo).toHaveCount(2, { timeout: 20_000 })
  await expectQuiet(page)
  expect(agency.calls()['CustomerUpdate']).toBe(1)
  expect(agency.calls()['CustomerActivityInsert']).toBe(1)
})

test('somebody changes a customer in AMS360: the profile follows and keeps what was', async ({
  readyPage: page,
  systems: { agency },
}) => {
  const uuid = agency.customers[0]?.CustomerId ?? ''
  await logEvent(page, callWith(uuid, 'A call'))
  await expect.poll(() => agency.activities.length).toBe(1)
  const main = await openProfile(page, dana)
  await expect(main).toContainText('14 Lantern Street')
  agency.edit(uuid, { AddressLine1: '2 Quay Road', Email: 'dana.w@example.com' })
  await expect(main.getByText('2 Quay Road')).toBeVisible({ timeout: 20_000 })
  await expect(main.getByText('dana.w@example.com')).toBeVisible()
  await expect(main).toContainText('AMS360 told of a change; the customer is read')
  const earlier = main.getByText('1 earlier value').first()
  await earlier.click()
  await expect(
    main.getByText('14 Lantern Street').or(main.getByText('dana.whitlock@example.com')).first(),
  ).toBeVisible()
  expect(agency.calls()['CustomerUpdate'] ?? 0).toBe(0)
})

test('what a conversation says otherwise is suggested: accepted it is written, rejected it is not', async ({
  readyPage: page,
  systems: { agency },
}) => {
  const before = agency.customers[0]?.Email
  const title = `E-mail of ${dana}`
  const says = (email: string) =>
    record(page, 'Log a conversation', {
      'Who it is about': '1',
      Summary: `${dana} called. Her new email address is ${email}, please update the file.`,
    })
  await says('dana.one@example.com')
  const list = await openList(page, 'Needs a decision')
  const detail = await openRow(list, title)
  await expect(detail).toContainText(before ?? 'an e-mail')
  await expect(detail).toContainText('Her new email address is dana.one@example.com')
  await verb(list, 'Reject', title).click()
  await expect(list).toContainText('The suggestion is rejected.')
  await expectQuiet(page)
  expect(agency.customers[0]?.Email).toBe(before)

  await says('dana.two@example.com')
  await openList(page, 'Needs a decision')
  await verb(list, 'Accept', title).click()
  await expect(list).toContainText('The suggestion is accepted.')
  await expect.poll(() => agency.customers[0]?.Email).toBe('dana.two@example.com')
  expect((await ask(page, 'work.read', {})).needsYou).toBe(0)
})
