import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSize, placeFrom, smallestSize } from '../../../main/shell/window-bounds'

const laptop = { x: 0, y: 0, width: 1920, height: 1040 }
const left = { x: -2560, y: -200, width: 2560, height: 1440 }
const place = { x: 100, y: 100, width: 1200, height: 800 }

it('opens in the default size the first time', () => {
  expect(placeFrom(undefined, [laptop])).toEqual(defaultSize)
})

it.each([
  ['on the only display', place],
  ['on a display to the left, at negative places', { ...place, x: -2000, y: -150 }],
  ['mostly off the screen with a corner to hold it by', { ...place, x: 1800, y: 920 }],
])('comes back %s', (_name, remembered) => {
  expect(placeFrom(remembered, [laptop, left])).toEqual(remembered)
})

describe('a place that no display shows any more', () => {
  it.each([
    ['after a display was taken away', { ...place, x: -2000, y: 100 }],
    ['too little at the right edge', { ...place, x: 1801 }],
    ['too little at the bottom', { ...place, y: 921 }],
    ['above the top', { ...place, y: -700 }],
  ])('%s', (_name, remembered) => {
    expect(placeFrom(remembered, [laptop])).toEqual(defaultSize)
  })

  it('when there is no display at all', () => {
    expect(placeFrom(place, [])).toEqual(defaultSize)
  })
})

it('is never smaller than the page can be', () => {
  expect(placeFrom({ ...place, width: 10, height: 200 }, [laptop])).toEqual(defaultSize)
  expect(placeFrom({ ...place, width: 300, height: 200 }, [laptop])).toEqual({
    ...place,
    ...smallestSize,
  })
})

it('always leaves enough of the window to hold it by', () => {
  const size = fc.integer({ min: 1, max: 4_000 })
  const at = fc.integer({ min: -5_000, max: 5_000 })
  const rectangle = fc.record({ x: at, y: at, width: size, height: size })
  fc.assert(
    fc.property(rectangle, (remembered) => {
      const opened = placeFrom(remembered, [laptop])
      const { x = 0, y = 0, width, height } = opened
      expect(Math.min(x + width, laptop.width) - Math.max(x, 0)).toBeGreaterThanOrEqual(120)
      expect(Math.min(y + height, laptop.height) - Math.max(y, 0)).toBeGreaterThanOrEqual(120)
    }),
  )
})
