import {
  OutcomeUnknown,
  type AgencyRecords,
  type AmsCustomer,
} from '../../../main/engine/connectors/agency-records'
import { Fault } from '../../../main/engine/connectors/fault'
import type { FailureFacts } from '../../../preload/contract/failure-words'
import type { FailureCode } from '../../../preload/contract/failures'
import { createChance } from '../../simulation/chance'
import { createSimulatedAgency } from '../../simulation/simulated-agency'
import type { VirtualTime } from '../../simulation/virtual-time'
import { deferred } from '../../support/settled'

type Method = Exclude<keyof AgencyRecords, 'largestFile' | 'longestDescription'>
type Told = { readonly entity: 'Customer' | 'Suspense' | 'Policy'; readonly id: string }
/** What becomes of one call instead of an answer. */
type Fate =
  | { readonly is: 'refused'; readonly error: Error }
  | { readonly is: 'lost'; readonly error: Error }
  | { readonly is: 'held'; readonly until: Promise<void> }

/** An AMS360 in memory that does to the next calls what the test says, and remembers every call. */
export function steeredAgency(time: VirtualTime) {
  const told: Told[] = []
  const agency = createSimulatedAgency(time, createChance(1), (entity, id) => {
    told.push({ entity, id })
  })
  const fates = new Map<Method, Fate[]>()
  const always = new Map<Method, Fate>()
  const calls: { readonly name: Method; readonly at: number; readonly input: unknown }[] = []
  const watchers = new Map<Method, (signal: AbortSignal) => void>()
  let running = 0
  let most = 0

  const steer = async (name: Method, go: () => Promise<unknown>): Promise<unknown> => {
    const fate = fates.get(name)?.shift() ?? always.get(name)
    if (fate?.is === 'refused') throw fate.error
    if (fate?.is === 'held') await fate.until
    const done = await go()
    if (fate?.is === 'lost') throw fate.error
    return done
  }
  const records = new Proxy(agency.records, {
    get(target, property) {
      const name = property as Method
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return async (...input: unknown[]) => {
        calls.push({ name, at: time.wall(), input: input[0] })
        const signal = input.at(-1)
        if (signal instanceof AbortSignal) watchers.get(name)?.(signal)
        running += 1
        most = Math.max(most, running)
        try {
          return await steer(name, () => Reflect.apply(method, target, input) as Promise<unknown>)
        } finally {
          running -= 1
        }
      }
    },
  })
  const next = (name: Method, fate: Fate): void =>
    void fates.set(name, [...(fates.get(name) ?? []), fate])
  const faultOf = (code: FailureCode, facts?: FailureFacts): Fault => new Fault(code, facts)

  return {
    ...agency,
    records,
    calls,
    told,
    /** Is given the signal of every such call. */
    watch: (name: Method, see: (signal: AbortSignal) => void): void => void watchers.set(name, see),
    /** Names of what was called, reading and searching left out. */
    writes: () => calls.map(({ name }) => name).filter((name) => /^(insert|update)/.test(name)),
    countOf: (name: Method): number => calls.filter((call) => call.name === name).length,
    /** How many calls were under way at the same time at most. */
    mostAtOnce: (): number => most,
    refuse: (name: Method, code: FailureCode, facts?: FailureFacts): void =>
      next(name, { is: 'refused', error: faultOf(code, facts) }),
    refuseAlways: (name: Method, code: FailureCode, facts?: FailureFacts): void =>
      void always.set(name, { is: 'refused', error: faultOf(code, facts) }),
    mend: (): void => {
      always.clear()
      fates.clear()
    },
    /** Not done, and nobody can know. */
    vanish: (name: Method): void =>
      next(name, { is: 'refused', error: new OutcomeUnknown(new Fault('timed-out')) }),
    /** Done, and nobody can know. */
    lose: (name: Method, code: FailureCode = 'connection-reset'): void =>
      next(name, { is: 'lost', error: new OutcomeUnknown(new Fault(code)) }),
    /** Under way until the test lets it go on. */
    hold(name: Method): () => void {
      const { promise, resolve } = deferred<void>()
      next(name, { is: 'held', until: promise })
      return () => {
        resolve()
      }
    },
    customer(n: number, members: Readonly<Record<string, string>> = {}): AmsCustomer {
      const CustomerId = agency.newId(1)
      const customer: AmsCustomer = {
        CustomerId,
        CustomerNumber: String(n),
        CustomerType: 'C',
        FirstName: `First${n}`,
        LastName: `Person${n}`,
        Email: '',
        City: '',
        CellAreaCode: '',
        CellPhone: '',
        Occupation: '',
        IsActive: true,
        IsPersonal: true,
        ...members,
      }
      agency.customers.set(CustomerId, customer)
      return customer
    },
  }
}
export type SteeredAgency = ReturnType<typeof steeredAgency>
