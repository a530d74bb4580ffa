import type { KeyboardEvent } from 'react'

/** Up and down, Home and End move between the rows' own buttons. */
export function moveBetweenRows(event: KeyboardEvent<HTMLButtonElement>): void {
  const buttons = [
    ...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLButtonElement>('.records-row') ??
      []),
  ]
  const at = buttons.indexOf(event.currentTarget)
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }
  const next = Object.entries(target).find(([key]) => key === event.key)?.[1]
  const button = next === undefined ? undefined : buttons[next]
  if (!button) return
  event.preventDefault()
  button.focus()
}
