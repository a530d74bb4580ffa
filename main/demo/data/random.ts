/** Draws from one stream of a seed: the same seed, stream and index give the same draws for ever. */
export type Random = {
  /** An integer from 0 to `below` - 1. */
  integer(below: number): number
  /** True in `percent` of a hundred. */
  chance(percent: number): boolean
  pick<T>(choices: readonly [T, ...T[]]): T
  digits(count: number): string
  uuid(): string
}

/**
 * `sfc32` keyed by (seed, stream, index): every record has its own 128-bit state, so customer 17 is
 * the same person in an agency of 20 and of 100,000, and two states never coincide.
 */
export function randomFrom(seed: number, stream: number, index: number): Random {
  let a = seed | 0
  let b = index | 0
  let c = stream | 0
  let d = 1
  function next(): number {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let round = 0; round < 12; round++) next()

  function integer(below: number): number {
    return Math.floor((next() / 4_294_967_296) * below)
  }
  return {
    integer,
    chance: (percent) => integer(100) < percent,
    pick: (choices) => choices[integer(choices.length)] ?? choices[0],
    digits: (count) => String(integer(10 ** count)).padStart(count, '0'),
    uuid() {
      const hex = hex8(next()) + hex8(next()) + hex8(next()) + hex8(next())
      const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) & 3)
      return (
        `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-` +
        `${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
      )
    },
  }
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex8(value: number): string {
  return pairAt(value >>> 24) + pairAt(value >>> 16) + pairAt(value >>> 8) + pairAt(value)
}

function pairAt(value: number): string {
  return pairs[value & 255] ?? ''
}
