/**
 * Whether there is a screen to show windows on, or a virtual desktop has to stand in.
 */

/** @returns {boolean} */
export function isRealScreenAvailable() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}
