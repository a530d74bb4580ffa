import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { Button, type ButtonProps } from './button'

/** A button that opens a menu. */
export function MenuButton({ children, ...rest }: ButtonProps) {
  return (
    <Button aria-haspopup="menu" {...rest}>
      {children}
      <ChevronDown16Regular className="button-chevron" aria-hidden="true" />
    </Button>
  )
}
