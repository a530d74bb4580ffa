import type { AppHandle } from '../state/create-app'
import { AppContext } from '../state/use-app'
import '../ui/tokens.css'
import './app.css'
import { DemoBand } from './demo-band'
import { EngineBar } from './engine-bar'
import { Rail } from './rail'
import { Screen } from './screen'
import { ScreenBoundary } from './screen-boundary'
import { TitleRow } from './title-row'

type Props = { readonly app: AppHandle }

export function App({ app }: Props) {
  return (
    <AppContext value={app}>
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
    </AppContext>
  )
}
