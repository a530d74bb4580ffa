import { arc, colour, paint, polygon, roundedBox, stroke, union } from './raster.mjs'

/**
 * @typedef {import('./raster.mjs').Colour} Colour
 * @typedef {import('./raster.mjs').Layer} Layer
 * @typedef {import('./raster.mjs').Picture} Picture
 * @typedef {import('./raster.mjs').Point} Point
 * @typedef {import('./raster.mjs').Shape} Shape
 */

const [bright, deep] = [colour('#12808a'), colour('#084349')]
const white = colour('#ffffff')

/** Brand teal, lighter at the top left. @type {(size: number) => (x: number, y: number) => Colour} */
const shade = (size) => (x, y) => {
  const t = (x + 2 * y) / (3 * size)
  /** @type {(i: 0 | 1 | 2) => number} */
  const mix = (i) => bright[i] * (1 - t) + deep[i] * t
  return [mix(0), mix(1), mix(2)]
}

/**
 * Two arrows chasing each other on a circle.
 * @type {(centre: number, radius: number, width: number, head: number) => Shape}
 */
function arrows(centre, radius, width, head) {
  const halves = [0, 180].map((turn) => {
    const tip = ((turn + 318) * Math.PI) / 180
    /** @type {(r: number, ahead: number) => Point} */
    const at = (r, ahead) => [
      centre + r * Math.cos(tip) - ahead * Math.sin(tip),
      centre + r * Math.sin(tip) + ahead * Math.cos(tip),
    ]
    const point = polygon([at(radius - head, 0), at(radius + head, 0), at(radius, head * 1.35)])
    return union(arc(centre, centre, radius, width, turn + 200, turn + 320), point)
  })
  return union(...halves)
}

/** Two arrows round a check mark on a rounded square. @type {(size: number) => Picture} */
export function appIcon(size) {
  const c = size / 2
  const small = size <= 32
  const edge = small ? 0 : size * 0.04
  /** @type {Layer[]} */
  const layers = [
    {
      shape: roundedBox(edge, edge, size - edge, size - edge, size * 0.21),
      colour: shade(size),
    },
  ]
  if (small) {
    // A check mark inside the arrows would be mud at this size.
    layers.push({ shape: arrows(c, size * 0.28, size * 0.115, size * 0.165), colour: white })
  } else {
    layers.push({ shape: arrows(c, size * 0.3, size * 0.07, size * 0.11), colour: white })
    /** @type {readonly Point[]} */
    const check = [
      [size * 0.415, size * 0.505],
      [size * 0.475, size * 0.56],
      [size * 0.585, size * 0.445],
    ]
    layers.push({ shape: stroke(check, size * 0.06), colour: colour('#8ff0e6') })
  }
  return paint(size, layers)
}
