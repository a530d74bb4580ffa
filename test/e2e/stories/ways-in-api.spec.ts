import { z } from 'zod'
import { newPassword } from '../fixtures/canary'
import { addSource, copySigningSecret, senderOf, signed } from '../fixtures/local-api'
import { actions } from '../fixtures/mapping'
import { expectQuiet, expectRow, openRecord, openTab, row, showNew } from '../fixtures/records'
import { expect, test } from '../fixtures/recording-test'
import { go } from '../fixtures/screens'

const verified = 'Recorded, verified'
const stored = (...ids: readonly string[]) => ({
  status: 200,
  body: { results: ids.map((id) => ({ event_id: id, status: 'stored' })) },
})
const dana = { name: 'Dana Whitlock', phone: '+1 617 555 0142' }

const conversation = (id: string, type: string, more: object = {}) => ({
  kind: 'conversation.created',
  event_id: id,
  occurred_at: '2026-07-01T09:30:00-07:00',
  party: dana,
  conversation: { id, type, subject: `About ${id}`, summary: `Dana Whitlock, ${id}.`, ...more },
})

test('every trigger by the local API, each recorded once', async ({
  readyPage: page,
  app,
  systems: { agency },
}) => {
  test.slow()
  const token = await addSource(page, app.electron, 'Phone system')
  const send = await senderOf(page, token)
  const uuid = agency.customers[0]?.CustomerId

  await test.step('conversations', async () => {
    const note = Buffer.from('hail, roof, Whitlock').toString('base64')
    const files = [{ name: 'note.txt', type: 'text/plain', content_base64: note }]
    const events = [
      conversation('call-1', 'call', { call_type: 'billing', url: 'https://phone.example/1' }),
      conversation('meeting-1', 'meeting'),
      conversation('mail-1', 'email', { attachments: files }),
      conversation('voice-1', 'voice_note'),
    ]
    expect(await send(events)).toEqual(stored('call-1', 'meeting-1', 'mail-1', 'voice-1'))
    await openTab(page, 'Conversations')
    for (const [what, id] of [
      ['Call', 'call-1'],
      ['Meeting', 'meeting-1'],
      ['E-mail', 'mail-1'],
      ['Voice note', 'voice-1'],
    ] as const) {
      await expectRow(page, `${what} – About ${id}`, verified)
    }
    await expect(row(page, 'About call-1')).toContainText('Local API: Phone system')
    expect(agency.activities.map((one) => [one.CustomerId, one.ActivityAction])).toEqual([
      [uuid, actions.billing],
      [uuid, actions.meeting],
      [uuid, actions.email],
      [uuid, actions.text],
    ])
    expect(agency.activities[0]?.Description).toContain('Conversation: https://phone.example/1')
    expect(agency.activities[2]?.Attachments).toMatchObject([{ SourceFileName: 'note.txt' }])
    expect(agency.documents).toHaveLength(1)
    const panel = await openRecord(page, 'E-mail – About mail-1')
    await expect(panel.getByRole('heading', { name: 'Attachments' })).toBeVisible()
    await expect(panel).toContainText('note.txt')
  })

  await test.step('sent again it is the same; with another text it is a conflict', async () => {
    const again = conversation('meeting-1', 'meeting')
    expect(await send(again)).toMatchObject({
      status: 200,
      body: { results: [{ event_id: 'meeting-1', status: 'duplicate' }] },
    })
    expect(await send(conversation('meeting-1', 'meeting', { subject: 'Other' }))).toMatchObject({
      status: 409,
      body: { conflicts: ['meeting-1'] },
    })
  })

  const ticket = {
    kind: 'ticket.created',
    event_id: 'ticket-1-created',
    occurred_at: '2026-07-01T09:35:00-07:00',
    party: dana,
    ticket: {
      id: 'ticket-1',
      title: 'Corrected invoice',
      due_at: new Date(2030, 6, 3, 14, 0).toISOString(),
      priority: 'high',
    },
  }
  await test.step('a ticket with the conversation it came from: that activity is there already', async () => {
    const { conversation: call } = conversation('call-1', 'call')
    expect(await send({ ...ticket, conversation: call })).toEqual(stored('ticket-1-created'))
    await openTab(page, 'Tickets')
    await expectRow(page, 'Corrected invoice', verified)
    await expectQuiet(page)
    expect(agency.activities, 'not twice').toHaveLength(4)
    expect(agency.suspenses).toMatchObject([
      { CustomerId: uuid, DueDate: '2030-07-03T14:00:00', Priority: 1, IsCompleted: false },
    ])
  })

  await test.step('a ticket whose conversation is new: both', async () => {
    const { conversation: call } = conversation('call-2', 'call')
    const other = {
      ...ticket,
      event_id: 'ticket-2-created',
      ticket: { ...ticket.ticket, id: 'ticket-2', title: 'Call about the boat' },
      conversation: call,
    }
    expect(await send(other)).toEqual(stored('ticket-2-created'))
    await showNew(page)
    await expectRow(page, 'Call about the boat', verified)
    await expect.poll(() => agency.activities.length).toBe(5)
    // The conversation's own event comes after its ticket's.
    expect(await send(conversation('call-2', 'call'))).toEqual(stored('call-2'))
    await openTab(page, 'Conversations')
    await expectRow(page, 'Call – About call-2', verified)
    await expectQuiet(page)
    expect(agency.activities, 'not twice').toHaveLength(5)
  })

  await test.step('the ticket is completed', async () => {
    const completed = {
      kind: 'ticket.completed',
      event_id: 'ticket-1-completed',
      occurred_at: '2026-07-02T11:00:00-07:00',
      ticket: { id: 'ticket-1' },
    }
    expect(await send(completed)).toEqual(stored('ticket-1-completed'))
    await openTab(page, 'Tickets')
    await expect(row(page, 'Corrected invoice')).toContainText('Completed')
    await expect.poll(() => agency.suspenses[0]?.IsCompleted).toBe(true)
    expect(agency.suspenses[1]?.IsCompleted).toBe(false)
  })

  await test.step('a deal, and the deal won', async () => {
    const deal = {
      occurred_at: '2026-07-02T12:00:00-07:00',
      party: { account_name: 'Quillfeatherby Sailcloth Inc.', email: 'office@sailcloth.example' },
      deal: { id: 'deal-1', title: 'Boat fleet', effective_at: '2030-08-01' },
    }
    await send({ kind: 'deal.created', event_id: 'deal-1-created', ...deal })
    await openTab(page, 'Deals')
    await expectRow(page, 'Boat fleet', verified)
    const made = agency.customers.at(-1)
    expect(made).toMatchObject({
      CustomerType: 'P',
      FirmName: 'Quillfeatherby Sailcloth Inc.',
      Email: 'office@sailcloth.example',
    })
    await send({ kind: 'deal.won', event_id: 'deal-1-won', ...deal })
    await expect(row(page, 'Boat fleet')).toContainText('Closed/Won')
    await expect.poll(() => agency.policies.length).toBe(1)
    expect(agency.customers.at(-1)).toMatchObject({
      CustomerId: made?.CustomerId,
      CustomerType: 'C',
    })
    expect(agency.policies[0]).toMatchObject({
      CustomerId: made?.CustomerId,
      PolicyEffectiveDate: '2030-08-01T00:00:00',
    })
    expect(agency.policies[0]?.PolicyNumber, 'the mark stands in').toMatch(/^SD-[0-9A-Z]{8}$/)
  })

  await test.step('a contact, and what became known of it', async () => {
    const before = agency.customers.length
    const contact = {
      occurred_at: '2026-07-01T08:00:00-07:00',
      party: {
        email: 'milo@example.com',
        properties: { first_name: 'Milo', last_name: 'Featherstonehaughberryworth' },
      },
      contact: { id: 'contact-1' },
    }
    await send({ kind: 'contact.created', event_id: 'contact-1', ...contact })
    await openTab(page, 'Contacts')
    await expectRow(page, 'Milo Featherstonehaughberryworth', verified)
    expect(agency.customers).toHaveLength(before + 1)
    expect(agency.customers.at(-1)).toMatchObject({ CustomerType: 'S', FirstName: 'Milo' })
    const properties = { cell_phone: '(503) 555-0188' }
    await send({ kind: 'contact.updated', event_id: 'contact-1-b', ...contact, properties })
    await expect
      .poll(() => agency.customers.at(-1))
      .toMatchObject({ CellAreaCode: '503', CellPhone: '5550188' })
    expect(agency.customers).toHaveLength(before + 1)
  })

  await test.step('the source says how much it sent', async () => {
    await go(page, 'Sources')
    await expect(row(page, 'Phone system').getByRole('cell', { name: '12' })).toBeVisible()
    await expect(row(page, 'Phone system')).toContainText(token.slice(-4))
  })
})

