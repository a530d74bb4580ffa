import type { Rectangle } from 'electron'

export const defaultSize = { width: 1180, height: 760 }
export const smallestSize = { width: 800, height: 560 }

/** How much of the window must lie on a display for its place to be used again, in pixels. */
const visiblePart = 120

/**
 * Where the window opens: the remembered place if it is still on a display, else the default size
 * in the middle (the system centres it).
 */
export function placeFrom(
  remembered: Rectangle | undefined,
  displays: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  if (remembered === undefined) return defaultSize
  const overlap = (from: number, size: number, areaFrom: number, areaSize: number): number =>
    Math.min(from + size, areaFrom + areaSize) - Math.max(from, areaFrom)
  const visible = displays.some(
    (area) =>
      overlap(remembered.x, remembered.width, area.x, area.width) >= visiblePart &&
      overlap(remembered.y, remembered.height, area.y, area.height) >= visiblePart,
  )
  if (!visible) return defaultSize
  return {
    ...remembered,
    width: Math.max(remembered.width, smallestSize.width),
    height: Math.max(remembered.height, smallestSize.height),
  }
}
