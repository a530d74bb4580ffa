import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })

/** What the shell itself remembers between starts. No facts of the agency. */
const preferences = z.object({
  /** Window position by display, so that a docked laptop finds its place again. */
  bounds: z.record(z.string(), bounds).default({}),
  /** The display the window was last on. */
  lastDisplay: z.string().optional(),
  /** «Closing the window keeps SyncDesk in the tray» was said once. */
  saidCloseKeepsRunning: z.boolean().default(false),
})
export type Preferences = z.output<typeof preferences>

/** A small file of view preferences. An unreadable one is put aside and defaults are used. */
export function openPreferences(file: string) {
  const read = (): Preferences => {
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch {
      return preferences.parse({})
    }
    try {
      return preferences.parse(JSON.parse(text))
    } catch {
      renameSync(file, `${file}.unreadable`)
      return preferences.parse({})
    }
  }
  let current = read()
  return {
    get: (): Preferences => current,
    change(change: Partial<Preferences>): void {
      current = { ...current, ...change }
      try {
        // Write beside, then rename: a crash in between leaves the old file whole.
        writeFileSync(`${file}.new`, JSON.stringify(current), { mode: 0o600 })
        renameSync(`${file}.new`, file)
      } catch {
        // A full disk must not stop a window from closing; the next change writes all of it again.
      }
    },
  }
}
export type PreferencesFile = ReturnType<typeof openPreferences>
