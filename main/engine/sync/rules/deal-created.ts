import type { Deal } from '../../../../preload/contract/events'
import { isSameWord } from '../customer/clean-text'
import { insertOf, updateOf } from './customer-effects'
import type { Known, Rule } from './rule'

/** Stages that are not in the agency's table make a prospect. */
export function typeForStage({ stage }: Deal, { dealStages }: Known['mapping']): 'P' | 'C' {
  const row = dealStages.find((one) => stage !== undefined && isSameWord(one.stage, stage))
  return row?.type ?? 'P'
}

const isRaise = (type: 'P' | 'C', from: Known['customerType']): boolean =>
  from !== 'C' && from !== type

/** «We'll create a prospect» (seed 0, Deals); somebody who is there is only ever raised. */
export const dealCreated: Rule<'deal.created'> = (event, known) => {
  const type = typeForStage(event.deal, known.mapping)
  if (!known.isLinked) return insertOf(event, known, type)
  return updateOf(known, isRaise(type, known.customerType) ? type : undefined)
}
