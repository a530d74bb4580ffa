/**
 * The only place that words go to the terminal from, so that set-up, start and test speak alike.
 */

/** A failure whose message is already written for a person: shown without a stack. */
export class PlainError extends Error {
  /** @override */
  name = 'PlainError'
}

/** @param {string} text one line for the person in front of the terminal */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** @param {number} milliseconds @returns {string} e.g. `0.4 s`, `12 s`, `2 min 5 s` */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 60) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/**
 * Runs a command-line entry point: plain errors are shown as they are, anything else with its
 * stack, and both end with exit code 1.
 *
 * @param {() => Promise<number>} entry resolves to the exit code
 */
export async function runEntry(entry) {
  try {
    process.exitCode = await entry()
  } catch (error) {
    const text =
      error instanceof PlainError
        ? error.message
        : error instanceof Error
          ? error.stack
          : String(error)
    process.stderr.write(`\n${text}\n`)
    process.exitCode = 1
  }
}
