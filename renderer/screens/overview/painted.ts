import { useLayoutEffect } from 'react'
import {
  loadContact,
  loadCredentials,
  loadHistory,
  loadLookup,
  loadQueue,
} from '../../app/lazy-screens'
import { useApp } from '../../state/use-app'

export const overviewPainted = 'overview-painted'

/** The frame is drawn by other threads after this: what comes ahead must not compete with them. */
const calmMs = 500

const nextFrame = (act: () => void): void => void requestAnimationFrame(act)

/** Says when the Overview with its data is on the screen; then fetches the other screens ahead. */
export function useOverviewPainted(): void {
  const readWork = useApp((state) => state.readWork)
  useLayoutEffect(() => {
    if (performance.getEntriesByName(overviewPainted).length > 0) {
      void readWork()
      return
    }
    // The first frame after this commit paints it; the second one knows that it was painted.
    nextFrame(() =>
      nextFrame(() => {
        performance.mark(overviewPainted)
        void readWork()
        setTimeout(() => {
          void loadLookup()
          void loadCredentials()
          void loadContact()
          void loadHistory()
          void loadQueue()
        }, calmMs)
      }),
    )
  }, [readWork])
}
