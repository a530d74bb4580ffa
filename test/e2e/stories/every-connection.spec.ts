import { startDemoSystems, type DemoSystems } from '../../../main/demo/systems'
import type { DemoFault } from '../../../preload/contract/shell'
import { connectionKinds, type ConnectionKind } from '../../../preload/contract/systems'
import { noteSecrets } from '../fixtures/canary'
import { go, headline } from '../fixtures/screens'
import { storedIn } from '../fixtures/stored'
import { cardOf, checkSystem, setUp } from '../fixtures/systems'
import { expect, test as base } from '../fixtures/test'

const test = base.extend<{ readonly systems: DemoSystems }>({
  systems: async ({}, use) => {
    const systems = await startDemoSystems()
    noteSecrets(Object.values(systems.signIns).flatMap(({ secrets }) => Object.values(secrets)))
    await use(systems)
    await systems.stop()
  },
})

/** AMS360's notifications come to us: they have a story of their own (`notifications.spec.ts`). */
type Called = Exclude<ConnectionKind, 'ams360-ons'>
const called = connectionKinds.filter((kind): kind is Called => kind !== 'ams360-ons')

type Told = readonly [fault: DemoFault, says: RegExp]

const network: readonly Told[] = [
  ['reset-before', /broke off the connection/],
  ['reset-after', /broke off the connection/],
]
const web: readonly Told[] = [
  ...network,
  ['wrong-password', /refuses the sign-in/],
  ['http-500', /has a fault of its own/],
  ['malformed-xml', /is damaged/],
  ['huge-body', /is larger than 16 MiB/],
  ['empty-200', /answered with nothing/],
]
const json: readonly Told[] = [
  ...web,
  ['missing-right', /does not allow us/],
  ['html-page', /something else than data/],
]

/** Every fault that a check of the system can see, and what the Overview then says. */
const told: Readonly<Record<Called, readonly Told[]>> = {
  'ams360-wsapi': [
    ...web,
    ['missing-right', /does not allow us/],
    ['html-page', /web page instead of data/],
    ['expired-ticket', /ends our session/],
  ],
  'ams360-ems': [...json, ['expired-ticket', /refuses the sign-in/]],
  'ams360-odata': [...json, ['expired-ticket', /ends our session/]],
  connectwise: json,
  'ams-plus': network,
  smtp: [
    ['wrong-password', /refuses the sign-in/],
    ['reset-before', /broke off the connection/],
    ['http-500', /has a fault of its own|HTTP|451/],
    ['html-page', /has another form than agreed/],
    ['malformed-xml', /has another form than agreed/],
    ['huge-body', /is larger than/],
    ['empty-200', /broke off the connection/],
    ['expired-ticket', /has a fault of its own|421/],
  ],
}

for (const kind of called) {
  test(`${kind}: set up, broken in every way, explained, mended, green again`, async ({
    page,
    app,
    systems,
  }) => {
    test.slow()
    await expect(page.getByRole('button', { name: 'Connect my agency' })).toBeVisible()
    await setUp(page, systems, kind)
    await go(page, 'Overview')
    const card = cardOf(page, kind)
    await expect(card.getByText('Healthy', { exact: true })).toBeVisible()
    const { settings, secrets } = storedIn(app.profile)

    for (const [fault, says] of told[kind]) {
      await test.step(fault, async () => {
        systems.setFault(kind, fault)
        await checkSystem(page, kind)
        await expect(headline(page)).toContainText(says)
        await expect(card.getByText('Error', { exact: true })).toBeVisible()
        await expect(page.getByRole('main')).toContainText('What to do')
        await expect(page.locator('.headline').getByRole('button').first()).toBeVisible()
      })
    }
    expect(storedIn(app.profile)).toMatchObject({ settings, secrets })

    systems.setFault(kind, 'none')
    await checkSystem(page, kind)
    await expect(card.getByText('Healthy', { exact: true })).toBeVisible()
  })
}
