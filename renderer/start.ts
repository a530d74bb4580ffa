import { bridge } from './bridge'
import { createApp } from './state/create-app'
import { connect } from './state/connect'

/** An engine that is up answers within a few milliseconds; for another one nobody waits longer. */
const patienceMs = 100

/** Imported before React, so that the call travels while the rest of the bundle is evaluated. */
export const app = createApp(bridge)
connect(app, bridge)

/** The first answer is here or late. To draw once with them is sooner done than to draw twice. */
export const factsOrPatience = new Promise<void>((resolve) => {
  const late = setTimeout(resolve, patienceMs)
  const unsubscribe = app.store.subscribe(({ status, shell }) => {
    if (status.phase === 'loading' || !shell) return
    unsubscribe()
    clearTimeout(late)
    resolve()
  })
})
