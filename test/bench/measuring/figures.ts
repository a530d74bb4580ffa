/** The value in the middle of an odd or even number of values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Linear between the two nearest values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

const digits = (value: number): string => value.toFixed(value < 20 ? 1 : 0)

/** `12.3 13.1 …`: the single runs behind a median, so that a noisy machine shows. */
export const runsLine = (values: readonly number[]): string => values.map(digits).join(' ')

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

export type Figure = {
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly reference: number
}

/** `name: value unit (reference value, ratio)` */
export function figureLine({ name, unit, value, reference }: Figure): string {
  const ratio = (value / reference).toFixed(2)
  return `${name}: ${digits(value)} ${unit} (reference ${digits(reference)}, ratio ${ratio})`
}

export type Bar = { readonly words: string; readonly met: boolean }

export const ratioBar = ({ value, reference }: Figure, most: number): Bar => ({
  words: `ratio at most ${most.toFixed(2)}`,
  met: value / reference <= most,
})

/** Prints a figure and its bars; a missed bar fails the bench. */
export function judge(figure: Figure, bars: readonly Bar[]): void {
  say(figureLine(figure))
  for (const { words, met } of bars) say(`  bar: ${words}: ${met ? 'met' : 'MISSED'}`)
  if (!bars.every(({ met }) => met)) process.exitCode = 1
}
