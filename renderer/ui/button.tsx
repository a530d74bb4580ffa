import type { ComponentProps, ReactNode } from 'react'
import './button.css'

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary`: the one act that a screen is for; `subtle`: without a frame. */
  readonly appearance?: 'primary' | 'secondary' | 'subtle'
  readonly size?: 'small' | 'medium'
  readonly icon?: ReactNode
  /** Cannot be used now but keeps the focus, so that the keyboard does not lose its place. */
  readonly disabledFocusable?: boolean
}

/**
 * Fluent's button as plain CSS: it is on the first screen, where Fluent's style runtime would cost
 * a third of the time until something is painted (docs/adr/0015).
 */
export function Button({
  appearance = 'secondary',
  size = 'medium',
  icon,
  disabledFocusable = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const names = ['button', `button-${appearance}`]
  if (size === 'small') names.push('button-small')
  if (icon && !children) names.push('button-icon-only')
  if (className) names.push(className)
  return (
    <button
      type="button"
      {...rest}
      className={names.join(' ')}
      aria-disabled={disabledFocusable || undefined}
      onClick={(event) => {
        // A submit button would still send its form.
        if (disabledFocusable) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon && (
        <span className="button-icon" aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </button>
  )
}
