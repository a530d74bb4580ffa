import { ask } from '../fixtures/bridge-calls'
import { callWith, logEvent } from '../fixtures/events'
import { expectQuiet } from '../fixtures/records'
import { expect, test } from '../fixtures/recording-test'

/**
 * Chromium sends a POST again by itself when a connection that it uses a second time breaks before
 * the answer. AMS360 would have the activity twice, so no connection is used a second time.
 */
test('a connection that breaks under a write never has it sent twice', async ({
  readyPage: page,
  systems: { agency },
}) => {
  const uuid = agency.customers[0]?.CustomerId ?? ''
  const calls = (): number => agency.calls()['CustomerActivityInsert'] ?? 0
  const undecided = async (): Promise<readonly string[]> => {
    const { rows } = await ask(page, 'queue.list', { list: 'decision' })
    return rows.map(({ id }) => id)
  }
  // The first one goes well: a connection that could be used again would be open after it.
  await logEvent(page, callWith(uuid, 'Dana Whitlock called'))
  await expect.poll(() => agency.activities.length).toBe(1)
  expect(calls()).toBe(1)

  for (let round = 2; round <= 6; round += 1) {
    await test.step(`round ${round}: read whole, then cut`, async () => {
      agency.faultFor('CustomerActivityInsert', 'reset-after', 1)
      await logEvent(page, callWith(uuid, `Dana Whitlock called again, ${round}`))
      await expect.poll(calls).toBeGreaterThanOrEqual(round)
      await expectQuiet(page)
      expect(calls(), 'sent once').toBe(round)
      expect(await undecided()).toHaveLength(1)
      expect(agency.activities).toHaveLength(round)
      await ask(page, 'queue.act', { ids: [...(await undecided())], act: 'there' })
      expect(await undecided()).toEqual([])
    })
  }
  const marks = agency.activities.map(
    ({ Description = '' }) => /\[SD-\w{8}\]/.exec(Description)?.[0],
  )
  expect(new Set(marks).size, 'each stands there once').toBe(6)
})
