import { newPassword } from '../fixtures/canary'
import { ask } from '../fixtures/bridge-calls'
import { trayMenuOf } from '../fixtures/outside'
import { enginePid, killEngine } from '../fixtures/processes'
import { engineBar, expectHealthy, go } from '../fixtures/screens'
import { storedIn } from '../fixtures/stored'
import { expect, test } from '../fixtures/test'

const wholeMs = 3_000
/** A page that hangs longer than this is felt. */
const longestPauseMs = 500

test.describe('the engine is killed', { tag: '@linux' }, () => {
  test('the window says so, stays alive and is whole again within 3 s', async ({
    connectedPage: page,
    app,
  }) => {
    const { electron } = app
    const before = storedIn(app.profile)
    const password = newPassword()
    await go(page, 'Credentials')
    await page.getByRole('textbox', { name: 'WSAPI login ID' }).fill('HALF TYPED')
    await page.getByRole('button', { name: 'Replace the saved password' }).click()
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.evaluate(() => {
      let last = performance.now()
      let longest = 0
      const tick = (): void => {
        const now = performance.now()
        longest = Math.max(longest, now - last)
        last = now
        document.body.dataset['longestPause'] = String(Math.round(longest))
        setTimeout(tick, 10)
      }
      tick()
    })

    const said = engineBar(page).getByText('engine stopped and is starting again').waitFor()
    const killed = Date.now()
    await killEngine(electron)
    await said
    await ask(page, 'status.read', {})
    const whole = Date.now() - killed
    await expect(engineBar(page)).toBeEmpty()
    expect(whole).toBeLessThan(wholeMs)

    const pause = await page.evaluate(() => Number(document.body.dataset['longestPause']))
    expect(pause).toBeLessThan(longestPauseMs)
    await expect(page.getByRole('textbox', { name: 'WSAPI login ID' })).toHaveValue('HALF TYPED')
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue(password)
    expect(storedIn(app.profile)).toEqual(before)
    await go(page, 'Overview')
    await expectHealthy(page)
    console.log(`engine killed: whole again after ${whole} ms, longest pause ${pause} ms`)
  })

  test('again and again: it waits longer each time and still heals', async ({
    connectedPage: page,
    app,
  }) => {
    test.slow()
    const { electron } = app
    for (const attempt of [1, 2, 3, 4]) {
      await expect.poll(() => enginePid(electron), { timeout: 20_000 }).toBeDefined()
      await killEngine(electron)
      await expect(engineBar(page)).toContainText(`Attempt ${attempt}`)
    }
    await expect
      .poll(async () => (await trayMenuOf(electron))[0]?.label)
      .toBe('The engine stopped and is being restarted')
    await expect(engineBar(page)).toBeEmpty({ timeout: 20_000 })
    await expectHealthy(page)
    const waits = [...app.log().matchAll(/"restartInMs":(\d+)/g)].map(([, ms]) => Number(ms))
    expect(waits).toEqual(waits.toSorted((one, other) => one - other))
    expect(waits.at(-1)).toBeGreaterThan(waits[0] ?? 0)
  })
})
