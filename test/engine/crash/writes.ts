import type { DemoAgency } from '../../../main/demo/agency'
import type { EffectKind } from '../../../preload/contract/event-kinds'

const marked = /\[(SD-[0-9A-Z]{8})\]/
const bare = /^SD-[0-9A-Z]{8}$/

type Written = { readonly customerId: string; readonly mark: string; readonly what: EffectKind }

/** What came into being in AMS360, in the order in which it came. */
export function watchWrites(agency: DemoAgency) {
  const order: { readonly entity: string; readonly id: string }[] = []
  const stop = agency.onWrite((entity, change, id) => {
    if (change === 'Inserted') order.push({ entity, id })
  })

  /** By AMS360's id, with the mark that each carries. */
  const all = (): ReadonlyMap<string, Written> => {
    const found = new Map<string, Written>()
    const add = (id: string, customerId: string, mark: string | undefined, what: EffectKind) => {
      if (mark !== undefined) found.set(id, { customerId, mark, what })
    }
    for (const { ActivityId, CustomerId, Description = '' } of agency.activities) {
      add(ActivityId, CustomerId, marked.exec(Description)?.[1], 'activity.insert')
    }
    for (const { SuspenseId, CustomerId, Description = '' } of agency.suspenses) {
      add(SuspenseId, CustomerId, marked.exec(Description)?.[1], 'suspense.insert')
    }
    for (const { PolicyId, CustomerId, PolicyNumber = '' } of agency.policies) {
      add(PolicyId, CustomerId, bare.exec(PolicyNumber)?.[0], 'policy.insert')
    }
    return found
  }
  const counted = (): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const { what, mark } of all().values()) {
      counts.set(`${what} ${mark}`, (counts.get(`${what} ${mark}`) ?? 0) + 1)
    }
    return counts
  }
  let counts: ReadonlyMap<string, number> | undefined
  let files: ReadonlyMap<string, number> | undefined

  return {
    stop,
    /** Looks again: AMS360 has changed. */
    refresh(): void {
      counts = counted()
      files = new Map(
        agency.activities.map(({ Description = '', Attachments = [] }) => [
          marked.exec(Description)?.[1] ?? '',
          Attachments.length,
        ]),
      )
    },
    /** How often it is there; undefined for what carries no mark. */
    countOf(kind: EffectKind, mark: string): number | undefined {
      if (!/^(activity|suspense|policy)\.insert$/.test(kind)) return undefined
      return counts?.get(`${kind} ${mark}`) ?? 0
    },
    marks: (): readonly string[] => [...all().values()].map(({ mark }) => mark),
    inOrder(): readonly Written[] {
      const found = all()
      return order.flatMap(({ id }) => found.get(id) ?? [])
    },
    /** How many files hang on the activity. */
    filesOf: (mark: string): number => files?.get(mark) ?? 0,
  }
}
export type Writes = ReturnType<typeof watchWrites>
