import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { trayMenuOf } from '../fixtures/outside'
import { engineBar } from '../fixtures/screens'
import { databaseOf } from '../fixtures/stored'
import { expect, test } from '../fixtures/test'

test('a damaged database is put aside, said, and SyncDesk starts again', async ({ app, start }) => {
  await expect.poll(app.log).toContain('engine: up')
  await app.quit()
  const file = databaseOf(app.profile)
  for (const tail of ['-wal', '-shm']) rmSync(file + tail, { force: true })
  const damaged = Buffer.alloc(20_000, 'not a database ')
  writeFileSync(file, damaged)

  const next = await start()
  const page = await next.page()
  await expect(engineBar(page)).toContainText('SyncDesk’s database is damaged')
  await expect(engineBar(page)).toContainText('put aside, not deleted')
  await expect
    .poll(async () => (await trayMenuOf(next.electron))[0]?.label)
    .toBe('SyncDesk’s database is damaged')
  const aside = readdirSync(dirname(file)).find((name) => name.includes('.damaged-'))
  expect(readFileSync(`${dirname(file)}/${aside}`).equals(damaged)).toBe(true)

  await page.getByRole('button', { name: 'Restart the engine' }).click()
  await expect(engineBar(page)).toBeEmpty()
  await expect(page.getByRole('button', { name: 'Connect my agency' })).toBeVisible()
})

test('a database of a newer SyncDesk is refused and left alone', async ({ app, start }) => {
  await expect.poll(app.log).toContain('engine: up')
  await app.quit()
  const file = databaseOf(app.profile)
  const db = new Sqlite(file)
  db.pragma('user_version = 99')
  db.close()
  const before = readFileSync(file)

  const page = await (await start()).page()
  await expect(engineBar(page)).toContainText('The database was written by a newer SyncDesk')
  await expect(engineBar(page).getByRole('button', { name: 'Open the log folder' })).toBeVisible()
  expect(readFileSync(file).equals(before)).toBe(true)
})
