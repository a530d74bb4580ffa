import { crc32, deflateSync } from 'node:zlib'

/** @typedef {import('./raster.mjs').Picture} Picture */

/** @type {(value: number) => Buffer} */
const uint32 = (value) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** @type {(type: string, data: Buffer) => Buffer} */
function pngChunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
}

/** 8-bit RGBA, every line unfiltered: icons are small. @type {(picture: Picture) => Buffer} */
export function pngFrom({ size, rgba }) {
  const lines = Array.from({ length: size }, (_, y) =>
    Buffer.concat([Buffer.from([0]), rgba.subarray(y * size * 4, (y + 1) * size * 4)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', Buffer.concat([uint32(size), uint32(size), Buffer.from([8, 6, 0, 0, 0])])),
    pngChunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A Windows icon with one PNG per size. @type {(pictures: readonly Picture[]) => Buffer} */
export function icoFrom(pictures) {
  const images = pictures.map(pngFrom)
  const header = Buffer.alloc(6)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = 6 + 16 * images.length
  const directory = images.map((image, i) => {
    const size = pictures[i]?.size ?? 0
    const entry = Buffer.alloc(16)
    entry.writeUInt8(size % 256, 0) // 0 stands for 256
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(image.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += image.length
    return entry
  })
  return Buffer.concat([header, ...directory, ...images])
}

/** A macOS icon; type codes name the size each PNG is for. @type {(parts: readonly (readonly [type: string, picture: Picture])[]) => Buffer} */
export function icnsFrom(parts) {
  const blocks = parts.map(([type, picture]) => {
    const image = pngFrom(picture)
    return Buffer.concat([Buffer.from(type, 'ascii'), uint32(image.length + 8), image])
  })
  const body = Buffer.concat(blocks)
  return Buffer.concat([Buffer.from('icns', 'ascii'), uint32(body.length + 8), body])
}
