/**
 * `npm run test:crash` kills the recording engine 300 times, `npm run test:crash -- --cycles 5000`
 * that many times, and asks that it is ready again in time (test/engine/crash.test.ts).
 */
import { ensureDependencies } from './setup/dependencies.mjs'
import { root } from './setup/locations.mjs'
import { packageCommand, projectEnv, projectNode } from './setup/project-node.mjs'
import { stream } from './setup/run-command.mjs'
import { PlainError, runEntry } from './setup/say.mjs'

await runEntry(async () => {
  const [option, cycles = '300', ...rest] = process.argv.slice(2)
  const isKnown = option === undefined || option === '--cycles'
  if (!isKnown || rest.length > 0 || !/^[1-9]\d{0,5}$/.test(cycles)) {
    throw new PlainError('Usage: npm run test:crash -- --cycles NUMBER')
  }
  await ensureDependencies()
  return stream(projectNode(), [packageCommand('vitest'), 'run', 'test/engine/crash.test.ts'], {
    cwd: root,
    env: projectEnv({
      ...process.env,
      SYNCDESK_CRASH_CYCLES: cycles,
      SYNCDESK_CRASH_TIMED: '1',
    }),
  })
})
