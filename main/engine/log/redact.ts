import type { Facts } from './log'

const secretField =
  /pass(word|phrase)?|secret|token|ticket|authori[sz]ation|cookie|api.?key|private.?key/i
const mark = '[hidden]'

// Order matters: the widest pattern last, so that it cannot cut another in two.
const patterns: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer|Basic)\s+[\w+/=.~-]{8,}/gi, `$1 ${mark}`],
  [/(<(?:\w+:)?(?:Password|Ticket)\b[^>]*>)[^<]*/gi, `$1${mark}`],
  [/\/\/[^\s/@:]+:[^\s/@]+@/g, `//${mark}@`],
  [/\b\d{3}-\d{2}-\d{4}\b/g, mark],
  [/\b((?:pass(?:word)?|secret|token|ticket)\s*[=:]\s*)\S+/gi, `$1${mark}`],
  [/[A-Za-z0-9+/]{100,}={0,2}/g, mark],
]

export type Redactor = {
  /** From now on this very value is hidden wherever it appears. Short values are ignored. */
  readonly protect: (secret: string) => void
  readonly text: (text: string) => string
  readonly facts: (facts: Facts) => Record<string, string | number | boolean>
}

/**
 * Hides what must not be written: by field name, by pattern, and by the secret values in use.
 * The values matter most: a pattern never knows what a remote system echoes back.
 */
export function createRedactor(): Redactor {
  const values = new Set<string>()
  const text = (input: string): string => {
    let output = input
    for (const value of values) output = output.replaceAll(value, mark)
    for (const [pattern, replacement] of patterns) output = output.replace(pattern, replacement)
    // Line breaks and control characters could forge log lines (ASVS 16.4.1).
    return output.replace(/(?!\t)[\p{Cc}\u2028\u2029]/gu, ' ')
  }
  return {
    protect(secret) {
      // Hiding a value of one to three characters would blank half of every line.
      if (secret.length < 4) return
      values.add(secret)
      values.add(encodeURIComponent(secret))
      values.add(secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'))
    },
    text,
    facts(facts) {
      const output: Record<string, string | number | boolean> = {}
      for (const [name, value] of Object.entries(facts)) {
        if (value === undefined) continue
        if (secretField.test(name)) output[name] = mark
        else output[name] = typeof value === 'string' ? text(value) : value
      }
      return output
    },
  }
}
