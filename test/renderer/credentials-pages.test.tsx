// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fill, fresh, isLocked, saveButton, showForm, validate } from './support/credentials-form'
import { failed, ok } from './support/fake-bridge'
import { answersWith } from './support/sample-credentials'
import { sampleFailure } from './support/sample-data'

const canary = 'canary-52c1-secret'

it('keeps the other secret when one of two is replaced', async () => {
  const { bridge } = await showForm(answersWith('connectwise', Date.now()), 'connectwise')
  expect(await screen.findAllByText('•••• saved')).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: 'Replace the saved Private Key' }))
  fill('Private Key', canary)
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  expect(bridge.inputsOf('connection.validate')[0]?.secrets).toEqual({ privateKey: canary })
})

it('claims no saved password where there is no user', async () => {
  await showForm(answersWith('smtp', Date.now()), 'smtp')
  expect(await screen.findByDisplayValue('smtp.example.com')).toBeTruthy()
  expect(screen.queryByText('•••• saved')).toBeNull()
  expect(screen.getByLabelText<HTMLInputElement>('Password (optional)').value).toBe('')
})

it('keeps what was typed on each page, and one page’s secrets from the other', async () => {
  const { bridge, store, secrets } = await showForm(fresh, 'smtp')
  fill('Server', 'smtp.example.com')
  fill('Password (optional)', canary)
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^AMS360 OData/ })))
  fill('Agency number', '1234567-1')
  fill('E-mail address of the app', 'app@example.com')
  fill('App user', 'harbor-app')
  fill('Password of the app user', `${canary}-odata`)
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  expect(bridge.inputsOf('connection.validate')[0]?.secrets).toEqual({
    appPassword: `${canary}-odata`,
  })
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Mail server/ })))
  expect(screen.getByLabelText<HTMLInputElement>('Server').value).toBe('smtp.example.com')
  expect(screen.getByLabelText<HTMLInputElement>('Password (optional)').value).toBe(canary)
  expect(JSON.stringify(store.getState())).not.toContain(canary)
  fireEvent.click(screen.getByRole('button', { name: /^AMS360 OData/ }))
  expect(isLocked()).toBe(false)
  act(() => secrets.forget())
})

it('gives a late answer to the page that asked', async () => {
  let answer = (): void => {}
  await showForm(
    {
      ...fresh,
      'connection.validate': () =>
        new Promise((resolve) => {
          answer = () => resolve(failed(sampleFailure('timed-out')))
        }),
    },
    'ams-plus',
  )
  fill('Lead Post URL', 'https://leads.example.com/post/1')
  validate()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Mail server/ })))
  await act(async () => answer())
  expect(screen.queryByText('The connection could not be tested')).toBeNull()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^AMS\+/ })))
  expect(screen.getByText('The connection could not be tested')).toBeTruthy()
  expect(isLocked()).toBe(true)
})

it('says for how long a session-only secret lasts, in its own name', async () => {
  await showForm(
    {
      ...fresh,
      'connection.save': ({ keepForSession }) =>
        keepForSession
          ? ok({ connectionId: 'ams-plus' })
          : failed(sampleFailure('vault-unavailable')),
    },
    'ams-plus',
  )
  fill('Lead Post URL', 'https://leads.example.com/post/1')
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  fireEvent.click(saveButton())
  fireEvent.click(await screen.findByRole('button', { name: 'Keep for this session only' }))
  expect(
    await screen.findByText(/^Kept for this session only\. AMS\+ .* Lead Post URL/),
  ).toBeTruthy()
})
