import { colour, disc, paint, polygon, roundedBox, stroke, union, without } from './raster.mjs'

/**
 * @typedef {import('./raster.mjs').Shape} Shape
 * @typedef {import('./raster.mjs').Colour} Colour
 * @typedef {import('./raster.mjs').Layer} Layer
 * @typedef {import('./raster.mjs').Picture} Picture
 * @typedef {import('./raster.mjs').Point} Point
 * @typedef {'idle' | 'syncing' | 'paused' | 'attention'} State
 * @typedef {'light' | 'dark'} Taskbar
 * @typedef {{ readonly body: Shape, readonly mark?: Shape }} Glyph
 */

/** @type {readonly State[]} */
export const states = ['idle', 'syncing', 'paused', 'attention']

/** @type {readonly Taskbar[]} */
export const taskbars = ['light', 'dark']

/**
 * Ink per taskbar (the taskbar's brightness, not the ink's). Shape carries the meaning; colour only
 * helps. Amber has too little contrast on a light taskbar, so the triangle is red there.
 * @type {Readonly<Record<Taskbar, Readonly<Record<State | 'mark', string>>>>}
 */
const inks = {
  light: {
    idle: '#0b5c63',
    syncing: '#0b5c63',
    paused: '#4a5558',
    attention: '#c42b1c',
    mark: '#ffffff',
  },
  dark: {
    idle: '#7fe0d8',
    syncing: '#7fe0d8',
    paused: '#d5dcdd',
    attention: '#ffb900',
    mark: '#241a00',
  },
}

/** A ring with a check mark in it. @type {(size: number) => Glyph} */
function idle(size) {
  const u = size / 16
  const c = size / 2
  const ring = without(disc(c, c, 7.5 * u), disc(c, c, 5.9 * u))
  /** @type {readonly Point[]} */
  const check = [
    [4.9 * u, 8.3 * u],
    [7.1 * u, 10.4 * u],
    [11.1 * u, 5.9 * u],
  ]
  return { body: union(ring, stroke(check, 1.9 * u)) }
}

/**
 * Two arrows in opposite directions. Straight, not round: at 16 px a round pair looks like the ring
 * of `idle`. The shafts stand on whole pixels.
 * @type {(size: number) => Glyph}
 */
function syncing(size) {
  const u = size / 16
  const half = Math.round(u * 1.9) / 2
  const middle = Math.round(4.4 * u - half) + half
  /** @type {(y: number, mirrored: boolean) => Shape} */
  const arrow = (y, mirrored) => {
    /** @type {(px: number, py: number) => Point} */
    const at = (px, py) => [mirrored ? size - px : px, py]
    const [tip, neck, reach] = [15.6 * u, 10.6 * u, 3.5 * u + half / 4]
    return union(
      polygon([at(tip, y), at(neck, y - reach), at(neck, y + reach)]),
      polygon([at(u, y - half), at(neck + u, y - half), at(neck + u, y + half), at(u, y + half)]),
    )
  }
  return { body: union(arrow(middle, false), arrow(size - middle, true)) }
}

/** Two bars on whole pixels. @type {(size: number) => Glyph} */
function paused(size) {
  const u = size / 16
  const [top, bottom] = [Math.round(2 * u), Math.round(14 * u)]
  const [outer, inner] = [Math.round(2 * u), Math.round(6 * u)]
  const bar = roundedBox(outer, top, inner, bottom, u)
  const other = roundedBox(size - inner, top, size - outer, bottom, u)
  return { body: union(bar, other) }
}

/** A filled triangle; its exclamation mark stands on whole pixels so that it reads at 16. @type {(size: number) => Glyph} */
function attention(size) {
  const u = size / 16
  const c = size / 2
  const round = 1.3 * u
  const base = Math.round(15 * u) - round
  const triangle = polygon(
    [
      [c, 0.7 * u + round * 1.25],
      [15.9 * u - round * 1.3, base],
      [0.1 * u + round * 1.3, base],
    ],
    round,
  )
  const half = Math.max(1, Math.round(u * 1.1))
  const [top, waist] = [Math.round(4.9 * u), Math.round(9.9 * u)]
  const [dotTop, dotBottom] = [Math.round(11.2 * u), Math.round(11.2 * u) + 2 * half]
  const soft = half * 0.45
  const mark = union(
    roundedBox(c - half, top, c + half, waist, soft),
    roundedBox(c - half, dotTop, c + half, dotBottom, soft),
  )
  return { body: triangle, mark }
}

/** @type {Readonly<Record<State, (size: number) => Glyph>>} */
const glyphs = { idle, syncing, paused, attention }

/** One state's icon for a light or a dark taskbar. @type {(state: State, taskbar: Taskbar, size: number) => Picture} */
export function trayIcon(state, taskbar, size) {
  const { body, mark } = glyphs[state](size)
  const ink = inks[taskbar]
  /** @type {Layer[]} */
  const layers = [{ shape: body, colour: colour(ink[state]) }]
  if (mark) layers.push({ shape: mark, colour: colour(ink.mark) })
  return paint(size, layers)
}

/** macOS colours the menu bar itself: black where there is ink, the mark cut out. @type {(state: State, size: number) => Picture} */
export function templateIcon(state, size) {
  const { body, mark } = glyphs[state](size)
  return paint(size, [{ shape: mark ? without(body, mark) : body, colour: [0, 0, 0] }])
}
