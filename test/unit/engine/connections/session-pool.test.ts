import { expect, it } from 'vitest'
import { createSessionPool } from '../../../../main/engine/connections/session-pool'
import type { Session } from '../../../../main/engine/connectors/connector'
import { fakeClock } from '../../../support/fake-clock'
import { settled } from '../../../support/settled'
import { noon } from '../../../support/status-sample'

const minute = 60_000

function rig() {
  const clock = fakeClock(noon)
  const pool = createSessionPool<Session>(clock.after)
  const acts: string[] = []
  let made = 0
  const make = (): Promise<Session> => {
    const name = `${(made += 1)}`
    acts.push(`open ${name}`)
    return Promise.resolve({
      check: () => Promise.reject(new Error('look-ups never check')),
      [Symbol.asyncDispose]: () => Promise.resolve(void acts.push(`close ${name}`)),
    })
  }
  return { clock, pool, acts, make }
}

it('opens once for many look-ups', async () => {
  const { pool, acts, make } = rig()
  const [one, two] = await Promise.all([pool.use('a', make), pool.use('a', make)])
  expect(one).toBe(two)
  expect(await pool.use('a', make)).toBe(one)
  expect(acts).toEqual(['open 1'])
})

it('keeps connections apart', async () => {
  const { pool, acts, make } = rig()
  await pool.use('a', make)
  await pool.use('b', make)
  await pool.close('a')
  expect(acts).toEqual(['open 1', 'open 2', 'close 1'])
})

it('closes what nobody used for five minutes; each use starts them anew', async () => {
  const { clock, pool, acts, make } = rig()
  await pool.use('a', make)
  clock.advance(5 * minute - 1)
  await pool.use('a', make)
  clock.advance(5 * minute - 1)
  await settled()
  expect(acts).toEqual(['open 1'])
  clock.advance(1)
  await settled()
  expect(acts).toEqual(['open 1', 'close 1'])
})

it('opens a new one after closing', async () => {
  const { clock, pool, acts, make } = rig()
  await pool.use('a', make)
  await pool.close('a')
  await pool.use('a', make)
  // The timer of the first one is gone with it.
  expect(clock.pending()).toEqual([5 * minute])
  expect(acts).toEqual(['open 1', 'close 1', 'open 2'])
})

it('forgets one that could not be opened, with its timer', async () => {
  const { clock, pool, acts, make } = rig()
  const failing = (): Promise<Session> => Promise.reject(new Error('vault-locked'))
  await expect(pool.use('a', failing)).rejects.toThrow('vault-locked')
  await settled()
  expect(clock.pending()).toEqual([])
  clock.advance(minute)
  await pool.use('a', make)
  clock.advance(5 * minute - 1)
  await settled()
  expect(acts).toEqual(['open 1'])
})

it('closes everything at the end, also when one cannot be closed', async () => {
  const { clock, pool, acts, make } = rig()
  await pool.use('a', make)
  await pool.use('b', async () => ({
    ...(await make()),
    [Symbol.asyncDispose]: () => Promise.reject(new Error('no answer')),
  }))
  await pool.use('c', make)
  await pool.closeAll()
  expect(acts).toEqual(['open 1', 'open 2', 'open 3', 'close 1', 'close 3'])
  expect(clock.pending()).toEqual([])
})

it('closing what is not open is nothing', async () => {
  const { pool } = rig()
  await expect(pool.close('a')).resolves.toBeUndefined()
})
