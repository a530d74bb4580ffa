// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { goodAnswers } from './support/answers'
import { failed, ok, type Answers } from './support/fake-bridge'
import { showApp } from './support/render-app'
import { sampleMails } from './support/sample-agency'
import { sampleFailure } from './support/sample-data'

const at = Date.now()
const good = goodAnswers({ at })

async function showContact(answers: Answers = good) {
  const shown = showApp(answers, { screen: 'contact' })
  await screen.findByLabelText('E-mail')
  return shown
}
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))

it('sends a test mail once however often it is pressed, and shows its fate', async () => {
  const { bridge } = await showContact()
  bridge.answer('mail.list', () =>
    ok([
      {
        id: 5,
        kind: 'test',
        subject: 'A new test mail',
        to: 'x@example.com',
        createdAt: at,
        state: 'sending',
        attempts: 1,
      },
    ]),
  )
  press('Send test mail')
  press('Sending…')
  expect(bridge.inputsOf('contact.testMail')).toHaveLength(1)
  expect(await screen.findByText(/The test mail is on its way/)).toBeTruthy()
  expect(await screen.findByText('A new test mail')).toBeTruthy()
  expect(screen.getByText('Being sent')).toBeTruthy()
})

it('says the fate of every mail: state, attempts, next try and why it failed', async () => {
  await showContact()
  const table = await screen.findByRole('table')
  const [waiting, refused, sent] = within(table).getAllByRole('row').slice(1)
  expect(waiting?.textContent).toContain('Waiting')
  expect(waiting?.textContent).toContain('2 attempts, next in 9 minutes')
  expect(waiting?.textContent).toContain('did not answer')
  expect(refused?.textContent).toContain('Not sent')
  expect(refused?.textContent).toContain('Mail server refuses the mail')
  expect(sent?.textContent).toContain('Sent')
  expect(within(sent ?? table).queryByRole('button')).toBeNull()
})

it('tries a mail again once, and shows what became of it', async () => {
  const { bridge } = await showContact()
  const retry = await screen.findByRole('button', { name: 'Retry «All 7 connections work»' })
  const delivered = sampleMails(at).map((mail) =>
    mail.id === 3 ? { ...mail, state: 'sent' as const } : mail,
  )
  bridge.answer('mail.list', () => ok(delivered))
  fireEvent.click(retry)
  fireEvent.click(retry)
  expect(bridge.inputsOf('mail.retry')).toEqual([{ id: 3 }])
  await vi.waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Retry «All 7 connections work»' })).toBeNull(),
  )
})

it('follows the outbox while it is open', async () => {
  const { bridge } = await showContact()
  expect(await screen.findByText('Not sent')).toBeTruthy()
  bridge.answer('mail.list', () => ok([]))
  act(() => bridge.emit('mail.changed', {}))
  expect(await screen.findByText('No mails yet. The first one is the test mail.')).toBeTruthy()
})

it('shows older mails until there are none', async () => {
  const page = (from: number, count: number) =>
    Array.from({ length: count }, (_, back) => ({
      id: from - back,
      kind: 'nightly' as const,
      subject: `Mail ${from - back}`,
      to: 'x@example.com',
      createdAt: at - back,
      state: 'sent' as const,
      attempts: 1,
    }))
  const { bridge } = await showContact({
    ...good,
    'mail.list': ({ before }) => ok(before === undefined ? page(60, 50) : page(10, 10)),
  })
  const table = await screen.findByRole('table')
  press('Show older mails')
  await vi.waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(61))
  expect(bridge.inputsOf('mail.list').at(-1)).toEqual({ before: 11 })
  expect(screen.queryByRole('button', { name: 'Show older mails' })).toBeNull()
})

it('says why a mail could not be tried again, and lets it be tried once more', async () => {
  const { bridge } = await showContact({
    ...good,
    'mail.retry': () => failed(sampleFailure('disk-full')),
  })
  const name = 'Retry «All 7 connections work»'
  fireEvent.click(await screen.findByRole('button', { name }))
  expect(await screen.findByText(sampleFailure('disk-full').title)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name }))
  expect(bridge.inputsOf('mail.retry')).toHaveLength(2)
})
