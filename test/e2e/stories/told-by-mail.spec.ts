import { startDemoSystems } from '../../../main/demo/systems'
import { startMail, type DemoMail } from '../../../main/demo/mail/service'
import { connect } from '../fixtures/bridge-calls'
import { newPassword, noteSecrets } from '../fixtures/canary'
import { checkNow, expectHealthy, failureTitle, go } from '../fixtures/screens'
import { cardOf, setUp } from '../fixtures/systems'
import { pictureOfPage } from '../fixtures/pictures'
import { expect, test } from '../fixtures/test'

const admin = 'dana.whitlock@harborquist.example'

const subjectOf = ({ source }: DemoMail): string =>
  /^Subject: (.*(?:\r?\n[ \t].*)*)/im.exec(source)?.[1] ?? ''

test('the technical contact is told by mail when a credential breaks, and once when it works again', async ({
  page,
  agency,
}) => {
  test.slow()
  const mail = await startMail()
  const systems = await startDemoSystems({ customers: 20 })
  try {
    noteSecrets(Object.values(mail.signIn.secrets))
    await connect(page, agency)

    await test.step('the contact is entered, and what is missing is said', async () => {
      await go(page, 'Contact info')
      await page.getByLabel('Name', { exact: true }).fill('Dana Whitlock')
      await page.getByLabel('E-mail', { exact: true }).fill(admin)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.locator('#contact-outcome')).toContainText('Saved.')
      await expect(page.getByText('There is no mail server to send with')).toBeVisible()
    })

    await test.step('a test mail arrives', async () => {
      await setUp(page, { ...systems, signIns: { smtp: mail.signIn } }, 'smtp')
      await go(page, 'Contact info')
      await page.getByRole('button', { name: 'Send test mail' }).click()
      await expect.poll(() => mail.received().length).toBe(1)
      await expect(page.getByRole('row').filter({ hasText: 'Sent' })).toHaveCount(1)
      expect(mail.received()[0]?.to).toEqual([admin])
    })

    await test.step('a broken credential: what, since when, what to do, and no secret', async () => {
      await go(page, 'Overview')
      agency.setPassword(newPassword())
      await checkNow(page)
      await checkNow(page)
      await expect.poll(() => mail.received().length).toBe(2)
      const failure = mail.received()[1]
      expect(subjectOf(failure ?? fail())).toContain('AMS360 WSAPI')
      const text = plain(failure?.source ?? '')
      expect(text).toContain('Administration')
      expect(text).toContain('Web Service API')
      expect(text).not.toContain(agency.credentials.password)
    })

    await test.step('the recovery is mailed once', async () => {
      const { password } = agency.credentials
      await go(page, 'Credentials')
      await page.getByRole('main').getByRole('button', { name: 'AMS360 WSAPI' }).first().click()
      await page.getByRole('button', { name: 'Replace the saved password' }).click()
      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Validate', exact: true }).click()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect.poll(() => mail.received().length).toBe(3)
      expect(subjectOf(mail.received()[2] ?? fail())).toContain('works again')
    })

    await test.step('a mail server that breaks holds the mail back and says so', async () => {
      mail.setFault('expired-ticket')
      await go(page, 'Contact info')
      await page.getByRole('button', { name: 'Send test mail' }).click()
      await expect(page.getByRole('row').filter({ hasText: 'Waiting' })).toHaveCount(1)
      mail.setFault('none')
      await page.getByRole('button', { name: /^Retry/ }).click()
      await expect.poll(() => mail.received().length).toBe(4)
      await expect(page.getByRole('row').filter({ hasText: 'Sent' })).toHaveCount(4)
      await pictureOfPage(page, 'contact-light')
    })
  } finally {
    await systems.stop()
    await mail.stop()
  }
})

const fail = (): never => {
  throw new Error('No mail')
}

/** Quoted-printable lines put together again. */
const plain = (source: string): string =>
  source
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[\dA-F]{2})+/g, (run) =>
      Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'),
    )

test('partial configuration is named: WSAPI works, EMS does not, and the other way round', async ({
  page,
}) => {
  test.slow()
  const systems = await startDemoSystems()
  try {
    await setUp(page, systems, 'ams360-wsapi')
    await setUp(page, systems, 'ams360-ems')
    const uuid = systems.agency.customers[0]?.CustomerId ?? ''
    const lookUp = async (): Promise<void> => {
      await go(page, 'Lookup')
      await page.getByLabel('AMS360 customer UUID').fill(uuid)
      await page.getByRole('button', { name: 'Look up', exact: true }).click()
    }
    const answers = page.getByRole('region', { name: 'What each system sees' })
    await lookUp()
    await expect(answers).toContainText('AMS360 WSAPI sees')
    await expect(answers).toContainText('AMS360 EMS sees')
    await pictureOfPage(page, 'lookup-beside-light')

    systems.setFault('ams360-ems', 'wrong-password')
    await lookUp()
    await expect(answers).toContainText('AMS360 WSAPI sees')
    await expect(answers).toContainText('AMS360 EMS refuses the sign-in')
    await expect(page.getByText('AMS360 WSAPI works, but AMS360 EMS does not')).toBeVisible()

    systems.setFault('ams360-ems', 'none')
    systems.setFault('ams360-wsapi', 'wrong-password')
    await lookUp()
    await expect(answers).toContainText('AMS360 EMS sees')
    await expect(page.getByText('AMS360 EMS works, but AMS360 WSAPI does not')).toBeVisible()
    await expect(failureTitle(page).first()).toBeVisible()

    await go(page, 'Overview')
    await expect(cardOf(page, 'ams360-ems').getByText('Healthy', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Check all now' }).click()
    await expect(page.locator('#headline')).toContainText('AMS360 WSAPI refuses the sign-in')
    await expect(page.getByText('AMS360 EMS works, but AMS360 WSAPI does not')).toBeVisible()
    systems.setFault('ams360-wsapi', 'none')
    await page.getByRole('button', { name: 'Check all now' }).click()
    await expect(page.locator('#headline')).toContainText('All 2 connections work')
  } finally {
    await systems.stop()
  }
})

test('a connection is paused, resumed and removed, and it is said what stops', async ({
  connectedPage: page,
}) => {
  await expectHealthy(page)
  await go(page, 'Credentials')
  await page.getByRole('button', { name: 'Pause', exact: false }).first().click()
  await go(page, 'Overview')
  await expect(cardOf(page, 'ams360-wsapi').getByText('Paused', { exact: true })).toBeVisible()
  await go(page, 'Credentials')
  await page.getByRole('button', { name: 'Resume', exact: false }).first().click()
  await page.getByText('Remove this connection').click()
  await page.getByRole('button', { name: 'Remove AMS360 WSAPI from SyncDesk' }).click()
  await go(page, 'Overview')
  await expect(page.getByRole('button', { name: 'Connect my agency' })).toBeVisible()
})
