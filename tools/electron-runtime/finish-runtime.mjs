/**
 * Second half of assembling the closed-network runtime, run with the project's Node:
 * `node finish-runtime.mjs <runtime folder>` sets its fuses and adds our default app.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'

const runtime = path.resolve(process.argv[2] ?? '.')
const here = path.dirname(fileURLToPath(import.meta.url))

await flipFuses(path.join(runtime, 'electron'), {
  version: FuseVersion.V1,
  // Its private start snapshot was left out with the rest of the other app.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // End-to-end tests attach through Node's inspector.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
})
await createPackage(
  path.join(here, 'default-app'),
  path.join(runtime, 'resources', 'default_app.asar'),
)
