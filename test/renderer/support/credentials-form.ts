import { act, fireEvent, screen } from '@testing-library/react'
import type { ConnectionKind } from '../../../preload/contract/systems'
import { goodAnswers } from './answers'
import type { Answers } from './fake-bridge'
import { showApp, type Shown } from './render-app'

export const secret = 'canary-7f3a-password'
const at = Date.now()
export const fresh = goodAnswers({ at, connections: [] })
export const good = goodAnswers({ at })

export async function showForm(answers: Answers = fresh, kind?: ConnectionKind): Promise<Shown> {
  const shown = showApp(answers)
  await act(async () => shown.store.getState().go({ screen: 'credentials', ...(kind && { kind }) }))
  await screen.findByRole('button', { name: 'Validate' })
  return shown
}

export const fill = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } })

export const fillAll = (): void => {
  fill('Agency number', '1234567-1')
  fill('WSAPI login ID', 'SyncDesk')
  fill('Password', secret)
}

export const validate = (): void => {
  const button = screen.getByRole('button', { name: /^Validat/ })
  fireEvent.submit(button.closest('form') ?? button)
}

export const saveButton = (): HTMLElement => screen.getByRole('button', { name: 'Save' })
export const isLocked = (): boolean => saveButton().getAttribute('aria-disabled') === 'true'
