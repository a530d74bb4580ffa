import type { Route } from '../../preload/contract/routes'

/** The scheme of our permanent addresses. They stand in AMS360's activities and lead back here. */
export const linkScheme = 'syncdesk'

const recordLink = /^syncdesk:\/\/records\/([1-9]\d{0,14})\/?$/

/** Any program can call a link: one form is understood, and everything else names no place. */
export function routeFromLink(link: string): Route | undefined {
  const id = recordLink.exec(link)?.[1]
  return id === undefined ? undefined : { screen: 'records', recordId: Number(id) }
}

/** Windows hands a link over as an argument among those of Chromium. */
export const routeFromArguments = (given: readonly string[]): Route | undefined =>
  given.map(routeFromLink).find((route) => route !== undefined)

type Call = (route: Route | undefined) => void

/**
 * macOS tells of the link that started SyncDesk before anything can be opened: the first that leads
 * somewhere is kept until somebody listens.
 */
export function createLinkKeeper() {
  let kept: Route | undefined
  let call: Call | undefined
  return {
    hear(link: string): void {
      const route = routeFromLink(link)
      if (call) call(route)
      else kept ??= route
    },
    /** The one that was kept, once. */
    take(): Route | undefined {
      const route = kept
      kept = undefined
      return route
    },
    listen: (listener: Call): void => {
      call = listener
    },
  }
}
