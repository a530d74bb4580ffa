import { randomUUID } from 'node:crypto'
import type { documentContract } from '../data/document-contract'
import type { Shape } from '../wire/contract'

/** ASSUMED: AMS360's limits of files are not public. In bytes. */
export const largestChunk = 1024 * 1024
export const largestFile = 20 * 1024 * 1024

/** So that files nobody finishes cannot fill memory; the oldest goes. */
const mostStages = 100

/** A file that came in whole, and where it hangs. */
export type DemoDocument = {
  readonly Doc360DocumentId: string
  readonly bytes: Buffer
  /** The activity it is attached to, and the row it was attached with. */
  readonly ActivityId?: string
  readonly attachedAs?: Shape<typeof documentContract>
}

type Stage = {
  readonly chunks: Map<number, Buffer>
  readonly count: number
  readonly totalBytes: number
}

/** Why a chunk or a file is not taken: the member that is wrong, and what is wrong with it. */
export type FileProblem = { readonly dataName: string; readonly message: string }

/** Files on their way in chunks, and documents that wait for or hang on an activity. */
export class FileRoom {
  readonly #stages = new Map<string, Stage>()
  readonly #documents = new Map<string, DemoDocument>()
  readonly #first: number

  /** `first`: the number of the first chunk. That it is 1 in AMS360 is ASSUMED. */
  constructor(first: 0 | 1) {
    this.#first = first
  }

  /** @returns the stage's id */
  begin(count: number, totalBytes: number): string {
    const id = randomUUID()
    this.#stages.set(id, { chunks: new Map(), count, totalBytes })
    if (this.#stages.size > mostStages) {
      for (const oldest of this.#stages.keys()) {
        this.#stages.delete(oldest)
        break
      }
    }
    return id
  }

  /** Each number once, in any order (ASSUMED). @returns how many are there now */
  receive(stageId: string, number: number, chunk: Buffer): number | FileProblem {
    const stage = this.#stages.get(stageId)
    if (stage === undefined) return unknownStage
    if (number < this.#first || number >= this.#first + stage.count) {
      return { dataName: 'SequenceNumber', message: 'SequenceNumber is not valid' }
    }
    if (stage.chunks.has(number)) {
      return { dataName: 'SequenceNumber', message: 'SequenceNumber was received already' }
    }
    if (chunk.length === 0 || chunk.length > largestChunk) {
      return { dataName: 'Data', message: `Data must have 1 to ${largestChunk} bytes` }
    }
    stage.chunks.set(number, chunk)
    return stage.chunks.size
  }

  /** @returns the document's id, to attach it by */
  end(stageId: string): string | FileProblem {
    const stage = this.#stages.get(stageId)
    if (stage === undefined) return unknownStage
    const chunks = Array.from(
      { length: stage.count },
      (_, index) => stage.chunks.get(this.#first + index) ?? Buffer.alloc(0),
    )
    const bytes = Buffer.concat(chunks)
    if (stage.chunks.size < stage.count || bytes.length !== stage.totalBytes) {
      return { dataName: 'DocStageId', message: 'The file is not complete' }
    }
    this.#stages.delete(stageId)
    const document: DemoDocument = { Doc360DocumentId: randomUUID(), bytes }
    this.#documents.set(document.Doc360DocumentId, document)
    return document.Doc360DocumentId
  }

  document(id: string): DemoDocument | undefined {
    return this.#documents.get(id)
  }

  attach(id: string, activityId: string, row: Shape<typeof documentContract>): void {
    const document = this.#documents.get(id)
    if (document === undefined) return
    this.#documents.set(id, { ...document, ActivityId: activityId, attachedAs: row })
  }

  all(): readonly DemoDocument[] {
    return [...this.#documents.values()]
  }
}

const unknownStage: FileProblem = { dataName: 'DocStageId', message: 'DocStageId is not valid' }
