const special = /[&<>\r]/
const everySpecial = /[&<>\r]/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
}

/** Text content the way .NET's XmlWriter escapes it: quotes stay, a carriage return is kept. */
export function escapeText(text: string): string {
  if (!special.test(text)) return text
  return text.replace(everySpecial, (character) => entities[character] ?? character)
}
