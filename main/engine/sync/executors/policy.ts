import type { Executor, Outcome, Work } from '../outcome'
import { customerOf } from './customer-of'

const numberOf = ({ payload, mark }: Work<'policy.insert'>): string => payload.number || mark

/** The policy of our number: a shell without a number carries the mark in its place. */
async function read(work: Work<'policy.insert'>): Promise<Outcome | undefined> {
  const policies = await work.agency.policiesOf(customerOf(work), work.signal)
  const ours = policies.find(({ number }) => number === numberOf(work))
  return ours && { end: 'done', verification: 'read-back', remoteId: ours.policyId }
}

/** A policy shell: `PolicyInsert` with what is known (AMS360 reference §10, 'Policy shell'). */
export const policyInsert: Executor<'policy.insert'> = {
  async apply(work) {
    const { agency, payload, signal } = work
    const { accountExec: exec, accountRep: rep, ...units } = payload.codes
    const remoteId = await agency.insertPolicy(
      {
        customerId: customerOf(work),
        number: numberOf(work),
        line: payload.line,
        typeOfBusiness: payload.typeOfBusiness,
        writingCompany: payload.writingCompany,
        billMethod: payload.billMethod,
        effectiveAt: payload.effectiveAt,
        expiresAt: payload.expiresAt,
        description: payload.description,
        exec,
        rep,
        ...units,
      },
      signal,
    )
    const proof = await read(work).catch(() => undefined)
    return proof ?? { end: 'done', verification: 'none', remoteId }
  },
  find: async (work) => (await read(work)) ?? 'absent',
}
