const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A bare carriage return becomes a line feed on the other side (XML 1.0 §2.11).
  '\r': '&#13;',
}

export const escapeText = (text: string): string =>
  text.replace(/[&<>"'\r]/g, (character) => entities[character] ?? character)

/**
 * Escapes every text in a call's arguments. The soap library's own escaping lets through whatever
 * looks like a CDATA section, and with it any element somebody types.
 */
export function escapeArguments(value: unknown): unknown {
  if (typeof value === 'string') return escapeText(value)
  if (Array.isArray(value)) return value.map(escapeArguments)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, escapeArguments(one)]),
  )
}
