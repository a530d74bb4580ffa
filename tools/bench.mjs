/**
 * `npm run bench` runs every test/bench/*.bench.ts, `npm run bench -- NAME` only that one; further
 * words go to the bench. Each runs on a desktop and finds in the variable SYNCDESK_ELECTRON how to
 * start the app: JSON of an ElectronCommand (tools/electron-runtime/electron-command.mjs), that is
 * `{ executable, switches, args, env }`. Its exit code is the bench's verdict.
 */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { withDesktop } from './desktop/virtual-desktop.mjs'
import { electronCommand, electronCommandVariable } from './electron-runtime/electron-command.mjs'
import { root } from './setup/locations.mjs'
import { prepareApp } from './setup/prepare.mjs'
import { projectEnv, projectNode } from './setup/project-node.mjs'
import { stream } from './setup/run-command.mjs'
import { PlainError, runEntry, say } from './setup/say.mjs'

const folder = path.join(root, 'test', 'bench')
const suffix = /\.bench\.(ts|mts|mjs)$/

await runEntry(async () => {
  const [wanted, ...benchArgs] = process.argv.slice(2)
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter((file) => suffix.test(file))
  const chosen = files.filter((file) => !wanted || file.replace(suffix, '') === wanted).sort()
  if (chosen.length === 0) {
    const names = files.map((file) => file.replace(suffix, '')).join(', ')
    throw new PlainError(`There is no bench ${wanted ?? 'here'}. Known: ${names || 'none'}.`)
  }
  await prepareApp()
  return withDesktop(async (desktopEnv) => {
    const command = JSON.stringify(electronCommand(desktopEnv))
    const env = projectEnv({ ...desktopEnv, [electronCommandVariable]: command })
    let failed = 0
    for (const file of chosen) {
      say(`\n== ${file.replace(suffix, '')} ==`)
      const args = [path.join(folder, file), ...benchArgs]
      if ((await stream(projectNode(), args, { cwd: root, env })) !== 0) failed += 1
    }
    return failed === 0 ? 0 : 1
  })
})
