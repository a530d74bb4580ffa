import { FluentProvider } from '@fluentui/react-provider'
import { useMemo, type ReactNode } from 'react'
import './fluent.css'
import { themeFor } from './theme'
import { useMedia } from './use-media'

type Props = { readonly children: ReactNode }

/**
 * Fluent's inputs, menus and other parts stand below this. It comes with the first screen or menu
 * that has some: the frame and the Overview are drawn without it (docs/adr/0015).
 */
export function Fluent({ children }: Props) {
  const dark = useMedia('(prefers-color-scheme: dark)')
  const theme = useMemo(() => themeFor(dark), [dark])
  return (
    <FluentProvider theme={theme} className="fluent">
      {children}
    </FluentProvider>
  )
}
