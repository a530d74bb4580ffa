/**
 * Draws every icon of the product into resources/icons.
 *   node tools/icons/draw-icons.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appIcon } from './app-icon.mjs'
import { icnsFrom, icoFrom, pngFrom } from './image-files.mjs'
import { states, taskbars, templateIcon, trayIcon } from './tray-glyphs.mjs'

const folder = join(import.meta.dirname, '../../resources/icons')
mkdirSync(folder, { recursive: true })

/** @type {(name: string, bytes: Buffer) => void} */
const write = (name, bytes) => writeFileSync(join(folder, name), bytes)

/** Each size is drawn once; .icns and .ico share them. @type {Map<number, import('./raster.mjs').Picture>} */
const drawn = new Map()
/** @type {(size: number) => import('./raster.mjs').Picture} */
function app(size) {
  const picture = drawn.get(size) ?? appIcon(size)
  drawn.set(size, picture)
  return picture
}

// Electron picks the file for the display's scale by these suffixes.
const scales = /** @type {const} */ ([
  [16, ''],
  [20, '@1.25x'],
  [24, '@1.5x'],
  [32, '@2x'],
])

for (const state of states) {
  for (const taskbar of taskbars) {
    const name = `tray-${state}-${taskbar}`
    for (const [size, suffix] of scales) {
      write(`${name}${suffix}.png`, pngFrom(trayIcon(state, taskbar, size)))
    }
    const sizes = [16, 20, 24, 32, 40, 48, 64]
    write(`${name}.ico`, icoFrom(sizes.map((size) => trayIcon(state, taskbar, size))))
  }
  write(`tray-${state}Template.png`, pngFrom(templateIcon(state, 16)))
  write(`tray-${state}Template@2x.png`, pngFrom(templateIcon(state, 32)))
}

write('icon.png', pngFrom(app(512)))
write('window.png', pngFrom(app(64)))
write('icon.ico', icoFrom([16, 20, 24, 32, 40, 48, 64, 128, 256].map(app)))
write(
  'icon.icns',
  icnsFrom([
    ['ic11', app(32)],
    ['ic12', app(64)],
    ['ic07', app(128)],
    ['ic13', app(256)],
    ['ic08', app(256)],
    ['ic14', app(512)],
    ['ic09', app(512)],
    ['ic10', app(1024)],
  ]),
)
