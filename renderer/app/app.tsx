import { FluentProvider } from '@fluentui/react-provider'
import { useMemo } from 'react'
import type { AppHandle } from '../state/create-app'
import { AppContext } from '../state/use-app'
import './app.css'
import { DemoBand } from './demo-band'
import { EngineBar } from './engine-bar'
import { Rail } from './rail'
import { Screen } from './screen'
import { ScreenBoundary } from './screen-boundary'
import { themeFor } from './theme'
import { TitleRow } from './title-row'
import { useMedia } from './use-media'

type Props = { readonly app: AppHandle }

export function App({ app }: Props) {
  const dark = useMedia('(prefers-color-scheme: dark)')
  const theme = useMemo(() => themeFor(dark), [dark])
  return (
    <AppContext value={app}>
      <FluentProvider theme={theme}>
        {/* Not on the provider: menus are mounted elsewhere with the classes that it has. */}
        <div className="app">
          <ScreenBoundary screen="window">
            <DemoBand />
            <div className="frame">
              <Rail />
              <div className="page">
                <TitleRow />
                <main className="screen">
                  <Screen />
                </main>
                <EngineBar />
              </div>
            </div>
          </ScreenBoundary>
        </div>
      </FluentProvider>
    </AppContext>
  )
}
