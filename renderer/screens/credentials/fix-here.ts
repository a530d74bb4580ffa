import type { Failure, Fix } from '../../../preload/contract/failures'
import { credentialsText } from '../../text/credentials'

const again: Fix = { act: 'retry', label: credentialsText.validateAgain }

const leadsHere = ({ fix }: Failure): boolean =>
  fix.act === 'check' || (fix.act === 'go' && fix.route.screen === 'credentials')

/** Here is already where the fix leads to, and a check would test what is stored, not what is typed. */
export const withFixHere = (failure: Failure): Failure =>
  leadsHere(failure) ? { ...failure, fix: again } : failure
