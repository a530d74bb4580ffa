import { Select } from '../../ui/select'

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const

type Props = {
  readonly id?: string
  readonly words?: string
  readonly value: number
  readonly onChoose: (value: number) => void
}

/** A suspense's priority is one digit. */
export function NumberSelect({ id, words, value, onChoose }: Props) {
  return (
    <Select
      id={id}
      aria-label={words}
      value={String(value)}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
    >
      {digits.map((digit) => (
        <option key={digit} value={String(digit)}>
          {digit}
        </option>
      ))}
    </Select>
  )
}
