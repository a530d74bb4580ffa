import type { DemoFault } from '../../preload/contract/shell'
import { isServed } from './service'

/** Faults that strike one operation only, and only so many times. */
export class OwnFaults {
  readonly #left = new Map<string, { readonly fault: DemoFault; readonly times: number }>()

  /** Replaces what was set for the operation; 0 times takes it back. */
  set(operation: string, fault: DemoFault, times: number): void {
    if (!isServed(operation)) throw new RangeError(`unknown operation: ${operation}`)
    if (times > 0) this.#left.set(operation, { fault, times })
    else this.#left.delete(operation)
  }

  /** What strikes this call; counts it. */
  take(operation: string): DemoFault | undefined {
    const own = this.#left.get(operation)
    if (own === undefined) return undefined
    this.set(operation, own.fault, own.times - 1)
    return own.fault
  }
}
