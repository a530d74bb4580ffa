/**
 * Starting other programs. The set-up must say in plain words what failed, so every caller gets the
 * exit code and the last lines of output instead of an exception from deep inside.
 */
import { spawn } from 'node:child_process'

import { PlainError } from './say.mjs'

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the complete environment; the current one when left out
 * @property {boolean} [shell] needed for .cmd files on Windows
 * @property {AbortSignal} [signal] kills the program when aborted
 *
 * @typedef {object} CommandResult
 * @property {number} code 127 when the program could not be started
 * @property {string} output stdout and stderr together
 */

/**
 * Runs a program quietly and keeps what it printed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * Runs a program with its output on our terminal and no input.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<number>} its exit code, 127 when it could not be started
 */
export function stream(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Like {@link capture}, but a failure stops the set-up with the end of the program's output.
 *
 * @param {string} what the step in plain words, e.g. `Unpacking the runtime`
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} the output
 */
export async function must(what, command, args, options) {
  const { code, output } = await capture(command, args, options)
  if (code !== 0) {
    const tail = output.trim().split('\n').slice(-15).join('\n')
    throw new PlainError(`${what} failed (${command}, exit code ${code}):\n${tail}`)
  }
  return output
}
