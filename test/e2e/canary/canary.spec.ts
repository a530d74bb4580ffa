import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startDemoSystems } from '../../../main/demo/systems'
import { canaryNames } from '../../../main/demo/names'
import { secretToken, takeSecrets } from '../fixtures/canary'
import { removeRunFolders, runFolder } from '../fixtures/run-folder'
import { scanFolder } from './scan'

/** The passwords of the stories and everybody in the demo agency's records. */
const needles = [secretToken, ...canaryNames()]

/** What signs in to the demo agency's systems: the same at every start where it is not random. */
async function demoSecrets(): Promise<readonly string[]> {
  const systems = await startDemoSystems({ customers: 1 })
  await systems.stop()
  return Object.values(systems.signIns)
    .flatMap(({ secrets }) => Object.values(secrets))
    .filter(Boolean)
}

test('the scan finds what is planted, in every form', () => {
  const folder = mkdtempSync(join(tmpdir(), 'syncdesk-planted-'))
  try {
    const noise = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) & 0xff))
    const secret = `${secretToken}1`
    const person = "O'Dunlevy"
    const plant = (name: string, content: string | Buffer): void =>
      writeFileSync(join(folder, name), Buffer.concat([noise, Buffer.from(content), noise]))
    mkdirSync(join(folder, 'deep'))
    plant('utf8', secret)
    plant('deep/utf16', Buffer.from(secret, 'utf16le'))
    for (const shift of ['', 'a', 'ab']) {
      plant(`base64-${shift.length}`, Buffer.from(`${shift}${secret}z`).toString('base64'))
    }
    plant('json', JSON.stringify({ name: 'Παπαδοπουλάκιδης' }))
    plant('json-ascii', '\\u9f8d\\u9580\\u5bfa\\u6fa4')
    plant('xml', person.replace("'", '&apos;'))
    plant('xml-number', person.replace("'", '&#39;'))
    plant('url', encodeURIComponent('龍門寺澤'))
    plant('clean', 'nobody and nothing')

    const { files, hits } = scanFolder(folder, needles)
    expect(files).toBe(11)
    const found = new Set(hits.map(({ file }) => file))
    expect([...found].toSorted()).toEqual([
      'base64-0',
      'base64-1',
      'base64-2',
      'deep/utf16',
      'json',
      'json-ascii',
      'url',
      'utf8',
      'xml',
      'xml-number',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('nothing that the stories wrote holds a secret or a person in clear', async () => {
  test.setTimeout(180_000)
  const { files, bytes, hits } = scanFolder(runFolder, [
    ...needles,
    ...(await demoSecrets()),
    ...takeSecrets(),
  ])
  console.log(`canary: ${files} files, ${bytes} bytes, ${hits.length} hits`)
  expect(hits).toEqual([])
  expect(files, 'the stories ran').toBeGreaterThan(0)
  removeRunFolders()
})
