const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * The UUID a person meant, or undefined. Capitals, and braces and blanks around it, are forgiven,
 * as people copy it from addresses, e-mails and spreadsheets; nothing else is.
 */
export function uuidFrom(typed: string): string | undefined {
  const bare = typed
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .trim()
    .toLowerCase()
  return shape.test(bare) ? bare : undefined
}
