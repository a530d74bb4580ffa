import { beforeEach, describe, expect, it } from 'vitest'
import { createBreaker, isOfTheLine, type Breaker } from '../../../../../main/engine/sync/breaker'
import { fakeClock, type FakeClock } from '../../../../support/fake-clock'
import { noon } from '../../../../support/status-sample'

const second = 1_000
const minute = 60 * second
let clock: FakeClock
let breaker: Breaker

beforeEach(() => {
  clock = fakeClock(noon)
  breaker = createBreaker(clock.now)
})
const fail = (times: number): void => {
  for (let n = 0; n < times; n += 1) breaker.failed('timed-out')
}

describe('the breaker', () => {
  it('opens after five failures of the line in a row, not after four', () => {
    fail(4)
    expect(breaker.allowed(4)).toBe(4)
    expect(breaker.restsUntil()).toBe(0)
    fail(1)
    expect(breaker.allowed(4)).toBe(0)
    expect(breaker.restsUntil()).toBe(noon + 30 * second)
  })

  it('one success in between starts the count anew', () => {
    fail(4)
    expect(breaker.succeeded()).toBe(true)
    fail(4)
    expect(breaker.allowed(4)).toBe(4)
    expect(createBreaker(clock.now).succeeded()).toBe(false)
  })

  it('after its rest lets one go ahead, and all others only when that one succeeded', () => {
    fail(5)
    clock.advance(30 * second)
    expect(breaker.allowed(4)).toBe(1)
    breaker.started()
    expect(breaker.allowed(4)).toBe(0)
    breaker.succeeded()
    expect(breaker.allowed(4)).toBe(4)
    expect(breaker.restsUntil()).toBe(0)
  })

  it('a probe that says nothing about the line lets another one find out', () => {
    fail(5)
    clock.advance(30 * second)
    breaker.started()
    breaker.saidNothing()
    expect(breaker.allowed(4)).toBe(1)
  })

  it('rests twice as long after each probe that failed, a quarter of an hour at most', () => {
    fail(5)
    const rests: number[] = []
    for (let n = 0; n < 7; n += 1) {
      rests.push(breaker.restsUntil() - clock.now())
      clock.advance(rests.at(-1) ?? 0)
      breaker.started()
      breaker.failed('timed-out')
    }
    expect(rests.map((ms) => ms / second)).toEqual([30, 60, 120, 240, 480, 900, 900])
  })

  it('those that were under way when it opened do not prolong its rest', () => {
    fail(8)
    expect(breaker.restsUntil()).toBe(noon + 30 * second)
  })

  it.each(['sign-in-refused', 'session-refused'] as const)('%s opens it at once', (code) => {
    breaker.failed(code)
    expect(breaker.allowed(1)).toBe(0)
  })

  it('does what Retry-After says, however long that is', () => {
    breaker.failed('rate-limited', 3 * 60 * minute)
    expect(breaker.allowed(1)).toBe(0)
    expect(breaker.restsUntil()).toBe(noon + 3 * 60 * minute)
    clock.advance(3 * 60 * minute - 1)
    expect(breaker.allowed(1)).toBe(0)
    clock.advance(1)
    expect(breaker.allowed(1)).toBe(1)
  })

  it('Retry-After of one that was under way prolongs the rest, never shortens it', () => {
    fail(5)
    breaker.failed('rate-limited', 10 * second)
    expect(breaker.restsUntil()).toBe(noon + 30 * second)
    breaker.failed('rate-limited', 5 * minute)
    expect(breaker.restsUntil()).toBe(noon + 5 * minute)
  })

  it('a clock that was set back does not make it rest for hours', () => {
    fail(5)
    clock.set(noon - 5 * 60 * minute)
    expect(breaker.allowed(1)).toBe(0)
    clock.advance(30 * second)
    expect(breaker.allowed(1)).toBe(1)
  })

  it('a person who mended the connection ends its rest', () => {
    fail(5)
    breaker.reset()
    expect(breaker.allowed(4)).toBe(4)
    expect(breaker.restsUntil()).toBe(0)
  })
})

it('what is of the one record is not of the line', () => {
  expect(
    (['request-refused', 'customer-not-found', 'service-fault', 'bug', 'cancelled'] as const).map(
      isOfTheLine,
    ),
  ).toEqual([false, false, false, false, false])
  expect((['offline', 'answer-empty', 'rate-limited'] as const).map(isOfTheLine)).toEqual([
    true,
    true,
    true,
  ])
})
