/**
 * `npm test`: makes the checkout ready and runs every check and test there is.
 *
 * `npm test -- --only STAGE[,STAGE]` runs only those stages; words after a single stage go to its
 * runner, e.g. `npm test -- --only unit redact` or `npm test -- --only e2e -g "tray"`.
 */
import { ensureDependencies } from './setup/dependencies.mjs'
import { prepareRuntime } from './setup/prepare.mjs'
import { PlainError, duration, runEntry, say } from './setup/say.mjs'
import { stages } from './test-run/stages.mjs'
import { chooseStages } from './test-run/options.mjs'

/** @typedef {import('./test-run/stages.mjs').Stage} Stage */
/** @typedef {import('./test-run/counts.mjs').Counts} Counts */

await runEntry(async () => {
  const { chosen, runnerArgs } = chooseStages(stages, process.argv.slice(2))
  await ensureDependencies()
  const setupProblem = chosen.some((stage) => stage.needsApp)
    ? await problemOf(prepareRuntime)
    : undefined

  const total = { passed: 0, failed: 0, skipped: 0 }
  const summary = []
  /** @type {string | undefined} */
  let obstacle = setupProblem
  for (const stage of chosen) {
    say(`\n== ${stage.title} ==`)
    const begin = Date.now()
    const counts = stage.needsApp && obstacle ? couldNotRun(obstacle) : await run(stage, runnerArgs)
    if (stage.name === 'build' && counts.failed > 0) obstacle ??= 'The build failed.'
    total.passed += counts.passed
    total.failed += counts.failed
    total.skipped += counts.skipped
    summary.push(
      `${stage.name.padEnd(10)} ${totals(counts).padEnd(42)} ${duration(Date.now() - begin)}`,
    )
  }

  say(`\n${summary.join('\n')}\n\n${totals(total)}`)
  return total.failed > 0 ? 1 : 0
})

/** @param {Counts} counts @returns {string} */
function totals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** @param {Stage} stage @param {readonly string[]} runnerArgs @returns {Promise<Counts>} */
async function run(stage, runnerArgs) {
  try {
    return await stage.run(runnerArgs)
  } catch (error) {
    if (error instanceof PlainError) return couldNotRun(error.message)
    throw error
  }
}

/** @param {string} reason @returns {Counts} */
function couldNotRun(reason) {
  say(`Could not run: ${reason}`)
  return { passed: 0, failed: 1, skipped: 0 }
}

/**
 * What stands in the way of running the app must not keep the other stages from running.
 *
 * @param {() => Promise<void>} step
 * @returns {Promise<string | undefined>}
 */
async function problemOf(step) {
  try {
    await step()
    return undefined
  } catch (error) {
    if (error instanceof PlainError) return error.message
    throw error
  }
}
