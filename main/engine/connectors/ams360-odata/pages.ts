import { z } from 'zod'
import type { CustomerRecord } from '../../../../preload/contract/lookup'
import type { FailureFacts } from '../../../../preload/contract/failure-words'
import { recordOf } from '../customer-groups'
import { customerRow } from '../customer-json'
import { Fault } from '../fault'
import type { Ask } from './session'

export type CustomerPage = {
  readonly customers: readonly CustomerRecord[]
  /** How many were skipped before this page: where to go on after a break. */
  readonly skip: number
  /** How many there are in all, when the service says so. */
  readonly total?: number
}

/** A page as public clients got it: `{"@odata.context","@odata.count","value":[…]}`. */
const page = z.object({
  value: z.array(z.unknown()).max(10_000),
  '@odata.count': z.coerce.number().int().nonnegative().optional().catch(undefined),
})

type Rows = { readonly customers: readonly CustomerRecord[]; readonly total?: number }

/** Reads one page. @throws Fault `answer-unexpected` for one row that is no customer, too */
export function rowsFrom(json: unknown, facts: FailureFacts): Rows {
  const parsed = page.safeParse(json)
  if (!parsed.success) throw new Fault('answer-unexpected', { ...facts, codes: ['value'] })
  const customers = parsed.data.value.map((one, at) => {
    const fields = customerRow(one)
    if (!fields) throw new Fault('answer-unexpected', { ...facts, codes: [`value.${at}`] })
    return recordOf(fields)
  })
  const total = parsed.data['@odata.count']
  return { customers, ...(total !== undefined && { total }) }
}

/**
 * Page by page by `$skip`, which public clients move in steps of 500 (AMS360 reference §14). Steps
 * here are as long as what came, and only an empty page is the end: whatever the service makes of
 * page size and count, nobody is left out.
 */
export async function* pagesOf(
  ask: Ask,
  facts: FailureFacts,
  signal: AbortSignal,
): AsyncGenerator<CustomerPage> {
  let skip = 0
  let before: string | undefined
  for (;;) {
    const rows = rowsFrom(await ask(`/Customers?$skip=${skip}`, signal), facts)
    const [first] = rows.customers
    if (!first) return
    // A service that does not look at `$skip` would go on for ever.
    if (first.uuid === before) throw new Fault('answer-unexpected', { ...facts, codes: ['$skip'] })
    before = first.uuid
    yield { ...rows, skip }
    skip += rows.customers.length
  }
}