const problem = z.object({ errors: z.array(z.object({ message: z.string() })) })
const description = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.unknown()),
})

test('who may send: a token, a signature where one is asked for, nobody else', async ({
  readyPage: page,
  app,
  systems: { agency },
}) => {
  const token = await addSource(page, app.electron, 'E-mail rules', { isSigned: true })
  const secret = await copySigningSecret(page, app.electron, 'E-mail rules')
  const send = await senderOf(page, token)
  const event = conversation('call-9', 'call')

  const wrong = await (await senderOf(page, newPassword().padEnd(43, 'x')))(event)
  expect(wrong.status).toBe(401)
  const unsigned = await send(event)
  expect(unsigned.status).toBe(401)
  expect(problem.parse(unsigned.body).errors[0]?.message).toContain('signs its requests')
  const old = await send(event, signed(secret, event, Date.now() - 6 * 60_000))
  expect(old.status).toBe(401)
  const other = await send(event, signed(secret, { ...event, event_id: 'call-10' }))
  expect(other.status).toBe(401)
  expect(await send(event, signed(secret, event))).toEqual(stored('call-9'))

  const slip = { ...event, event_id: 'call-11', occured_at: 'now' }
  const refused = await send(slip, signed(secret, slip))
  expect(refused.status).toBe(422)

  await test.step('the description needs no token', async () => {
    const address = await page
      .getByText(/\/v1\/openapi\.json$/)
      .first()
      .innerText()
    const answer = await fetch(address)
    expect(answer.status).toBe(200)
    const { openapi, paths } = description.parse(await answer.json())
    expect(openapi).toMatch(/^3\.1/)
    expect(Object.keys(paths)).toContain('/v1/events')
  })

  await test.step('revoked, it is refused at once', async () => {
    await page.getByRole('button', { name: 'Revoke «E-mail rules»' }).click()
    await page.getByRole('alert').getByRole('button', { name: 'Revoke' }).click()
    await expect(page.getByText('«E-mail rules» is revoked.')).toBeVisible()
    const late = conversation('call-12', 'call')
    expect((await send(late, signed(secret, late))).status).toBe(401)
  })
  await openTab(page, 'Conversations')
  await expectRow(page, 'Call – About call-9', verified)
  expect(agency.activities).toHaveLength(1)
})
