import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newPassword } from '../fixtures/canary'
import { leftClick, screenSize } from '../fixtures/desktop'
import { electronCommand, environment, type RunningApp } from '../fixtures/launch'
import { bubblesOf, clickTray, clickTrayMenu, trayMenuOf } from '../fixtures/outside'
import { processesOf } from '../fixtures/processes'
import { expectHealthy } from '../fixtures/screens'
import { expect, test } from '../fixtures/test'

const openWindows = ({ electron }: RunningApp): Promise<number> =>
  electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((one) => one.isVisible()).length,
  )

const closeWindow = async (app: RunningApp): Promise<void> => {
  await expect.poll(() => openWindows(app)).toBe(1)
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => openWindows(app)).toBe(0)
}

/** Starts the app a second time on the same profile. */
const startAgain = ({ profile }: RunningApp): Promise<number | null> => {
  const { executable, args, env } = electronCommand('ready')
  const second = spawn(executable, [...args, `--user-data-dir=${profile}`], {
    env: { ...environment(), ...env },
    stdio: 'ignore',
  })
  return new Promise((resolve) => second.once('exit', resolve))
}

test('closing the window leaves the tray, and says so the first time only', async ({ app }) => {
  const { electron } = app
  await app.page()
  await closeWindow(app)
  await expect.poll(() => bubblesOf(electron)).toMatchObject([{ title: 'SyncDesk keeps watching' }])
  await clickTray(electron)
  await expect((await app.page()).getByRole('heading', { level: 1 })).toHaveText('Overview')
  await closeWindow(app)
  await clickTrayMenu(electron, 'Open SyncDesk')
  await closeWindow(app)
  expect(await bubblesOf(electron)).toHaveLength(1)
})

test('it is said once in a lifetime, not once per start', async ({ app, start }) => {
  await closeWindow(app)
  await expect.poll(() => bubblesOf(app.electron)).toHaveLength(1)
  await app.quit()
  const next = await start()
  await closeWindow(next)
  await clickTray(next.electron)
  await expect.poll(() => openWindows(next)).toBe(1)
  expect(await bubblesOf(next.electron)).toHaveLength(0)
})

test('a second start brings the first one forward and ends', async ({ app }) => {
  await app.page()
  await closeWindow(app)
  expect(await startAgain(app)).toBe(0)
  await expect.poll(() => openWindows(app)).toBe(1)
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  expect(await startAgain(app)).toBe(0)
  await expect
    .poll(() =>
      app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => one.isMinimized()),
      ),
    )
    .toEqual([false])
})

test('started hidden, it is in the tray only', async ({ start }) => {
  const app = await start({ args: ['--hidden'], window: false })
  await expect.poll(() => trayMenuOf(app.electron)).toContainEqual({ label: 'Quit', enabled: true })
  await expect.poll(app.log).toContain('engine: up')
  expect(await openWindows(app)).toBe(0)
  await clickTray(app.electron)
  await expect.poll(() => openWindows(app)).toBe(1)
})

test('a page that crashes takes nothing with it: the tray opens a new one', async ({
  connectedPage,
  app,
}) => {
  await expectHealthy(connectedPage)
  await app.electron.evaluate(({ webContents }) => {
    webContents.getAllWebContents()[0]?.forcefullyCrashRenderer()
  })
  await expect.poll(() => openWindows(app)).toBe(0)
  await clickTray(app.electron)
  await expect.poll(() => openWindows(app)).toBe(1)
  await expectHealthy(await app.page())
})

test.describe('on the real desktop', { tag: ['@linux', '@virtual-desktop'] }, () => {
  test('Quit in the tray ends everything with exit code 0', async ({ connectedPage, app }) => {
    await expect(connectedPage.getByRole('heading', { level: 1 })).toBeVisible()
    await clickTrayMenu(app.electron, 'Quit')
    expect(await app.exited).toBe(0)
    await expect.poll(() => processesOf(app.profile)).toEqual([])
    expect(app.log()).toContain('stopped')
    const preferences = join(app.profile, 'preferences.json')
    const kept = existsSync(preferences) ? readFileSync(preferences, 'utf8') : ''
    expect(kept, 'quitting is no closing').not.toContain('"saidCloseKeepsRunning":true')
  })

  test('a left click on the icon in the panel opens the window', async ({ app }) => {
    await app.page()
    await closeWindow(app)
    const { width, height } = await screenSize()
    // tools/desktop: the tray stands left of the clock in the panel along the bottom.
    await expect(async () => {
      await leftClick(width - 72, height - 18)
      await expect.poll(() => openWindows(app), { timeout: 2_000 }).toBe(1)
    }).toPass({ timeout: 20_000 })
  })
  test('a left click on the notification leads to what failed', async ({
    connectedPage,
    app,
    agency,
  }) => {
    await expect(connectedPage.getByRole('heading', { level: 1 })).toBeVisible()
    await closeWindow(app)
    agency.setPassword(newPassword())
    await clickTrayMenu(app.electron, 'Check now')
    await expect
      .poll(async () => (await bubblesOf(app.electron)).map(({ title }) => title))
      .toContain('AMS360 WSAPI refuses the sign-in')
    const { width } = await screenSize()
    // Two bubbles lie below each other in the corner: «keeps watching», then the failure.
    await expect(async () => {
      await leftClick(width - 230, 160)
      await leftClick(width - 230, 60)
      await expect.poll(() => openWindows(app), { timeout: 2_000 }).toBe(1)
    }).toPass({ timeout: 20_000 })
    const heading = (await app.page()).getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Credentials')
  })
})
