/** Control characters, direction marks and zero-width characters: pasted along, never typed. */
const invisible = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u

/** Names the first invisible character: «U+202E». */
export function invisibleIn(text: string): string | undefined {
  const found = invisible.exec(text)?.[0]?.codePointAt(0)
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`
}
