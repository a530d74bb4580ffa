import type { ReadEvent } from '../api/event-from-json'

/** What a file turned out to hold. */
export type Taken =
  | {
      readonly ok: true
      readonly events: readonly ReadEvent[]
      /** Rows that could not be taken, as a table with their line and the reason. */
      readonly badRows?: string
      /**
       * Ids follow from the content, so an event that is there and reads otherwise is the same one
       * all the same (the file’s date counts as its time, and a copy has another).
       */
      readonly isSelfNamed: boolean
    }
  | { readonly ok: false; readonly reason: string }

export type FileFacts = {
  readonly name: string
  /** When it was last written, milliseconds since 1970. */
  readonly at: number
}
