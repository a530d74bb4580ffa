/**
 * Long-running helper programs of the virtual desktop. Each runs in its own session, so Ctrl+C in
 * the terminal reaches only us and the app can close before its screen goes away; and the kernel
 * ends each when we die, so that even a crash leaves nothing behind.
 */
import { spawn } from 'node:child_process'

import { PlainError } from '../setup/say.mjs'

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {import('node:child_process').StdioOptions} [stdio]
 * @returns {ChildProcess}
 */
export function spawnSupervised(command, args, env, stdio = 'ignore') {
  const bound = ['--pdeathsig', 'TERM', command, ...args]
  return spawn('setpriv', bound, { env, stdio, detached: true })
}

/**
 * @param {ChildProcess} child
 * @param {number} grace milliseconds between asking and forcing
 */
export async function endProcess(child, grace) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), grace)
  await ended
  clearTimeout(force)
}

/**
 * Reads the first line a program prints, e.g. the address it listens on.
 *
 * @param {ChildProcess} child
 * @param {import('node:stream').Readable} stream
 * @param {string} what
 * @returns {Promise<string>}
 */
export function firstLine(child, stream, what) {
  return new Promise((resolve, reject) => {
    let text = ''
    stream.on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')).trim())
    })
    child.once('error', (error) =>
      reject(new PlainError(`${what} did not start: ${error.message}`)),
    )
    child.once('exit', (code) => reject(new PlainError(`${what} ended at once (code ${code}).`)))
  })
}

/**
 * Polls until a condition holds.
 *
 * @param {string} what named in the error, e.g. `the panel`
 * @param {() => Promise<boolean>} isReady
 */
export async function waitUntil(what, isReady) {
  const deadline = Date.now() + 20_000
  while (!(await isReady())) {
    if (Date.now() > deadline) throw new PlainError(`The virtual desktop: ${what} did not start.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
