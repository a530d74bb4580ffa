import { fireEvent, screen } from '@testing-library/react'
import type { RecordKind } from '../../../preload/contract/event-kinds'
import type { Answers } from './fake-bridge'
import { showApp, type Shown } from './render-app'
import { recordAnswers } from './sample-records'

/** A records form over answers that work, unless said otherwise. */
export async function showForm(
  create: RecordKind,
  more: Answers = {},
  profileId?: string,
): Promise<Shown> {
  const shown = showApp(
    { ...recordAnswers(Date.now()), ...more },
    { screen: 'records', create, ...(profileId && { profileId }) },
  )
  await screen.findByRole('heading', { name: 'What will be written' })
  return shown
}

export const field = (label: string): HTMLInputElement =>
  screen.getByLabelText<HTMLInputElement>(label)

export const fill = (label: string, value: string): void =>
  void fireEvent.change(field(label), { target: { value } })

export const press = (name: string | RegExp): void =>
  void fireEvent.click(screen.getByRole('button', { name }))

/** The primary button, whatever it is called by now; as Enter does. */
export function send(): void {
  const button = screen.getByRole('button', { name: /^(Record (in|\d|here)|Storing)/ })
  fireEvent.submit(button.closest('form') ?? button)
}

/** As much of a call as it takes. */
export function fillCall(): void {
  fill('Who it is about', 'dana@example.com')
  fill('Summary', 'About the bill')
}
