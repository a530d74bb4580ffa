import type { Route } from '../../preload/contract/routes'
import { freshContact } from './contact'
import { freshCredentials } from './credentials'
import { freshLookup } from './lookup'
import { freshOns } from './ons'
import { loading } from './remote'
import type { Slice } from './slice'
import { freshWork } from './work'

export type Navigation = {
  readonly route: Route
  /** The rail shows words beside its icons. */
  readonly railOpen: boolean
  readonly go: (route: Route) => void
  /** Asks for what the screen of the current route shows. */
  readonly arrive: () => void
  readonly toggleRail: () => void
  /** Another workspace was entered: nothing of the one before stays on screen. */
  readonly startOver: () => void
}

export const navigationSlice: Slice<Navigation> = ({ set, get }) => ({
  route: { screen: 'overview' },
  railOpen: true,
  go(route) {
    set({ route })
    get().arrive()
  },
  arrive() {
    const { route, status } = get()
    if (route.screen === 'credentials' && status.phase === 'ready') void get().openForm()
    if (route.screen === 'lookup') void get().openLookup(route.uuid)
    if (route.screen === 'history' && status.phase === 'ready')
      void get().showHistory(route.connectionId)
    if (route.screen === 'contact') void get().openContact()
    if (route.screen === 'captured') void get().readCaptured()
    get().openPlace?.(route)
    // Queue and Sources ask for it themselves; the Overview does once it is painted.
    const asksItself = route.screen === 'queue' || route.screen === 'sources'
    const isFirstPaint = route.screen === 'overview' && !get().work
    if (!asksItself && !isFirstPaint) void get().readWork()
  },
  toggleRail: () => set((state) => ({ railOpen: !state.railOpen })),
  startOver() {
    get().forgetRecording?.()
    set({
      status: loading,
      route: { screen: 'overview' },
      checks: {},
      history: {},
      lookup: freshLookup,
      contact: freshContact,
      ...freshCredentials,
      care: undefined,
      ons: freshOns,
      ...freshWork,
    })
  },
})
