import type { Bridge } from '../preload/contract'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** The only place that reads what the preload put into the page. */
export const bridge: Bridge = window.bridge
