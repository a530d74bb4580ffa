import { expect, it } from 'vitest'
import { run, type Service } from '../../main/lifecycle'

function recorded(...names: readonly string[]) {
  const acts: string[] = []
  const services = names.map((name): Service => ({
    name,
    start: async () => {
      // Later services must wait for this one, also when it takes a turn.
      await Promise.resolve()
      acts.push(`start ${name}`)
    },
    stop: () => void acts.push(`stop ${name}`),
  }))
  return { acts, services }
}

const complain = (name: string): never => {
  throw new Error(`${name} did not stop`)
}

it('starts in order and stops newest first', async () => {
  const { acts, services } = recorded('store', 'engine', 'tray')
  const stop = await run(services, complain)
  expect(acts).toEqual(['start store', 'start engine', 'start tray'])
  await stop()
  expect(acts.slice(3)).toEqual(['stop tray', 'stop engine', 'stop store'])
})

it('stops each service once, however often it is asked', async () => {
  const { acts, services } = recorded('store', 'tray')
  const stop = await run(services, complain)
  await Promise.all([stop(), stop()])
  await stop()
  expect(acts.filter((act) => act.startsWith('stop'))).toEqual(['stop tray', 'stop store'])
})

it('takes back what started when a later one cannot', async () => {
  const { acts, services } = recorded('store', 'engine')
  const broken: Service = {
    name: 'broken',
    start: () => Promise.reject(new Error('no screen')),
    stop: () => void acts.push('stop broken'),
  }
  const never = recorded('never')
  await expect(run([...services, broken, ...never.services], complain)).rejects.toThrow('no screen')
  expect(acts).toEqual(['start store', 'start engine', 'stop engine', 'stop store'])
  expect(never.acts).toEqual([])
})

it('never lets one failed stop keep the others from stopping', async () => {
  const { acts, services } = recorded('first', 'second', 'third')
  const [first, second, third] = services
  if (!first || !second || !third) throw new Error('three services')
  const failing: Service[] = [
    first,
    { ...second, stop: () => Promise.reject(new Error('later')) },
    {
      ...third,
      stop: () => {
        throw new Error('at once')
      },
    },
  ]
  const told: unknown[] = []
  const stop = await run(failing, (name, error) => told.push([name, error]))
  await stop()
  expect(told).toEqual([
    ['third', new Error('at once')],
    ['second', new Error('later')],
  ])
  expect(acts.at(-1)).toBe('stop first')
})
