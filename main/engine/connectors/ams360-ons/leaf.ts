/** A text with its place in a message: an element's, an attribute's or a member's. */
export type Leaf = {
  /** `/Envelope/Body/Notify/CustomerId`, `/Notify/@Version`, `/customer/id`. */
  readonly path: string
  readonly name: string
  readonly value: string
  /** The element or object it stands in, and the one it is: they tell which texts belong together. */
  readonly owner: number
  readonly self: number
}

/** A message taken apart, whatever it was written in. */
export type Parts = {
  readonly format: 'soap' | 'xml' | 'json'
  readonly leaves: readonly Leaf[]
  /** Names of what holds others, outermost first. */
  readonly containers: readonly string[]
  readonly uris: readonly string[]
  /** SOAP: the envelope's namespace, and the first element of its body. */
  readonly envelope?: { readonly uri: string; readonly operation: string; readonly of: string }
}

/** The message is not written in what it seems to be, or is larger than any notification. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

export const deepest = 64
export const mostLeaves = 5_000

/** `/` separates the parts of a path; JSON allows it in a name. */
export const pathPart = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
