import { useLayoutEffect } from 'react'
import { loadContact, loadCredentials, loadHistory, loadLookup } from '../../app/lazy-screens'

export const overviewPainted = 'overview-painted'

/** The frame is drawn by other threads after this: what comes ahead must not compete with them. */
const calmMs = 500

const nextFrame = (act: () => void): void => void requestAnimationFrame(act)

/** Says when the Overview with its data is on the screen; then fetches the other screens ahead. */
export function useOverviewPainted(): void {
  useLayoutEffect(() => {
    if (performance.getEntriesByName(overviewPainted).length > 0) return
    // The first frame after this commit paints it; the second one knows that it was painted.
    nextFrame(() =>
      nextFrame(() => {
        performance.mark(overviewPainted)
        setTimeout(() => {
          void loadLookup()
          void loadCredentials()
          void loadContact()
          void loadHistory()
        }, calmMs)
      }),
    )
  }, [])
}
