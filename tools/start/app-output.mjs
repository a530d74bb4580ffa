/**
 * What of the app's output reaches the terminal: its status lines and its errors. Debug output and
 * Chromium's remarks about the machine (no system bus, no graphics card) would only bury them.
 */
import { createInterface } from 'node:readline'

const statusMark = /\bstatus: (.*)$/
const chromiumRemark = /^\[\d+(:\d+)?:\d{4}\/\d{6}\.\d+:[A-Z]+\d*:|^\s*$/

/** @param {import('node:stream').Readable} stdout */
export function forwardStatus(stdout) {
  createInterface({ input: stdout }).on('line', (line) => {
    const status = statusMark.exec(line)?.[1]
    if (status) process.stdout.write(`${new Date().toTimeString().slice(0, 8)}  ${status}\n`)
  })
}

/** @param {import('node:stream').Readable} stderr */
export function forwardErrors(stderr) {
  createInterface({ input: stderr }).on('line', (line) => {
    if (!chromiumRemark.test(line)) process.stderr.write(`${line}\n`)
  })
}
