/** For a ref: what had the focus is gone, so the thing that took its place gets it. */
export const takeLostFocus = (element: HTMLElement | null): void => {
  // Before anybody acted nothing can be lost, and focusing would cost the first paint a layout.
  if (!element || !navigator.userActivation.hasBeenActive) return
  if (document.activeElement === document.body) element.focus({ preventScroll: true })
}
