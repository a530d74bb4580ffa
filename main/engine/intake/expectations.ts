import { randomBytes } from 'node:crypto'
import type { Leaf } from '../connectors/ams360-ons/leaf'
import { createCodeCheck, type CodeCheck } from './code-check'

type Entry = { readonly codes: CodeCheck | undefined; hasArrived: boolean }

/** What we have sent to ourselves and wait for. Nonces are ours alone: nobody can guess one. */
export function createExpectations() {
  const probes = new Map<string, Entry>()
  const tests = new Map<string, Entry>()

  const expect = (kind: Map<string, Entry>, codes: CodeCheck | undefined) => {
    const nonce = randomBytes(24).toString('base64url')
    const entry: Entry = { codes, hasArrived: false }
    kind.set(nonce, entry)
    return { nonce, hasArrived: () => entry.hasArrived, forget: () => void kind.delete(nonce) }
  }
  return {
    probe: () => expect(probes, undefined),
    selfTest: (code: string) => expect(tests, createCodeCheck([{ code }])),
    /** @returns false when nobody waits for it */
    probed(nonce: string): boolean {
      const entry = probes.get(nonce)
      if (entry) entry.hasArrived = true
      return entry !== undefined
    },
    /** The verdict on a message that is one of our own tests; undefined when it is none. */
    tested(leaves: readonly Leaf[], candidates: readonly string[]): boolean | undefined {
      if (tests.size === 0) return undefined
      const entry = leaves.map(({ value }) => tests.get(value)).find((one) => one !== undefined)
      if (entry === undefined) return undefined
      const isRight = entry.codes?.accepts(candidates, 0) ?? false
      if (isRight) entry.hasArrived = true
      return isRight
    },
  }
}
export type Expectations = ReturnType<typeof createExpectations>
