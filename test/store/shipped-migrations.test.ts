import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrations } from '../../main/engine/store/migrations'
import { schemaOf, testStore } from '../support/open-databases'

const folder = join(import.meta.dirname, '../../main/engine/store/migrations')
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A migration that has been shipped is never edited: add the next number and its hash instead. */
const shipped: Readonly<Record<string, string>> = {
  '0001-first-light.ts': '3a93dcc10267ced1720b463df987972cfa4fe8cdec734c29c12ac2d3ec03c591',
  '0002-every-credential.ts': 'b316a6071be82050f081998e8a07f4a2bc4d0354f8bebb0034b9d0b955a1b7f1',
  '0003-recorded-once.ts': '6c3cf2402a0ede68242c4f9aa23f72ed3c8361facb317274074e50f96f06bd8c',
}
/** What all of them together make of an empty file. */
const schemaHash = '744b8d330fa14510a1459f1998bc5bac25de9838818b61bb1307f38d63517cf6'

it('no shipped migration was edited, none is missing, none has no hash', () => {
  const files = readdirSync(folder).filter((name) => /^\d/.test(name))
  const hashes = files.map((name) => [name, sha256(readFileSync(join(folder, name), 'utf8'))])
  expect(Object.fromEntries(hashes)).toEqual(shipped)
})

it('every file is in the list, under its own name', () => {
  expect(migrations.map(({ name }) => `${name}.ts`)).toEqual(Object.keys(shipped).toSorted())
})

it('an empty file becomes exactly this schema', () => {
  const schema = schemaOf(testStore())
  expect(sha256(schema.join('\n'))).toBe(schemaHash)
})

it('every table is STRICT and holds times as whole numbers', () => {
  const db = testStore()
  const tables = db.pragma('table_list') as { name: string; strict: number; schema: string }[]
  const ours = tables.filter(({ name }) => !name.startsWith('sqlite_'))
  expect(ours.map(({ name }) => name).toSorted()).toEqual([
    'alarm',
    'attachment',
    'attempt',
    'connection',
    'contact',
    'data_key',
    'effect',
    'health_check',
    'history',
    'mail',
    'notification',
    'ons_refusal',
    'ons_rule',
    'profile',
    'profile_change',
    'profile_key',
    'recent_lookup',
    'record',
    'secret',
    'setting',
    'source',
    'suggestion',
    'trigger_event',
  ])
  expect(ours.filter(({ strict }) => strict !== 1)).toEqual([])
  const columns = ours.flatMap(
    ({ name }) => db.pragma(`table_info(${name})`) as { name: string; type: string }[],
  )
  const times = columns.filter(({ name }) => /(_at|^at|^since)$/.test(name))
  expect(times.length).toBeGreaterThan(6)
  expect(times.filter(({ type }) => type !== 'INTEGER')).toEqual([])
})
