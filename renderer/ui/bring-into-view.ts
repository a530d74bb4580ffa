/** For a ref: what just appeared may be beyond the window's edge. */
export const bringIntoView = (element: HTMLElement | null): void =>
  element?.scrollIntoView({ block: 'nearest' })
