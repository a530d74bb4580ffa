import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file under a folder with its bytes, by path. */
export function bytesOf(folder: string): Readonly<Record<string, Buffer>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return Object.fromEntries(
    files
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))]),
  )
}

/** Which of the words stand readable in any file, in the two encodings that programs write. */
export function readableIn(folder: string, words: readonly string[]): readonly string[] {
  return Object.entries(bytesOf(folder)).flatMap(([name, bytes]) =>
    words
      .filter((word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le'))
      .map((word) => `${name}: ${word}`),
  )
}
