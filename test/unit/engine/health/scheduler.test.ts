import { describe, expect, it } from 'vitest'
import type { Health } from '../../../../main/engine/health/health'
import { nextDailyCheck } from '../../../../main/engine/health/schedule'
import { createScheduler } from '../../../../main/engine/health/scheduler'
import type { ConnectionRepository } from '../../../../main/engine/store/connection-repository'
import { fakeClock } from '../../../support/fake-clock'
import { pastCheck, storedConnection } from '../../../support/past-check'
import { settled } from '../../../support/settled'
import { noon } from '../../../support/status-sample'

const minute = 60_000
const day = 86_400_000

function rig(due: Readonly<Record<string, number | undefined>>) {
  const clock = fakeClock(noon)
  const plan = new Map(Object.entries(due))
  const paused = new Set<string>()
  const checked: string[] = []
  const rounds = { refresh: 0, endDaily: 0 }
  let refuse = false
  const stored: Partial<ConnectionRepository> = {
    list: () =>
      [...plan].map(([id, nextCheckAt], rowId) =>
        storedConnection({ id, rowId, nextCheckAt, pausedAt: paused.has(id) ? noon : undefined }),
      ),
  }
  const health: Partial<Health> = {
    refresh() {
      rounds.refresh += 1
      if (refuse) throw new Error('database or disk is full')
    },
    endDaily: () => void (rounds.endDaily += 1),
    check(id, _runId, trigger) {
      checked.push(`${id} ${trigger}`)
      if (refuse) throw new Error('database or disk is full')
      plan.set(id, nextDailyCheck(clock.now()))
      return Promise.resolve({ ...pastCheck(), outcome: 'passed', reported: [] })
    },
  }
  const scheduler = createScheduler(stored as ConnectionRepository, health as Health, clock)
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms)
    await settled()
  }
  return {
    clock,
    plan,
    paused,
    checked,
    rounds,
    scheduler,
    pass,
    refuse: (yes: boolean) => (refuse = yes),
  }
}

describe('after the start', () => {
  it('makes up what fell due meanwhile, once, however many days it was', async () => {
    const { checked, scheduler, pass } = rig({ one: noon - 30 * day })
    scheduler.start()
    expect(checked).toEqual([])
    await pass(1_500)
    expect(checked).toEqual(['one start'])
    await pass(10 * minute)
    expect(checked).toEqual(['one start'])
  })

  it('checks what was never checked', async () => {
    const { checked, scheduler, pass } = rig({ one: undefined })
    scheduler.start()
    await pass(1_500)
    expect(checked).toEqual(['one start'])
  })

  it('leaves alone what is not due', async () => {
    const { checked, scheduler, pass } = rig({ one: noon + 60 * minute, two: noon - 1 })
    scheduler.start()
    await pass(1_500)
    expect(checked).toEqual(['two start'])
  })
})

describe('then', () => {
  it('checks at the planned time, not before', async () => {
    const { checked, scheduler, pass } = rig({ one: noon + 5 * minute })
    scheduler.start()
    await pass(1_500)
    await pass(5 * minute - 1_501)
    expect(checked).toEqual([])
    await pass(1)
    expect(checked).toEqual(['one scheduled'])
  })

  it('checks once a day, every day, for a week', async () => {
    const { checked, scheduler, pass } = rig({ one: nextDailyCheck(noon) })
    scheduler.start()
    for (let at = 0; at < 7 * day; at += 10 * minute) await pass(10 * minute)
    expect(checked).toEqual(Array(7).fill('one scheduled'))
  })

  it('never sleeps longer than ten minutes: a PC that was suspended wakes up late', async () => {
    const { clock, scheduler, pass } = rig({ one: nextDailyCheck(noon) })
    scheduler.start()
    await pass(1_500)
    expect(clock.pending()).toEqual([10 * minute])
  })

  it('collapses the days that a suspended PC missed', async () => {
    const { clock, checked, scheduler, pass } = rig({ one: nextDailyCheck(noon) })
    scheduler.start()
    await pass(1_500)
    clock.set(noon + 4 * day)
    await pass(10 * minute)
    expect(checked).toEqual(['one scheduled'])
  })

  it('keeps one timer, also when plans change while it looks', async () => {
    const { clock, plan, checked, scheduler, pass } = rig({ one: nextDailyCheck(noon) })
    scheduler.start()
    await pass(1_500)
    plan.set('one', noon + 2 * minute)
    scheduler.plan()
    scheduler.plan()
    expect(clock.pending()).toHaveLength(1)
    await pass(2 * minute)
    expect(checked).toEqual(['one scheduled'])
    expect(clock.pending()).toHaveLength(1)
  })
})

describe('a paused connection', () => {
  it('is not checked, keeps no timer, and is again once it is resumed', async () => {
    const { clock, paused, checked, scheduler, pass } = rig({ one: noon + 5 * minute })
    paused.add('one')
    scheduler.start()
    await pass(1_500)
    expect(clock.pending()).toEqual([10 * minute])
    await pass(3 * day)
    expect(checked).toEqual([])
    paused.clear()
    scheduler.plan()
    await pass(1_000)
    expect(checked).toEqual(['one scheduled'])
  })
})

it('every round ends with a look at what aged and whether the day is done', async () => {
  const { rounds, scheduler, pass } = rig({ one: nextDailyCheck(noon) })
  scheduler.start()
  await pass(1_500)
  await pass(10 * minute)
  expect(rounds).toEqual({ refresh: 2, endDaily: 2 })
})

describe('a clock', () => {
  it('that was ahead and is set right does not put the checks off for years', async () => {
    const { checked, plan, scheduler, pass } = rig({ one: noon + 4 * 365 * day })
    scheduler.start()
    await pass(1_500)
    expect(checked).toEqual(['one start'])
    expect(plan.get('one')).toBe(nextDailyCheck(noon + 1_500))
  })

  it('that is set back while running loses no check', async () => {
    const { clock, checked, scheduler, pass } = rig({ one: nextDailyCheck(noon) })
    scheduler.start()
    await pass(1_500)
    clock.set(noon - 40 * day)
    await pass(10 * minute)
    expect(checked).toEqual(['one scheduled'])
  })
})

describe('when a check cannot even be recorded', () => {
  it('does not end the engine and tries again a minute later, not every second', async () => {
    const { checked, scheduler, pass, refuse } = rig({ one: noon })
    refuse(true)
    scheduler.start()
    await pass(1_500)
    expect(checked).toHaveLength(1)
    await pass(59_000)
    expect(checked).toHaveLength(1)
    refuse(false)
    await pass(1_000)
    expect(checked).toHaveLength(2)
  })
})

describe('stop', () => {
  it('leaves no timer', async () => {
    const { clock, scheduler, pass } = rig({ one: noon + minute })
    scheduler.start()
    await pass(1_500)
    scheduler.stop()
    expect(clock.pending()).toEqual([])
  })

  it('while a look is under way plans no other', async () => {
    const { clock, scheduler } = rig({ one: noon })
    scheduler.start()
    clock.advance(1_500)
    scheduler.stop()
    await settled()
    scheduler.plan()
    expect(clock.pending()).toEqual([])
  })
})
