/**
 * How many tests passed, failed and were skipped, as the runners themselves report it in JSON. A
 * runner that reports nothing, runs nothing or fails outside of a test counts as a failure: a green
 * total must mean that tests ran.
 */
import { existsSync } from 'node:fs'

import { readJson } from '../setup/json-file.mjs'
import { say } from '../setup/say.mjs'

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults
 *
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 */

/** @param {string} file @returns {Counts} */
function countVitest(file) {
  const report = /** @type {VitestReport} */ (readJson(file))
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @param {string} file @returns {Counts} */
function countPlaywright(file) {
  const { stats } = /** @type {PlaywrightReport} */ (readJson(file))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }
}

/**
 * @param {'vitest' | 'playwright'} runner
 * @param {string} file its JSON report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countReport(runner, file, exitCode) {
  if (!existsSync(file))
    return withFailure({ passed: 0, failed: 0, skipped: 0 }, 'It gave no report.')
  const counts = runner === 'vitest' ? countVitest(file) : countPlaywright(file)
  if (counts.passed + counts.failed === 0) return withFailure(counts, 'It ran no test.')
  if (exitCode !== 0 && counts.failed === 0) {
    return withFailure(counts, `It ended with code ${exitCode} although no test failed.`)
  }
  return counts
}

/** @param {Counts} counts @param {string} reason @returns {Counts} */
function withFailure(counts, reason) {
  say(reason)
  return { ...counts, failed: counts.failed + 1 }
}
