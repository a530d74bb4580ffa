import { inflateSync } from 'node:zlib'

export type Picture = { readonly size: number; readonly rgba: Uint8Array }

const signature = '89504e470d0a1a0a'

/** Reads the PNGs that tools/icons writes: square, 8-bit RGBA, unfiltered lines. */
export function readPng(file: Buffer): Picture {
  if (file.subarray(0, 8).toString('hex') !== signature) throw new Error('not a PNG')
  const size = file.readUInt32BE(16)
  if (file.readUInt32BE(20) !== size) throw new Error('not square')
  const data: Buffer[] = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    const type = file.toString('ascii', at + 4, at + 8)
    if (type === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(data))
  const rgba = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y++) {
    const start = y * (size * 4 + 1)
    if (raw[start] !== 0) throw new Error('filtered lines are not read here')
    rgba.set(raw.subarray(start + 1, start + 1 + size * 4), y * size * 4)
  }
  return { size, rgba }
}

/** The PNGs inside a Windows icon. */
export function readIco(file: Buffer): Picture[] {
  return Array.from({ length: file.readUInt16LE(4) }, (_, i) => {
    const length = file.readUInt32LE(6 + 16 * i + 8)
    const offset = file.readUInt32LE(6 + 16 * i + 12)
    return readPng(file.subarray(offset, offset + length))
  })
}

/** What a colour-blind eye sees on a taskbar of this brightness: one grey value per pixel, 0 to 1. */
export function greyOn({ rgba }: Picture, taskbar: number): number[] {
  return Array.from({ length: rgba.length / 4 }, (_, i) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(i * 4, i * 4 + 4)
    const ink = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
    return (ink * alpha) / 255 + taskbar * (1 - alpha / 255)
  })
}

/** One number per pixel: is there ink? */
export function maskOf({ rgba }: Picture): number[] {
  return Array.from({ length: rgba.length / 4 }, (_, i) => (rgba[i * 4 + 3] ?? 0) / 255)
}

/** How much of what either mask covers is not covered by both: 0 = same shape, 1 = nothing shared. */
export function differenceOf(one: readonly number[], other: readonly number[]): number {
  let apart = 0
  let either = 0
  one.forEach((value, i) => {
    apart += Math.abs(value - (other[i] ?? 0))
    either += Math.max(value, other[i] ?? 0)
  })
  return either === 0 ? 0 : apart / either
}
