import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPreferences } from '../../../main/shell/preferences'
import { tempFolder } from '../../support/temp-folder'

const place = { x: -40, y: 12, width: 1200, height: 800 }
const fresh = { bounds: {}, saidCloseKeepsRunning: false }

it('begins with defaults and writes nothing', () => {
  const file = join(tempFolder(), 'preferences.json')
  expect(openPreferences(file).get()).toEqual(fresh)
  expect(existsSync(file)).toBe(false)
})

it('remembers what changed over a restart, and keeps the rest', () => {
  const file = join(tempFolder(), 'preferences.json')
  const first = openPreferences(file)
  first.change({ bounds: { '1': place }, lastDisplay: '1' })
  first.change({ saidCloseKeepsRunning: true })
  expect(openPreferences(file).get()).toEqual({
    bounds: { '1': place },
    lastDisplay: '1',
    saidCloseKeepsRunning: true,
  })
})

it.each([
  ['half a file', '{"bounds":{"1":{"x"'],
  ['an empty file', ''],
  ['no object', '[]'],
  ['wrong types', '{"saidCloseKeepsRunning":"yes"}'],
  ['a place with fractions', '{"bounds":{"1":{"x":0.5,"y":0,"width":1,"height":1}}}'],
])('puts %s aside and goes on with defaults', (_name, text) => {
  const file = join(tempFolder(), 'preferences.json')
  writeFileSync(file, text)
  const preferences = openPreferences(file)
  expect(preferences.get()).toEqual(fresh)
  expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(text)
  preferences.change({ saidCloseKeepsRunning: true })
  expect(openPreferences(file).get().saidCloseKeepsRunning).toBe(true)
})

it('leaves the old file whole when the new one cannot be written', () => {
  const folder = tempFolder()
  const file = join(folder, 'preferences.json')
  const preferences = openPreferences(file)
  preferences.change({ lastDisplay: '1' })
  const before = readFileSync(file, 'utf8')
  // A folder in its place: the new file can be neither made nor renamed.
  mkdirSync(`${file}.new`)
  expect(() => preferences.change({ lastDisplay: '2' })).not.toThrow()
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect(preferences.get().lastDisplay).toBe('2')
})

it('leaves no half-written file behind', () => {
  const folder = tempFolder()
  openPreferences(join(folder, 'preferences.json')).change({ lastDisplay: '1' })
  expect(readdirSync(folder)).toEqual(['preferences.json'])
})
