import { actions } from '../fixtures/mapping'
import { expectRow, fill, openForm, openRecord, record } from '../fixtures/records'
import { expect, test } from '../fixtures/recording-test'

const verified = 'Recorded, verified'

test('a call becomes an activity under the action of its type, shown before it is written', async ({
  readyPage: page,
  systems: { agency },
}) => {
  const [dana] = agency.customers
  const form = await openForm(page, 'Log a conversation')
  await fill(form, {
    'Who it is about': dana?.CustomerId ?? '',
    'Call type (optional)': 'billing',
    'Subject (optional)': 'Question about the July invoice',
    Summary: 'Dana Whitlock asked why the July invoice is higher.',
    'Link (optional)': 'https://phone.example/calls/2041',
  })
  await form.getByRole('button', { name: 'Preview', exact: true }).click()
  const preview = form.getByRole('region', { name: 'What will be written' })
  await expect(preview).toContainText('It is about Dana Whitlock.')
  await expect(preview).toContainText('Record an activity')
  await expect(preview).toContainText('Call – Question about the July invoice')
  await expect(preview).toContainText('An activity in AMS360 is permanent')
  expect(agency.activities, 'a preview writes nothing').toHaveLength(0)
  await form.getByRole('button', { name: 'Record 1 entry in AMS360' }).click()
  await expect(page.locator('.records-sent')).toContainText('The conversation is stored.')

  const title = 'Call – Question about the July invoice'
  await expectRow(page, title, verified)
  expect(agency.activities).toHaveLength(1)
  const [activity] = agency.activities
  expect(activity).toMatchObject({
    CustomerId: dana?.CustomerId,
    ActivityAction: actions.billing,
    EmployeeCode: '!!:',
  })
  expect(activity?.Description).toMatch(
    /^Call – Question about the July invoice\n\nDana Whitlock asked why the July invoice is higher\.\n\nConversation: https:\/\/phone\.example\/calls\/2041\n\[SD-[0-9A-Z]{8}\]$/,
  )
  const panel = await openRecord(page, title)
  await expect(panel).toContainText(activity?.ActivityId ?? 'an id')
  await expect(panel).toContainText('Verified: AMS360 itself told of it.')
  await expect(panel).toContainText('Activity: written in AMS360')
  await expect(panel).toContainText('(ignored on purpose)')
})

test('a call without a link of its own carries our permanent one', async ({
  readyPage: page,
  systems: { agency },
}) => {
  await record(page, 'Log a conversation', {
    'Who it is about': '1',
    Summary: 'Dana Whitlock called about her renewal.',
  })
  await expectRow(page, 'Call – Dana Whitlock called', verified)
  const [activity] = agency.activities
  expect(activity?.ActivityAction).toBe(actions.call)
  expect(activity?.Description).toMatch(/\nConversation: syncdesk:\/\/records\/\d+\n/)
})

test('a meeting: its whole summary, and what it says of the customer fills what is empty', async ({
  readyPage: page,
  systems: { agency },
}) => {
  // Somebody whose e-mail AMS360 does not know.
  const person = agency.customers.find(
    (one) => one.FirstName === 'Ada' && !one.FirmName && !one.Email && one.IsActive,
  )
  if (!person) throw new Error('nobody without an e-mail')
  const email = `ada.${person.CustomerNumber}@example.com`
  const summary = [
    `Ada ${person.LastName} came in about the renewal.`,
    `Her new email address is ${email}, please update the file.`,
  ].join('\n')
  await record(page, 'Log a conversation', {
    'Who it is about': person.CustomerId,
    Meeting: '',
    'Subject (optional)': 'Renewal',
    Summary: summary,
  })
  await expectRow(page, 'Meeting – Renewal', verified)
  expect(agency.activities[0]?.ActivityAction).toBe(actions.meeting)
  expect(agency.activities[0]?.Description).toContain(summary)
  await expect.poll(() => agency.customerById(person.CustomerId)?.Email).toBe(email)
  expect(agency.customerById(person.CustomerId)).toEqual({ ...person, Email: email })
  const panel = await openRecord(page, 'Meeting – Renewal')
  await expect(panel.getByRole('heading', { name: 'Change of the customer' })).toBeVisible()
  await expect(panel).toContainText('Verified: it was read back and is what was sent.')
})

test('an e-mail: all of it, with who wrote to whom', async ({
  readyPage: page,
  systems: { agency },
}) => {
  const text = 'Hello,\n\nthe roof leaks again.\n\nDana Whitlock'
  await record(page, 'Log a conversation', {
    'Who it is about': '1',
    'E-mail': '',
    'Subject (optional)': 'The roof',
    'From (optional)': 'Dana Whitlock <dana.whitlock@example.com>',
    'To (optional)': 'service@harbor.example',
    'The whole e-mail': text,
  })
  await expectRow(page, 'E-mail – The roof', verified)
  const [activity] = agency.activities
  expect(activity?.ActivityAction).toBe(actions.email)
  expect(activity?.Description).toContain('From: Dana Whitlock <dana.whitlock@example.com>')
  expect(activity?.Description).toContain('To: service@harbor.example')
  expect(activity?.Description).toContain(text)
})

test('a voice note: its summary', async ({ readyPage: page, systems: { agency } }) => {
  await record(page, 'Log a conversation', {
    'Who it is about': '(617) 555-0142',
    'Voice note': '',
    Summary: 'Dana Whitlock wants to be called back on Monday.',
  })
  await expectRow(page, 'Voice note – Dana Whitlock wants', verified)
  expect(agency.activities[0]).toMatchObject({
    CustomerId: agency.customers[0]?.CustomerId,
    ActivityAction: actions.text,
  })
  expect(agency.activities[0]?.Description).toContain('wants to be called back on Monday.')
})

test('pressed twice, or sent again unchanged, it is recorded once', async ({
  readyPage: page,
  systems: { agency },
}) => {
  const form = await openForm(page, 'Log a conversation')
  await fill(form, { 'Who it is about': '1', Summary: 'Dana Whitlock said thanks.' })
  await form.getByRole('button', { name: 'Record in AMS360' }).dblclick()
  await expectRow(page, 'Call – Dana Whitlock said thanks.', verified)
  await expect(page.getByRole('row')).toHaveCount(2)
  expect(agency.activities).toHaveLength(1)
  const next = await openForm(page, 'Log a conversation')
  await expect(next.getByLabel('Summary', { exact: true })).toHaveValue('')
})
