import { cleanup, render, type RenderResult } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'
import type { Route } from '../../../preload/contract/routes'
import { App } from '../../../renderer/app/app'
import * as screens from '../../../renderer/app/lazy-screens'
import { connect } from '../../../renderer/state/connect'
import { createApp, type AppHandle } from '../../../renderer/state/create-app'
import { goodAnswers } from './answers'
import { fakeBridge, type Answers, type FakeBridge } from './fake-bridge'

export type Shown = RenderResult & AppHandle & { readonly bridge: FakeBridge }

// happy-dom rejects the promise of an animation that ends early, which no browser lets pass unheard.
Object.defineProperty(Element.prototype, 'animate', { value: undefined })

// A person is at work: happy-dom does not know.
Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: true } })

// Fetched ahead, so that no test waits for a file and none comes after the last test.
beforeAll(() => Promise.all(Object.values(screens).map((load) => load())).then(() => undefined))

const endings: (() => void)[] = []
afterEach(() => {
  cleanup()
  for (const end of endings.splice(0)) end()
})

/** The whole page over a fake bridge, as `main.tsx` puts it together. */
export function showApp(answers: Answers = goodAnswers({ at: Date.now() }), route?: Route): Shown {
  const bridge = fakeBridge(answers)
  const app = createApp(bridge)
  endings.push(connect(app, bridge))
  const shown = render(<App app={app} />)
  if (route) bridge.emit('app.navigate', route)
  return { ...shown, ...app, bridge }
}
