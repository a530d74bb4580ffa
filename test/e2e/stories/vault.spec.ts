import { ask } from '../fixtures/bridge-calls'
import { sessionMark } from '../../../main/port/engine-messages'
import { killEngine } from '../fixtures/processes'
import { checkNow, expectHealthy, failureTitle, go, headline, lookUp } from '../fixtures/screens'
import { answers, card, engineBar, form } from '../fixtures/screens'
import { storedIn } from '../fixtures/stored'
import { expect, test } from '../fixtures/test'

test.describe('a PC without a safe place', { tag: '@linux' }, () => {
  test.use({ vault: 'locked' })

  test('a password is not stored; for this session it can be kept', async ({
    page,
    app,
    agency,
    start,
  }) => {
    const { agencyNo, loginId, password } = agency.credentials
    await go(page, 'Credentials')
    await page.getByLabel('Agency number').fill(agencyNo)
    await page.getByRole('textbox', { name: 'WSAPI login ID' }).fill(loginId)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await form(page).getByText('Connection details').click()
    await page.getByLabel('Address of the service').fill(agency.endpoint)
    await page.getByRole('button', { name: 'Validate', exact: true }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(failureTitle(page)).toHaveText('This PC offers no safe place for the password')
    expect(storedIn(app.profile).rows).toMatchObject({ connection: 0, secret: 0, data_key: 0 })

    await page.getByRole('button', { name: 'Keep for this session only' }).click()
    await expect(page.getByText('Kept for this session only.')).toBeVisible()
    const { rows, secrets } = storedIn(app.profile)
    expect(rows).toMatchObject({ connection: 1, secret: 1, data_key: 0 })
    expect(JSON.stringify(secrets), 'sealed under a key that nothing stores').toContain(sessionMark)
    await go(page, 'Overview')
    await expectHealthy(page)
    await expect(card(page)).toContainText('Password kept for this session only')
    await go(page, 'Lookup')
    await lookUp(page, agency.customers[0]?.CustomerId ?? '')
    await expect(answers(page)).toContainText('sees Dana Whitlock')
    expect(storedIn(app.profile).rows.recent_lookup, 'no name without a key').toBe(0)

    await test.step('an engine that dies takes nothing with it', async () => {
      await go(page, 'Overview')
      await killEngine(app.electron)
      await ask(page, 'status.read', {})
      await expect(engineBar(page)).toBeEmpty()
      await checkNow(page)
      await expectHealthy(page)
    })

    await test.step('after a restart it is gone, and that is said', async () => {
      await app.quit()
      const next = await (await start()).page()
      await expect(card(next)).toBeVisible()
      await expect(card(next).getByText('Healthy', { exact: true })).toBeHidden()
      await expect(headline(next)).toContainText(/password/)
      const { connections } = await ask(next, 'status.read', {})
      expect(connections[0]?.failure?.code).toBe('secret-unreadable')
    })
  })
})

test.describe('the credential store goes and comes back', { tag: '@linux' }, () => {
  test('nothing is wiped meanwhile, and it works again', async ({ connectedPage, app, start }) => {
    await expect(connectedPage.getByRole('heading', { level: 1 })).toBeVisible()
    const before = storedIn(app.profile)
    await app.quit()

    await test.step('gone', async () => {
      const locked = await start({ vault: 'locked' })
      const page = await locked.page()
      await checkNow(page)
      await expect(headline(page)).toContainText('The credential store of this PC is locked')
      expect(storedIn(app.profile).secrets).toEqual(before.secrets)
      expect(storedIn(app.profile).rows.data_key).toBe(before.rows.data_key)
      await locked.quit()
    })

    await test.step('back', async () => {
      const page = await (await start({ vault: 'ready' })).page()
      await checkNow(page)
      await expectHealthy(page)
      await expect(card(page)).toContainText('Harbor Insurance (demo)')
      expect(storedIn(app.profile).secrets).toEqual(before.secrets)
    })
  })
})
