import type { Database } from 'better-sqlite3'
import { Fault } from '../connectors/fault'

export type Migration = {
  readonly id: number
  readonly name: string
  readonly up: (db: Database) => void
}

const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

/**
 * Brings the file to the newest schema. Each step and its version number commit together or not at
 * all; a file of a newer version is refused untouched.
 * @param backup called once before the first step, only when the file has a schema already
 * @returns the version the file had before
 * @throws Fault `store-too-new`
 */
export function migrate(db: Database, steps: readonly Migration[], backup: () => void): number {
  steps.forEach((step, index) => {
    if (step.id !== index + 1) throw new Error(`Migration ${step.name} must have id ${index + 1}`)
  })
  const from = versionOf(db)
  if (from > steps.length) throw new Fault('store-too-new', { codes: [`schema ${from}`] })
  if (from === steps.length) return from
  if (from > 0) backup()

  db.pragma('foreign_keys = OFF') // tables may be rebuilt; checked below before each commit
  try {
    for (const step of steps.slice(from)) {
      db.transaction(() => {
        step.up(db)
        const broken = db.pragma('foreign_key_check') as readonly unknown[]
        if (broken.length > 0)
          throw new Error(`${step.name} left ${broken.length} dangling references`)
        db.pragma(`user_version = ${step.id}`)
      }).immediate()
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
  return from
}
