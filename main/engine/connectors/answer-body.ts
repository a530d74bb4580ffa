import type { FailureFacts } from '../../../preload/contract/failure-words'
import { Fault } from './fault'

/**
 * Reads a body up to the limit, counted on decoded bytes: a small packed answer can unpack to
 * gigabytes.
 * @throws Fault `answer-too-large`
 */
export async function readLimited(
  response: Response,
  limit: number,
  facts: FailureFacts,
): Promise<Uint8Array> {
  const tooLarge = (): Fault =>
    new Fault('answer-too-large', { ...facts, mebibytes: Math.floor(limit / 1_048_576) })
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel().catch(() => undefined)
    throw tooLarge()
  }
  if (!response.body) return new Uint8Array()
  const stream: ReadableStream<Uint8Array> = response.body
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      // Not awaited: a peer that goes on sending must not hold us.
      reader.cancel().catch(() => undefined)
      throw tooLarge()
    }
    chunks.push(value)
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size)
}
