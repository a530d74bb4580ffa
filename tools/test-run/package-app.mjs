/**
 * Packages the app into a folder, without installers, for the packaged smoke test.
 */
import { findElectron } from '../electron-runtime/electron-runtime.mjs'
import { root } from '../setup/locations.mjs'
import { packageCommand, projectEnv, projectNode } from '../setup/project-node.mjs'
import { must } from '../setup/run-command.mjs'
import { say } from '../setup/say.mjs'

export async function packageApp() {
  say('Packaging SyncDesk (about half a minute)')
  const runtime = findElectron()
  const args = ['--dir', '--publish', 'never']
  // The packager would download Electron itself; one that did not come that way must be handed over.
  if (runtime && runtime.origin !== 'downloaded') {
    args.push(`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`)
  }
  await must('Packaging', projectNode(), [packageCommand('electron-builder'), ...args], {
    cwd: root,
    env: projectEnv(),
  })
}
