import { actions } from '../fixtures/mapping'
import { expectRow, openProfile, openRecord, openTab, record, row } from '../fixtures/records'
import { expect, test } from '../fixtures/recording-test'

const verified = 'Recorded, verified'

test('a ticket becomes a suspense due at its day and time, and is completed with it', async ({
  readyPage: page,
  systems: { agency },
}) => {
  await record(page, 'New ticket', {
    'Who it is about': '1',
    Title: 'Call back about the invoice',
    Due: '2030-12-03T14:30',
    'Priority (optional)': 'high',
    'What is to be done (optional)': 'Dana Whitlock waits for a corrected invoice.',
  })
  const title = 'Call back about the invoice'
  await expectRow(page, title, verified)
  expect(agency.suspenses).toHaveLength(1)
  expect(agency.suspenses[0]).toMatchObject({
    CustomerId: agency.customers[0]?.CustomerId,
    SuspenseAction: actions.change,
    AssignedToEmployeeCode: '!"2',
    InitiatedByEmployeeCode: '!!:',
    DueDate: '2030-12-03T14:30:00',
    Priority: 1,
    IsCompleted: false,
  })
  expect(agency.suspenses[0]?.Description).toContain('Dana Whitlock waits')
  expect(agency.activities, 'a ticket without a conversation has none').toHaveLength(0)

  const panel = await openRecord(page, title)
  await expect(panel).toContainText('Verified: it was read back and is what was sent.')
  await expect(panel).toContainText('becomes completed.')
  await panel.getByRole('button', { name: 'Mark completed' }).click()
  await expect(row(page, title)).toContainText('Completed')
  await expectRow(page, title, verified)
  await expect.poll(() => agency.suspenses[0]?.IsCompleted).toBe(true)
  expect(agency.suspenses).toHaveLength(1)
  await expect(panel.getByRole('heading', { name: 'Suspense completed' })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Mark completed' })).toHaveCount(0)
})

test('a contact becomes a suspect, its deal a prospect, and the deal that is won a customer with a policy shell', async ({
  readyPage: page,
  systems: { agency },
}) => {
  const before = agency.customers.length
  const name = 'Renée Featherstonehaughberryworth'
  await record(page, 'New contact', {
    'First name (optional)': 'Renée',
    'Last name': 'Featherstonehaughberryworth',
    'E-mail (optional)': 'renee@example.com',
    'Phone (optional)': '(503) 555-0177',
    'Address (optional)': '9 Sailcloth Row',
    'City (optional)': 'Astoria',
    'State (optional)': 'OR',
    'Zip code (optional)': '97103',
  })
  await expectRow(page, name, verified)
  expect(agency.customers).toHaveLength(before + 1)
  const uuid = agency.customers.at(-1)?.CustomerId ?? ''
  expect(agency.customerById(uuid)).toMatchObject({
    CustomerType: 'S',
    FirstName: 'Renée',
    LastName: 'Featherstonehaughberryworth',
    Email: 'renee@example.com',
    AddressLine1: '9 Sailcloth Row',
    City: 'Astoria',
    State: 'OR',
    ZipCode: '97103',
    AccountExecCode: '!!:',
    AccountRepCode: '!"2',
    GLDivisionCode: '!!:',
  })

  await test.step('the deal, from the page of the profile', async () => {
    const main = await openProfile(page, name)
    await expect(main).toContainText(uuid)
    await main.getByRole('button', { name: 'New deal' }).click()
    await page.getByLabel('Title', { exact: true }).fill('Homeowners')
    await page.getByLabel('Stage (optional)').fill('Qualified')
    await page.getByLabel('Effective date (optional)').fill('2030-02-01')
    await page.getByLabel('Policy number (optional)').fill('HO-2030-7')
    await page.getByRole('button', { name: /^Record / }).click()
    await openTab(page, 'Deals')
    await expectRow(page, 'Homeowners', verified)
    expect(agency.customerById(uuid)?.CustomerType).toBe('P')
  })

  await test.step('the deal is won', async () => {
    const panel = await openRecord(page, 'Homeowners')
    await expect(panel).toContainText(`${name} becomes a customer and gets a policy shell.`)
    await panel.getByRole('button', { name: 'Move to Closed/Won' }).click()
    await expect(row(page, 'Homeowners')).toContainText('Closed/Won')
    await expect(panel.getByRole('heading', { name: 'Policy shell' })).toBeVisible()
    await expectRow(page, 'Homeowners', verified)
    expect(agency.customerById(uuid)?.CustomerType).toBe('C')
    expect(agency.policies).toHaveLength(1)
    expect(agency.policies[0]).toMatchObject({
      CustomerId: uuid,
      PolicyNumber: 'HO-2030-7',
      TypeOfBusiness: 2,
      WritingCompanyCode: '!0!',
      BillMethod: 'A',
      AccountExecCode: '!!:',
      PolicyEffectiveDate: '2030-02-01T00:00:00',
      PolicyExpirationDate: '2031-02-01T00:00:00',
    })
  })

  await test.step('never back, and nobody twice', async () => {
    expect(agency.customers).toHaveLength(before + 1)
    expect(agency.customerById(uuid)).toMatchObject({ Email: 'renee@example.com', State: 'OR' })
  })
})

test('a commercial contact: the firm’s name is that of its account', async ({
  readyPage: page,
  systems: { agency },
}) => {
  await record(page, 'New contact', {
    'First name (optional)': 'Hugo',
    'Last name': 'Quillfeatherby',
    'Account (optional)': 'Harborquist Ropewalk Inc.',
    'E-mail (optional)': 'hugo@ropewalk.example',
  })
  await expectRow(page, 'Hugo Quillfeatherby', verified)
  expect(agency.customers.at(-1)).toMatchObject({
    CustomerType: 'S',
    FirmName: 'Harborquist Ropewalk Inc.',
    FirstName: 'Hugo',
    LastName: 'Quillfeatherby',
    Email: 'hugo@ropewalk.example',
  })
})

test('a contact who is there already is not made again; what AMS360 has otherwise is suggested', async ({
  readyPage: page,
  systems: { agency },
}) => {
  const before = agency.customers.map((one) => ({ ...one }))
  await record(page, 'New contact', {
    'First name (optional)': 'Dana',
    'Last name': 'Whitlock',
    'Phone (optional)': '617 555 0142',
    'E-mail (optional)': 'dana.new@example.com',
  })
  await expect(row(page, 'Dana Whitlock').first()).toBeVisible()
  const main = await openProfile(page, 'Dana Whitlock')
  await expect(main).toContainText(before[0]?.CustomerId ?? 'a UUID')
  const suggestions = main.getByRole('region', { name: 'Suggestions' })
  await expect(suggestions).toContainText('dana.whitlock@example.com')
  await expect(suggestions).toContainText('dana.new@example.com')
  expect(agency.customers).toEqual(before)

  await suggestions.getByRole('button', { name: /^Accept/ }).click()
  await expect(suggestions).toHaveCount(0)
  await expect
    .poll(() => agency.customers[0]?.Email, { message: 'accepted, so written' })
    .toBe('dana.new@example.com')
  expect(agency.customers).toHaveLength(before.length)
})
