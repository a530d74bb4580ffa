/** For a ref: what had the focus is gone, so the thing that took its place gets it. */
export const takeLostFocus = (element: HTMLElement | null): void => {
  if (element && document.activeElement === document.body) element.focus({ preventScroll: true })
}
