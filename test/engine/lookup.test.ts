import { describe, expect, it } from 'vitest'
import { canaryNames } from '../../main/demo/names'
import { agencyForTest, connected, engineRig } from '../support/engine-rig'
import { fakeVault } from '../support/fake-vault'
import { readableIn } from '../support/folder-bytes'

const absent = 'ffffffff-0000-4000-8000-00000000dead'

async function rigged() {
  const agency = await agencyForTest()
  const rig = await connected(agency)
  const dana = agency.customers[0]
  if (!dana) throw new Error('no customer')
  const find = (uuid: string) => rig.call('lookup.customer', { uuid })
  return { agency, rig, dana, find }
}

describe('one customer', () => {
  it('is found by UUID, however it was copied', async () => {
    const { dana, find } = await rigged()
    const { uuid, answers } = await find(` {${dana.CustomerId.toUpperCase()}}\n`)
    expect(uuid).toBe(dana.CustomerId)
    expect(answers).toMatchObject([
      { kind: 'ams360-wsapi', name: 'AMS360 WSAPI', record: { name: 'Dana Whitlock' } },
    ])
    expect(answers[0]?.failure).toBeUndefined()
  })

  it('signs in once for many', async () => {
    const { agency, dana, find } = await rigged()
    const before = agency.calls()['Login'] ?? 0
    for (let n = 0; n < 3; n += 1) await find(dana.CustomerId)
    expect(agency.calls()['Login']).toBe(before + 1)
  })

  it('that is not there is an answer of that system, not an error of the call', async () => {
    const { find } = await rigged()
    expect(await find(absent)).toMatchObject({
      uuid: absent,
      answers: [{ failure: { code: 'customer-not-found' } }],
    })
  })

  it.each([
    ['wrong-password', 'sign-in-refused'],
    ['missing-right', 'right-missing'],
    ['http-500', 'server-error'],
  ] as const)('with the agency at %s says %s', async (fault, code) => {
    const { agency, dana, find } = await rigged()
    agency.setFault(fault)
    const { answers } = await find(dana.CustomerId)
    expect(answers).toMatchObject([{ failure: { code } }])
  })

  it('goes on after the session was ended on the other side', async () => {
    const { agency, dana, find } = await rigged()
    await find(dana.CustomerId)
    agency.setFault('expired-ticket')
    agency.setFault('none')
    expect((await find(dana.CustomerId)).answers[0]?.record?.name).toBe('Dana Whitlock')
  })

  it.each(['', 'Dana Whitlock', '1234', 'x'.repeat(200)])(
    '«%s» is refused unsent',
    async (typed) => {
      const { agency, rig } = await rigged()
      const before = agency.calls()
      const failure = await rig.failure('lookup.customer', { uuid: typed })
      expect(failure.code).toBe('uuid-invalid')
      expect(agency.calls()).toEqual(before)
    },
  )

  it('needs a connection', async () => {
    const rig = await engineRig()
    expect((await rig.failure('lookup.customer', { uuid: absent })).code).toBe('not-set-up')
    expect((await rig.failure('lookup.search', { by: 'name', text: 'a' })).code).toBe('not-set-up')
  })
})

describe('the search', () => {
  it.each([
    ['name', 'Whitlock'],
    ['number', '1'],
    ['phone', '(617) 555-0142'],
  ] as const)('by %s finds Dana', async (by, text) => {
    const { rig, dana } = await rigged()
    const { hits, total } = await rig.call('lookup.search', { by, text })
    expect(hits.map(({ uuid }) => uuid)).toContain(dana.CustomerId)
    expect(total).toBe(hits.length)
  })

  it.each([
    ['name', 'Zzzyx'],
    ['number', '999999'],
    ['phone', '(617) 555-0199'],
  ] as const)('by %s may find nobody', async (by, text) => {
    const { rig } = await rigged()
    expect(await rig.call('lookup.search', { by, text })).toMatchObject({ hits: [], total: 0 })
  })

  it('gives the page the first hundred and says how many there are', async () => {
    const agency = await agencyForTest({ customers: 3_000 })
    const rig = await connected(agency)
    const { hits, total } = await rig.call('lookup.search', { by: 'name', text: 'B' })
    expect(hits).toHaveLength(100)
    expect(total).toBeGreaterThan(100)
    const names = hits.map(({ name }) => name)
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other)))
  })

  it('fails in words that lead to the connection', async () => {
    const { agency, rig } = await rigged()
    agency.setFault('wrong-password')
    expect(await rig.failure('lookup.search', { by: 'name', text: 'Whit' })).toMatchObject({
      code: 'sign-in-refused',
      fix: { act: 'go', route: { connectionId: 'ams360-wsapi' } },
    })
  })
})

describe('the last customers looked up', () => {
  it('are remembered over a restart, newest first, and forgotten when told', async () => {
    const { agency, rig, find } = await rigged()
    for (const { CustomerId } of agency.customers.slice(0, 3)) {
      await find(CustomerId)
      rig.clock.advance(1_000)
    }
    await rig.restart()
    const uuids = (await rig.call('lookup.recent', {})).map(({ uuid }) => uuid)
    const looked = agency.customers.slice(0, 3).map(({ CustomerId }) => CustomerId)
    expect(uuids).toEqual(looked.toReversed())
    await rig.call('lookup.forget', {})
    expect(await rig.call('lookup.recent', {})).toEqual([])
  })

  it('are only those that were found', async () => {
    const { find, rig } = await rigged()
    await find(absent)
    expect(await rig.call('lookup.recent', {})).toEqual([])
  })

  it('are not kept on a PC without a vault', async () => {
    const agency = await agencyForTest()
    const { settings, secrets } = {
      settings: { endpoint: agency.endpoint, ...agency.credentials },
      secrets: { password: agency.credentials.password },
    }
    const { password: _password, ...shown } = settings
    const rig = await engineRig({
      vault: fakeVault('unavailable'),
      demo: { 'ams360-wsapi': { settings: shown, secrets } },
    })
    await rig.call('lookup.customer', { uuid: agency.customers[0]?.CustomerId ?? '' })
    expect(await rig.call('lookup.recent', {})).toEqual([])
    expect(readableIn(rig.folder, canaryNames())).toEqual([])
  })
})

it('no name, no phone and no password is readable in any byte or log line', async () => {
  const { agency, rig, find } = await rigged()
  for (const { CustomerId } of agency.customers.slice(0, 20)) await find(CustomerId)
  await rig.call('lookup.search', { by: 'name', text: 'Whit' })
  await rig.check()
  agency.setFault('wrong-password')
  await rig.check()
  const canaries = [
    ...canaryNames(),
    agency.credentials.password,
    '5550142',
    'dana.whitlock@example.com',
  ]
  // While it runs, the newest rows are in the write-ahead log only.
  expect(readableIn(rig.folder, ['health_check'])).not.toEqual([])
  expect(readableIn(rig.folder, canaries)).toEqual([])
  const written = JSON.stringify([rig.lines, rig.notices])
  expect(canaries.filter((word) => written.includes(word))).toEqual([])
  await rig.stop()
  expect(readableIn(rig.folder, canaries)).toEqual([])
})
