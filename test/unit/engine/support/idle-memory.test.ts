import { expect, it } from 'vitest'
import { createIdleMemory } from '../../../../main/engine/support/idle-memory'

function rig() {
  const timers = new Set<() => void>()
  const memory = createIdleMemory((_ms, call) => {
    timers.add(call)
    return () => timers.delete(call)
  })
  return { memory, timers }
}

it('waits for the end of the work: one collection, however often it was touched', () => {
  const { memory, timers } = rig()
  memory.touch()
  memory.touch()
  memory.touch()
  expect(timers.size).toBe(1)
})

it('gives back what nobody holds any more', async () => {
  const { memory, timers } = rig()
  let waste: object | undefined = { rows: Array.from({ length: 1_000 }, (_, n) => ({ n })) }
  const held = new WeakRef(waste)
  waste = undefined
  memory.touch()
  // A weak reference is kept until the end of the turn in which it was made.
  await new Promise((resolve) => setImmediate(resolve))
  for (const call of timers) call()
  expect(held.deref()).toBeUndefined()
})

it('collects no more once it was stopped', () => {
  const { memory, timers } = rig()
  memory.touch()
  memory.stop()
  expect(timers.size).toBe(0)
})
