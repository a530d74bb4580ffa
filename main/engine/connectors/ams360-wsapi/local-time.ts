const two = (value: number): string => String(value).padStart(2, '0')

// AMS360's dates have no zone. They are taken as the agency's own time, which is this computer's
// (assumption `due-date-zone`). Always text: the soap library turns a `Date` into an empty element.

const dayOf = (at: Date): string =>
  `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** The local day, as a dateTime at midnight. */
export const localDay = (at: number): string => `${dayOf(new Date(at))}T00:00:00`

/** Local date and time to the second. */
export function localDateTime(at: number): string {
  const date = new Date(at)
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')
  return `${dayOf(date)}T${time}`
}

/** The local time of day as xs:duration: `PT14H30M` (WSAPI v3 reference §5, item 8). */
export function localTimeOfDay(at: number): string {
  const date = new Date(at)
  return `PT${date.getHours()}H${date.getMinutes()}M`
}
