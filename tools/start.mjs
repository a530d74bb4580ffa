/**
 * `npm start`: makes the checkout ready and opens SyncDesk. Everything after `--` goes to the app,
 * e.g. `npm start -- --demo`.
 */
import { runEntry } from './setup/say.mjs'
import { prepareApp } from './setup/prepare.mjs'
import { runApp } from './start/run-app.mjs'

await runEntry(async () => {
  await prepareApp()
  return runApp(process.argv.slice(2))
})
