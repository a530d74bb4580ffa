import type { ButtonProps } from '../ui/button'
import { MenuButton } from '../ui/menu-button'
import { Suspense, useState, type ReactNode } from 'react'

type Props = {
  readonly button: ButtonProps
  /** Fetches the menu's code ahead of the click. */
  readonly load: () => Promise<unknown>
  /** The same button with its menu open. */
  readonly menu: ReactNode
}

/** Menus are the heaviest part of the frame: a plain button stands in until one is opened. */
export function MenuOnDemand({ button, load, menu }: Props) {
  const [wanted, setWanted] = useState(false)
  const standIn = (
    <MenuButton
      {...button}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setWanted(true)}
    />
  )
  return wanted ? <Suspense fallback={standIn}>{menu}</Suspense> : standIn
}
