/**
 * The stages of `npm test`, cheapest first. Each runs its tool with the project's Node and gives
 * back counts; the tools' own output goes straight to the terminal.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { withDesktop } from '../desktop/virtual-desktop.mjs'
import { electronCommand, electronCommandVariable } from '../electron-runtime/electron-command.mjs'
import { ensureBuild } from '../setup/build.mjs'
import { root } from '../setup/locations.mjs'
import { packageCommand, projectEnv, projectNode } from '../setup/project-node.mjs'
import { stream } from '../setup/run-command.mjs'
import { countReport } from './counts.mjs'
import { packageApp } from './package-app.mjs'

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 *
 * @typedef {object} Stage
 * @property {string} name for `--only`
 * @property {string} title
 * @property {boolean} needsApp whether Electron, a screen and the SQLite binding must be there
 * @property {(runnerArgs: readonly string[]) => Promise<Counts>} run
 */

/** @type {readonly Stage[]} */
export const stages = [
  check('types', 'Types', packageTool('typescript', 'tsc'), ['-b']),
  check('lint', 'Lint', packageTool('oxlint'), ['--type-aware']),
  check('format', 'Format', packageTool('prettier'), ['--check', '.']),
  {
    name: 'unit',
    title: 'Architecture, unit, store, connector and engine tests',
    needsApp: false,
    run: runVitest,
  },
  { name: 'build', title: 'Build', needsApp: true, run: build },
  {
    name: 'e2e',
    title: 'End-to-end tests on the desktop',
    needsApp: true,
    run: async (runnerArgs) => {
      await ensureBuild()
      return runPlaywright('e2e', runnerArgs)
    },
  },
  {
    name: 'packaged',
    title: 'Packaged app',
    needsApp: true,
    run: async (runnerArgs) => {
      await ensureBuild()
      await packageApp()
      return runPlaywright('packaged', runnerArgs)
    },
  },
]

/**
 * @param {string} packageName
 * @param {string} [command]
 * @returns {() => string} looked up late: node_modules may not be there yet
 */
function packageTool(packageName, command) {
  return () => packageCommand(packageName, command)
}

/**
 * A stage that is right or wrong as a whole.
 *
 * @param {string} name
 * @param {string} title
 * @param {() => string} tool
 * @param {readonly string[]} args
 * @returns {Stage}
 */
function check(name, title, tool, args) {
  const run = async (/** @type {readonly string[]} */ runnerArgs) => {
    const code = await runTool(tool(), [...args, ...runnerArgs])
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  }
  return { name, title, needsApp: false, run }
}

/** @returns {Promise<Counts>} a working build is no test; a broken one is a failure */
async function build() {
  await ensureBuild()
  return { passed: 0, failed: 0, skipped: 0 }
}

/** @param {readonly string[]} runnerArgs @returns {Promise<Counts>} */
function runVitest(runnerArgs) {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = ['run', ...reporters, ...runnerArgs]
    const code = await runTool(packageCommand('vitest'), args)
    return countReport('vitest', report, code)
  })
}

/**
 * @param {'e2e' | 'packaged'} project
 * @param {readonly string[]} runnerArgs
 * @returns {Promise<Counts>}
 */
function runPlaywright(project, runnerArgs) {
  return withReport((report) =>
    withDesktop(async (desktopEnv) => {
      const tool = packageCommand('@playwright/test', 'playwright')
      const args = ['test', `--project=${project}`, '--reporter=list,json', ...runnerArgs]
      const code = await runTool(tool, args, {
        ...desktopEnv,
        [electronCommandVariable]: JSON.stringify(electronCommand(desktopEnv)),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      })
      return countReport('playwright', report, code)
    }),
  )
}

/**
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
function runTool(tool, args, env) {
  return stream(projectNode(), [tool, ...args], { cwd: root, env: projectEnv(env) })
}

/**
 * @param {(file: string) => Promise<Counts>} run is given a place for the runner's JSON report
 * @returns {Promise<Counts>}
 */
async function withReport(run) {
  const folder = mkdtempSync(path.join(tmpdir(), 'syncdesk-report-'))
  try {
    return await run(path.join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
