import type { Failure, Fix } from '../../../preload/contract/failures'
import { credentialsText } from '../../text/credentials'

const again: Fix = { act: 'retry', label: credentialsText.validateAgain }

/** Here is already where the fix leads to, and a check would test what is stored, not what is typed. */
export const withFixHere = (failure: Failure): Failure =>
  failure.fix.act === 'check' || failure.fix.act === 'go' ? { ...failure, fix: again } : failure
