/**
 * The whole set-up in order. Each step looks first and is quick when there is nothing left to do.
 */
import { isRealScreenAvailable } from '../desktop/screen.mjs'
import { ensureElectron } from '../electron-runtime/electron-runtime.mjs'
import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureDesktopPackages } from './desktop-packages.mjs'
import { ensureSqliteBinding } from './sqlite-binding.mjs'

/**
 * Makes this checkout ready to run the app: npm packages, a screen to run on, Electron, SQLite.
 */
export async function prepareRuntime() {
  await ensureDependencies()
  if (!isRealScreenAvailable()) await ensureDesktopPackages()
  const runtime = await ensureElectron()
  await ensureSqliteBinding(runtime)
}

/** {@link prepareRuntime} and an up-to-date build of the app. */
export async function prepareApp() {
  await prepareRuntime()
  await ensureBuild()
}
