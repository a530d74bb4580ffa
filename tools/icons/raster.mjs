/**
 * A very small rasteriser: shapes answer «is this point inside?», painting asks it several times
 * per pixel. Slow, exact enough, and without native packages.
 *
 * @typedef {(x: number, y: number) => boolean} Shape
 * @typedef {readonly [red: number, green: number, blue: number]} Colour
 * @typedef {{ readonly shape: Shape, readonly colour: Colour | ((x: number, y: number) => Colour) }} Layer
 * @typedef {{ readonly size: number, readonly rgba: Uint8Array }} Picture
 * @typedef {readonly [x: number, y: number]} Point
 */

/** @type {(cx: number, cy: number, r: number) => Shape} */
export const disc = (cx, cy, r) => (x, y) => Math.hypot(x - cx, y - cy) <= r

/** @type {(left: number, top: number, right: number, bottom: number, radius: number) => Shape} */
export const roundedBox = (left, top, right, bottom, radius) => (x, y) => {
  const dx = Math.max(left + radius - x, x - right + radius, 0)
  const dy = Math.max(top + radius - y, y - bottom + radius, 0)
  return Math.hypot(dx, dy) <= radius && x >= left && x <= right && y >= top && y <= bottom
}

/** @type {(x: number, y: number, a: Point, b: Point) => number} */
function distanceToSegment(x, y, [ax, ay], [bx, by]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
}

/** @type {(points: readonly Point[]) => [Point, Point][]} */
const closedEdges = (points) =>
  points.map((point, i) => [point, points[(i + 1) % points.length] ?? point])

/** A line through the points with round ends and corners. @type {(points: readonly Point[], width: number) => Shape} */
export const stroke = (points, width) => {
  const edges = closedEdges(points).slice(0, -1)
  return (x, y) => edges.some(([a, b]) => distanceToSegment(x, y, a, b) <= width / 2)
}

/** A filled polygon, grown by `round` so that its corners are round. @type {(points: readonly Point[], round?: number) => Shape} */
export const polygon = (points, round = 0) => {
  const edges = closedEdges(points)
  return (x, y) => {
    const crossings = edges.filter(
      ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
    )
    if (crossings.length % 2 === 1) return true
    return round > 0 && edges.some(([a, b]) => distanceToSegment(x, y, a, b) <= round)
  }
}

/**
 * Part of a ring; angles in degrees, clockwise from three o'clock.
 * @type {(cx: number, cy: number, radius: number, width: number, from: number, to: number) => Shape}
 */
export const arc = (cx, cy, radius, width, from, to) => (x, y) => {
  if (Math.abs(Math.hypot(x - cx, y - cy) - radius) > width / 2) return false
  const angle = (Math.atan2(y - cy, x - cx) * 180) / Math.PI
  return (angle - from + 720) % 360 <= to - from
}

/** @type {(...shapes: Shape[]) => Shape} */
export const union =
  (...shapes) =>
  (x, y) =>
    shapes.some((inside) => inside(x, y))

/** @type {(shape: Shape, hole: Shape) => Shape} */
export const without = (shape, hole) => (x, y) => shape(x, y) && !hole(x, y)

/** @type {(hex: string) => Colour} */
export const colour = (hex) => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]

/** How much of the pixel lies inside. @type {(shape: Shape, px: number, py: number, samples: number) => number} */
function coverage(shape, px, py, samples) {
  let hits = 0
  for (let i = 0; i < samples; i++) {
    for (let j = 0; j < samples; j++) {
      if (shape(px + (i + 0.5) / samples, py + (j + 0.5) / samples)) hits++
    }
  }
  return hits / samples ** 2
}

/** Paints the layers one over the other on nothing. @type {(size: number, layers: readonly Layer[]) => Picture} */
export function paint(size, layers) {
  const samples = size <= 64 ? 8 : 3
  const rgba = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let alpha = 0
      let mixed = /** @type {[number, number, number]} */ ([0, 0, 0])
      for (const layer of layers) {
        const cover = coverage(layer.shape, x, y, samples)
        if (cover === 0) continue
        const ink = typeof layer.colour === 'function' ? layer.colour(x, y) : layer.colour
        const under = alpha * (1 - cover)
        alpha = cover + under
        /** @type {(i: 0 | 1 | 2) => number} */
        const mix = (i) => (ink[i] * cover + mixed[i] * under) / alpha
        mixed = [mix(0), mix(1), mix(2)]
      }
      rgba.set([...mixed, alpha * 255].map(Math.round), (y * size + x) * 4)
    }
  }
  return { size, rgba }
}
