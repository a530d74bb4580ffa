import type { DemoAgency } from '../../../main/demo/agency'

const operations = [
  'CustomerActivityInsert',
  'CustomerActivityInsert',
  'CustomerSuspenseInsert',
  'CustomerSuspenseInsert',
  'CustomerSuspenseUpdate',
  'CustomerInsert',
  'CustomerInsert',
  'CustomerUpdate',
  'PolicyInsert',
  'CustomerGetById',
  'CustomerSuspenseGetBySuspenseId',
  'CustomerSuspenseGetListByCustomerId',
  'PolicyGetListByCustomerId',
  'FileChunkSend',
  'Login',
] as const
const faults = ['reset-before', 'reset-after', 'empty-200'] as const

const anyOf = <T>(list: readonly T[]): T | undefined =>
  list[Math.floor(Math.random() * list.length)]

/** Answers get lost at random, before and after AMS360 has done what it was asked. */
export function createWeather(agency: DemoAgency, everyMs: number) {
  const blow = (): void => {
    const operation = anyOf(operations)
    const fault = anyOf(faults)
    if (operation && fault) agency.faultFor(operation, fault, 1 + Math.floor(Math.random() * 2))
  }
  const timer = setInterval(blow, everyMs)
  return {
    /** Everything is answered again. */
    clear(): void {
      clearInterval(timer)
      for (const operation of operations) agency.faultFor(operation, 'none', 0)
    },
  }
}
