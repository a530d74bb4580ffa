import type { FailureFacts } from '../../../preload/contract/failure-words'
import type { FailureCode } from '../../../preload/contract/failures'

/**
 * Thrown inside the engine when something outside it goes wrong. It carries facts only; words,
 * advice and button are added at the border (`preload/contract/failure-words.ts`).
 */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FailureCode
  readonly facts: FailureFacts

  constructor(code: FailureCode, facts: FailureFacts = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.facts = facts
  }
}
