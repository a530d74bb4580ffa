import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { differenceOf, greyOn, maskOf, readIco, readPng } from './png'

const folder = join(import.meta.dirname, '../../resources/icons')
const read = (name: string): Buffer => readFileSync(join(folder, name))

const states = ['idle', 'syncing', 'paused', 'attention'] as const
const taskbars = { light: 0.93, dark: 0.12 } as const
const themes = ['light', 'dark'] as const
const scales = { '': 16, '@1.25x': 20, '@1.5x': 24, '@2x': 32 } as const

/** Every unordered pair of states. */
const pairs = states.flatMap((one, i) => states.slice(i + 1).map((other) => [one, other] as const))

const pngSizes = new Map<string, number>([
  ...states.flatMap((state) => [
    ...themes.flatMap((theme) =>
      Object.entries(scales).map(
        ([suffix, size]) => [`tray-${state}-${theme}${suffix}.png`, size] as const,
      ),
    ),
    [`tray-${state}Template.png`, 16] as const,
    [`tray-${state}Template@2x.png`, 32] as const,
  ]),
  ['icon.png', 512] as const,
  ['window.png', 64] as const,
])
const icoSizes = new Map<string, readonly number[]>([
  ...states.flatMap((state) =>
    themes.map((theme) => [`tray-${state}-${theme}.ico`, [16, 20, 24, 32, 40, 48, 64]] as const),
  ),
  ['icon.ico', [16, 20, 24, 32, 40, 48, 64, 128, 256]] as const,
])

describe('icon files', () => {
  it('are exactly the ones the tray and the packages use', () => {
    const expected = [...pngSizes.keys(), ...icoSizes.keys(), 'icon.icns'].toSorted()
    expect(readdirSync(folder).toSorted()).toEqual(expected)
  })

  it.each([...pngSizes])('%s is %i px', (name, size) => {
    expect(readPng(read(name)).size).toBe(size)
  })

  it.each([...icoSizes])('%s has all sizes', (name, sizes) => {
    expect(readIco(read(name)).map(({ size }) => size)).toEqual(sizes)
  })

  it('icon.icns states its own length', () => {
    const file = read('icon.icns')
    expect(file.toString('ascii', 0, 4)).toBe('icns')
    expect(file.readUInt32BE(4)).toBe(file.length)
  })
})

describe('tray icons', () => {
  it.each(pairs)('%s and %s differ by shape in every size', (one, other) => {
    for (const suffix of Object.keys(scales)) {
      for (const theme of themes) {
        const [a, b] = [one, other].map((state) =>
          maskOf(readPng(read(`tray-${state}-${theme}${suffix}.png`))),
        )
        expect(differenceOf(a ?? [], b ?? [])).toBeGreaterThan(0.5)
      }
    }
  })

  it.each(themes)('stand out from a %s taskbar without colour', (theme) => {
    const taskbar = taskbars[theme]
    for (const state of states) {
      const grey = greyOn(readPng(read(`tray-${state}-${theme}.png`)), taskbar)
      const strong = grey.filter((value) => Math.abs(value - taskbar) > 0.4)
      expect(strong.length, `${state} on ${theme}`).toBeGreaterThan(30)
    }
  })

  it.each(themes)('the exclamation mark reads at 16 px on a %s taskbar', (theme) => {
    const grey = greyOn(readPng(read(`tray-attention-${theme}.png`)), taskbars[theme])
    // Column 7 runs through the mark, column 4 through the triangle beside it.
    const [mark = 0, triangle = 0] = [7, 4].map((x) => grey[12 * 16 + x])
    const stem = grey[7 * 16 + 7] ?? 0
    expect(Math.abs(mark - triangle)).toBeGreaterThan(0.4)
    expect(Math.abs(stem - triangle)).toBeGreaterThan(0.4)
    expect(Math.abs((grey[10 * 16 + 7] ?? 0) - triangle)).toBeLessThan(0.1)
  })
})

describe('the measure itself', () => {
  const picture = readPng(read('tray-idle-dark.png'))

  it('calls the same shape in another colour the same', () => {
    const recoloured = picture.rgba.map((value, i) => (i % 4 === 3 ? value : 255 - value))
    expect(differenceOf(maskOf(picture), maskOf({ ...picture, rgba: recoloured }))).toBe(0)
  })

  it('refuses what is not a PNG', () => {
    expect(() => readPng(Buffer.from('not a picture at all, only text'))).toThrow('not a PNG')
  })
})
