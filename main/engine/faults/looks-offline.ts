import type { FailureCode } from '../../../preload/contract/failures'

/** Codes that a PC without a network produces as well as a real fault of the other side. */
const couldBeOffline: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'offline',
  'address-not-found',
  'connection-refused',
  'connection-reset',
  'timed-out',
  'proxy-unreachable',
])

/** Whether it is worth asking the system if there is a network at all. */
export const looksOffline = (code: FailureCode): boolean => couldBeOffline.has(code)
