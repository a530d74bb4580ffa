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
  [/\b((?:pass(?:word)?|secret|token|ticket)["']?\s*[=:]\s*)\S+/gi, `$1${mark}`],
  [/[A-Za-z0-9+/]{100,}={0,2}/g, mark],
]

export type Redactor = {
  /** From now on this very value is hidden wherever it appears. Short values are ignored. */
  readonly protect: (secret: string) => void
  readonly text: (text: string) => string
  readonly facts: (facts: Facts) => Record<string, string | number | boolean>
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
const escaped = (text: string, characters: RegExp): string =>
  text.replace(characters, (one) => entities[one] ?? one)

/** The value as it can appear in a URL, in a form, in XML text or attributes, in JSON, in base64. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8')
  const encoded = encodeURIComponent(bytes.toString('utf8'))
  return [
    secret,
    encoded,
    encoded.replaceAll('%20', '+'),
    escaped(secret, /[&<>]/g),
    escaped(secret, /[&<>"']/g),
    escaped(secret, /[&<>"']/g).replaceAll('&apos;', '&#39;'),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('base64'),
  ]
}

/**
 * Hides what must not be written: by field name, by pattern, and by the secret values in use.
 * The values matter most: a pattern never knows what a remote system echoes back.
 */
export function createRedactor(): Redactor {
  const values = new Set<string>()
  let longestFirst: readonly string[] = []
  const text = (input: string): string => {
    let output = input
    for (const value of longestFirst) output = output.replaceAll(value, mark)
    for (const [pattern, replacement] of patterns) output = output.replace(pattern, replacement)
    // Line breaks and control characters could forge log lines (ASVS 16.4.1).
    return output.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
  }
  return {
    protect(secret) {
      // Hiding a value of one to three characters would blank half of every line.
      if (secret.length < 4) return
      for (const form of formsOf(secret)) values.add(form)
      // A short value that is part of a longer one would leave the rest of it readable.
      longestFirst = [...values].toSorted((one, other) => other.length - one.length)
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
